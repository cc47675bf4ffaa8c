import { findAll } from '../page/document.js'
import { listen } from '../page/events.js'
import type { Privacy } from '../state/privacy.js'
import type { Page } from '../page/page.js'
import type { Stop } from '../types.js'
import { create } from './parts/create.js'

const BLOCKED = ['iframe', 'embed', 'object', 'video'].map(name => `${name}[data-consent-state=blocked]`).join()

/** What makes a placeholder stand where the other would. */
const PLACE = ['margin', 'float', 'position', 'inset', 'flex', 'grid-area', 'vertical-align']

/** So often a placeholder is moved back to its place. */
const MOVES = 10

const isPlaceholder = (node: Node | null | undefined): node is HTMLElement =>
  node instanceof HTMLElement && node.localName === 'privacy-placeholder'

/** What stands before an element. The page is the memory: what it copies or moves keeps its own. */
function placeholderOf(element: Element): HTMLElement | undefined {
  const before = element.previousElementSibling
  return isPlaceholder(before) ? before : undefined
}

const isBlocked = (node: Node | null): node is HTMLElement =>
  node instanceof HTMLElement && Element.prototype.matches.call(node, BLOCKED)

/** The styles of a placeholder; nothing for an element that nobody is meant to see. */
function styleOf(element: Element): Readonly<Record<string, string>> | undefined {
  const style = getComputedStyle(element)
  if (style.display === 'none') return undefined
  const { width, height } = element.getBoundingClientRect()
  // Without a box, as in what is hidden or without an address, the size that it would like.
  const [inline, block] = width * height ? [`${width}px`, `${height}px`] : [style.inlineSize, style.blockSize]
  // Nobody is meant to see, or can press, what is smaller than a letter.
  if (parseFloat(inline!) < 9 || parseFloat(block!) < 9) return undefined
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
export function placeholders({ $roots }: Privacy, { trust }: Page): Stop {
  const ending = new AbortController()
  const { signal } = ending
  let waiting = new Set<HTMLElement>()
  /** Of the window, when something was placed. To ask for it costs a layout. */
  let width: number | undefined
  /** How often each placeholder had to be moved back. */
  const moves = new WeakMap<Node, number>()

  /** Measures all before anything changes: what is measured after a change is laid out once more. */
  function place(): void {
    const styles = [...waiting].map(element => [element, element.isConnected && styleOf(element)] as const)
    waiting = new Set()
    width = innerWidth
    for (const [element, style] of signal.aborted ? [] : styles) {
      if (!style) continue
      const placeholder = create('privacy-placeholder', { 'data-display': element.style.display })
      trust.sign(placeholder)
      for (const name in style) placeholder.style.setProperty(name, style[name]!)
      element.before(placeholder)
      observer.observe(element.parentNode!, { childList: true })
      element.style.setProperty('display', 'none', 'important')
    }
  }

  function block(element: HTMLElement): void {
    if (!isBlocked(element) || placeholderOf(element)) return
    if (!waiting.size) requestAnimationFrame(place)
    waiting.add(element)
  }

  function restore(element: HTMLElement, placeholder = placeholderOf(element)): void {
    waiting.delete(element)
    if (!placeholder) return
    const isFocused = placeholder.matches(':focus-within')
    placeholder.remove()
    element.style.display = placeholder.dataset.display ?? element.style.display
    // Who pressed a button finds the focus on what it loaded.
    if (isFocused) element.focus()
  }

  /** Frameworks take out what is their own, and ours, or move it, or put something in between. */
  const observer = new MutationObserver(records => {
    for (const { removedNodes, previousSibling, nextSibling } of records) {
      const [gone] = removedNodes
      const isBare = isBlocked(nextSibling) && !placeholderOf(nextSibling)
      if (isPlaceholder(gone) && isBare) {
        restore(nextSibling, gone)
        block(nextSibling)
      }
      if (!isPlaceholder(previousSibling)) continue
      if (!gone && isBare) {
        const times = (moves.get(nextSibling) ?? 0) + 1
        moves.set(nextSibling, times)
        // Who insists on this place has it.
        if (times > MOVES) restore(nextSibling, previousSibling)
        else nextSibling.before(previousSibling)
      }
      if (!(gone instanceof HTMLElement) || placeholderOf(gone) === previousSibling) continue
      restore(gone, previousSibling)
      if (gone.isConnected) block(gone)
      // The gate tells of it anew when it comes back.
      else gone.removeAttribute('data-consent-state')
    }
  })

  listen(document, 'privacy:block', (event: Event) => block(event.composedPath()[0] as HTMLElement), { signal })
  listen(document, 'privacy:activate', (event: Event) => restore(event.composedPath()[0] as HTMLElement), { signal })
  // A phone was turned: the observer has ours placed anew. Where somebody is just then, nothing moves.
  listen(
    window,
    'resize',
    () => {
      if (width === innerWidth) return
      width = innerWidth
      for (const placeholder of findAll('privacy-placeholder[data-display]:not(:focus-within)', $roots.get()))
        placeholder.remove()
    },
    { signal }
  )
  findAll(BLOCKED, $roots.get()).forEach(block)
  return () => {
    ending.abort()
    observer.disconnect()
    for (const { nextElementSibling } of findAll('privacy-placeholder', $roots.get())) {
      if (nextElementSibling instanceof HTMLElement) restore(nextElementSibling)
    }
  }
}
