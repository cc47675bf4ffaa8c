import { elementAt, pageElement } from '../../page/document.js'
import { listen } from '../../page/events.js'

/** The points of an element that are looked at, as fractions of its width and height: two corners and the middle. */
const PROBED_FRACTIONS = [0.02, 0.5, 0.98]

/**
 * Keeps the focused element of the page in sight (WCAG 2.2, 2.4.11). An element under the host is scrolled to the middle
 * of the screen. If the host covers the middle, too, the element is scrolled as far away as possible, with more room at
 * the end of the page. If that does not help either, as with a page's fixed footer, the host hides until the focus moves.
 */
export function uncover(root: ShadowRoot, signal: AbortSignal): void {
  const host = root.host as HTMLElement
  const page = pageElement()

  /** The page's own padding, while it has more. */
  let padding: string | undefined

  function undo(): void {
    host.style.visibility = ''
    if (padding !== undefined) page.style.paddingBlockEnd = padding
    padding = undefined
  }

  function isCovered(focused: Element): boolean {
    const { left, top, width, height } = focused.getBoundingClientRect()
    return PROBED_FRACTIONS.some(part => host.contains(elementAt(left + width * part, top + height * part)))
  }

  function look(event: FocusEvent): void {
    const [focused] = event.composedPath() as [Element]
    undo()
    if (host.contains(focused) || root.contains(focused)) return
    // A focus that moves within one shadow root fires no event outside of it.
    listen(focused.getRootNode(), 'focusin', look, { signal })
    // In the next frame the browser has scrolled to the focused element.
    requestAnimationFrame(() => {
      const away = host.matches('[position=top]') ? 'end' : 'start'
      for (const block of ['center', away, 'nearest'] as const) {
        if (!focused.matches(':focus') || !isCovered(focused)) return
        if (block === away) {
          padding ??= page.style.paddingBlockEnd
          page.style.paddingBlockEnd = '100vh'
        }
        if (block === 'nearest') host.style.visibility = 'hidden'
        focused.scrollIntoView({ block, behavior: 'instant' })
      }
    })
  }

  listen(document, 'focusin', look, { signal })
  for (const type of ['focusout', 'privacy:saved']) listen(document, type, undo, { signal })
  signal.addEventListener('abort', undo)
}
