import type { Trust } from '../../page/trust.js'
import { create } from './create.js'
import { placeholderStyle } from './placeholder-style.js'

/** Matches the elements that get a placeholder while they are blocked. */
export const BLOCKED: string = ['iframe', 'embed', 'object', 'video']
  .map(name => `${name}[data-consent-state=blocked]`)
  .join()

export const isBlocked = (node: Node | null): node is HTMLElement =>
  node instanceof HTMLElement && Element.prototype.matches.call(node, BLOCKED)

export const isPlaceholder = (node: Node | null | undefined): node is HTMLElement =>
  node instanceof HTMLElement && node.localName === 'privacy-placeholder'

/**
 * Returns the placeholder of an element: the one before it. There is no other record, so that elements which the page
 * copies or moves keep their placeholders.
 */
export function placeholderOf(element: Element): HTMLElement | undefined {
  const before = element.previousElementSibling
  return isPlaceholder(before) ? before : undefined
}

/** Puts placeholders before blocked elements, and hides these. */
export interface StandIns {
  /** Puts a placeholder before an element in the next frame, if the element is blocked and has none. */
  block(element: HTMLElement): void
  /** Removes the placeholder of an element, or the one that it had, and shows the element. */
  restore(element: HTMLElement, placeholder?: HTMLElement): void
  /** Tells whether the window is wider or narrower than when this was last called, or something was last placed. */
  isNewWidth(): boolean
  /** Places nothing more. */
  stop(): void
}

/** @param watch Is called with the parent of each new placeholder. */
export function createStandIns(trust: Trust, watch: (parent: Node) => void): StandIns {
  let waiting = new Set<HTMLElement>()
  /** The inner width of the window in pixels. Reading it costs a layout. */
  let width: number | undefined
  let isStopped = false

  function put(element: HTMLElement, style: ReadonlyMap<string, string>): void {
    const placeholder = create('privacy-placeholder', { 'data-display': element.style.display })
    trust.sign(placeholder)
    for (const [name, value] of style) placeholder.style.setProperty(name, value)
    element.before(placeholder)
    watch(element.parentNode!)
    element.style.setProperty('display', 'none', 'important')
  }

  /** Measures all elements before it changes anything: a measurement after a change would cost one more layout. */
  function place(): void {
    const measured = [...waiting].map(
      element => [element, element.isConnected ? placeholderStyle(element) : undefined] as const
    )
    waiting = new Set()
    width = innerWidth
    if (isStopped) return
    for (const [element, style] of measured) if (style) put(element, style)
  }

  return {
    block(element) {
      if (!isBlocked(element) || placeholderOf(element)) return
      if (!waiting.size) requestAnimationFrame(place)
      waiting.add(element)
    },
    restore(element, placeholder = placeholderOf(element)) {
      waiting.delete(element)
      if (!placeholder) return
      const isFocused = placeholder.matches(':focus-within')
      placeholder.remove()
      element.style.display = placeholder.dataset.display ?? element.style.display
      // The visitor pressed a button in the placeholder: the focus goes to the element that it loads.
      if (isFocused) element.focus()
    },
    isNewWidth() {
      const isNew = width !== innerWidth
      width = innerWidth
      return isNew
    },
    stop() {
      isStopped = true
    }
  }
}
