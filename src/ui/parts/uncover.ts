import { elementAt, pageElement } from '../../page/document.js'
import { listen } from '../../page/events.js'

/** Where an element is looked for: two corners and the middle. */
const PLACES = [0.02, 0.5, 0.98]

/**
 * Keeps what has the focus in sight (WCAG 2.2, 2.4.11). What stands under the host is scrolled to the middle, or, where
 * that is covered too, as far away as can be, with more room at the end of the page. For what cannot be scrolled, as it
 * stands still like a page's own footer, the host hides until the focus moves on.
 */
export function uncover(root: ShadowRoot, signal: AbortSignal): void {
  const host = root.host as HTMLElement
  const page = pageElement()

  /** What the page has at its end, while that has more room. */
  let padding: string | undefined

  function undo(): void {
    host.style.visibility = ''
    if (padding !== undefined) page.style.paddingBlockEnd = padding
    padding = undefined
  }

  function isCovered(focused: Element): boolean {
    const { left, top, width, height } = focused.getBoundingClientRect()
    return PLACES.some(part => host.contains(elementAt(left + width * part, top + height * part)))
  }

  function look(event: FocusEvent): void {
    const [focused] = event.composedPath() as [Element]
    undo()
    if (host.contains(focused) || root.contains(focused)) return
    // Of what moves within one shadow root nobody outside hears.
    listen(focused.getRootNode(), 'focusin', look, { signal })
    // By then the browser has scrolled as it does.
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
