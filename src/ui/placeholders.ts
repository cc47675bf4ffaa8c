import { findAll, listen } from '../native.js'
import type { Privacy } from '../privacy.js'
import type { Stop } from '../types.js'
import { create } from './create.js'

const BLOCKED = ['iframe', 'embed', 'object', 'video'].map(name => `${name}[data-consent-state=blocked]`).join()

/** What makes a placeholder stand where the other would. */
const PLACE = ['margin', 'float', 'position', 'inset', 'flex', 'grid-area', 'vertical-align']

/** What stands before an element. The page is the memory: what it copies or moves keeps its own. */
function placeholderOf(element: Element): HTMLElement | undefined {
  const before = element.previousElementSibling
  return before instanceof HTMLElement && before.localName === 'privacy-placeholder' ? before : undefined
}

/** The styles of a placeholder; nothing for an element that nobody is meant to see. */
function styleOf(element: Element): Readonly<Record<string, string>> | undefined {
  const style = getComputedStyle(element)
  if (style.display === 'none') return undefined
  const { width, height } = element.getBoundingClientRect()
  // Without a box, as in what is hidden or without an address, the size that it would like.
  const [inline, block] = width * height ? [`${width}px`, `${height}px`] : [style.inlineSize, style.blockSize]
  return {
    ...Object.fromEntries(PLACE.map(name => [name, style.getPropertyValue(name)])),
    display: style.display.startsWith('inline') ? 'inline-grid' : 'grid',
    'inline-size': inline,
    'block-size': block
  }
}

/**
 * Puts a `<privacy-placeholder>` of the same size before each frame, video and plugin that is held back, and hides that.
 * Returns what takes all of them out.
 */
export function placeholders({ $roots }: Privacy): Stop {
  const ending = new AbortController()
  const { signal } = ending
  let waiting = new Set<HTMLElement>()

  /** Measures all before anything changes: what is measured after a change is laid out once more. */
  function place(): void {
    const styles = [...waiting].map(element => [element, element.isConnected && styleOf(element)] as const)
    waiting = new Set()
    for (const [element, style] of signal.aborted ? [] : styles) {
      if (!style) continue
      const placeholder = create('privacy-placeholder', { 'data-display': element.style.display })
      for (const name in style) placeholder.style.setProperty(name, style[name]!)
      element.before(placeholder)
      observer.observe(element.parentNode!, { childList: true })
      element.style.setProperty('display', 'none', 'important')
    }
  }

  function block(element: HTMLElement): void {
    if (!Element.prototype.matches.call(element, BLOCKED) || placeholderOf(element)) return
    if (!waiting.size) requestAnimationFrame(place)
    waiting.add(element)
  }

  function restore(element: HTMLElement, placeholder = placeholderOf(element)): void {
    waiting.delete(element)
    if (!placeholder) return
    const isFocused = placeholder.matches(':focus-within')
    placeholder.remove()
    element.style.display = placeholder.dataset.display ?? ''
    // Who pressed a button finds the focus on what it loaded.
    if (isFocused) element.focus()
  }

  /** Frameworks take out their own element, or move it. */
  const observer = new MutationObserver(records => {
    for (const { removedNodes, previousSibling } of records) {
      const [element] = removedNodes
      const isOurs = previousSibling instanceof HTMLElement && previousSibling.localName === 'privacy-placeholder'
      if (!isOurs || !(element instanceof HTMLElement) || placeholderOf(element) === previousSibling) continue
      restore(element, previousSibling)
      if (element.isConnected) block(element)
      // The gate tells of it anew when it comes back.
      else element.removeAttribute('data-consent-state')
    }
  })

  listen(document, 'privacy:block', (event: Event) => block(event.composedPath()[0] as HTMLElement), { signal })
  listen(document, 'privacy:activate', (event: Event) => restore(event.composedPath()[0] as HTMLElement), { signal })
  findAll(BLOCKED, $roots.get()).forEach(block)
  return () => {
    ending.abort()
    observer.disconnect()
    for (const { nextElementSibling } of findAll('privacy-placeholder', $roots.get())) {
      if (nextElementSibling instanceof HTMLElement) restore(nextElementSibling)
    }
  }
}
