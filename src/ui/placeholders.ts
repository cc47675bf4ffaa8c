import { findAll, listen } from '../native.js'
import type { Stop } from '../types.js'
import { create } from './create.js'

const EMBEDS = 'iframe,embed,object,video'

/** What makes a placeholder stand where the other would. */
const PLACE = ['margin', 'float', 'position', 'inset', 'flex', 'grid-area', 'vertical-align']

/**
 * Puts a `<privacy-placeholder>` of the same size before each frame, video and plugin that is held back, and hides that.
 * Returns what takes all of them out.
 */
export function placeholders(): Stop {
  const ending = new AbortController()
  const { signal } = ending
  /** What stands before an element, and how that was displayed. */
  const placed = new Map<HTMLElement, readonly [placeholder: HTMLElement, display: string]>()
  let waiting = new Set<HTMLElement>()

  /** Measures all before anything changes: what is measured after a change is laid out once more. */
  function place(): void {
    const styles = [...waiting]
      .filter(({ isConnected }) => isConnected)
      .map(element => {
        const { width, height } = element.getBoundingClientRect()
        const style = getComputedStyle(element)
        const place = PLACE.map(name => [name, style.getPropertyValue(name)] as const)
        return [element, [...place, ['inline-size', `${width}px`], ['min-block-size', `${height}px`]]] as const
      })
    waiting = new Set()
    if (signal.aborted) return
    for (const [element, style] of styles) {
      const placeholder = create('privacy-placeholder', {})
      placed.set(element, [placeholder, element.style.display])
      for (const [name, value] of style) placeholder.style.setProperty(name!, value!)
      element.before(placeholder)
      observer.observe(element.parentNode!, { childList: true })
      element.style.setProperty('display', 'none', 'important')
    }
  }

  function block(element: HTMLElement): void {
    if (!Element.prototype.matches.call(element, EMBEDS) || placed.has(element)) return
    if (!waiting.size) requestAnimationFrame(place)
    waiting.add(element)
  }

  function restore(element: HTMLElement): void {
    waiting.delete(element)
    const [placeholder, display] = placed.get(element) ?? []
    if (!placeholder) return
    const isFocused = placeholder.matches(':focus-within')
    placeholder.remove()
    placed.delete(element)
    element.style.display = display!
    // Who pressed a button finds the focus on what it loaded.
    if (isFocused) element.focus()
  }

  /** Frameworks take out their own element, or move it. */
  const observer = new MutationObserver(() => {
    for (const [element, [placeholder]] of placed) {
      if (placeholder.nextSibling === element) continue
      restore(element)
      if (element.isConnected) block(element)
    }
  })

  listen(document, 'privacy:block', (event: Event) => block(event.composedPath()[0] as HTMLElement), { signal })
  listen(document, 'privacy:activate', (event: Event) => restore(event.composedPath()[0] as HTMLElement), { signal })
  findAll('[data-consent-state=blocked]').forEach(block)
  return () => {
    ending.abort()
    observer.disconnect()
    for (const element of placed.keys()) restore(element)
  }
}
