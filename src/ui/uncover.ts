import { elementAt, listen, pageElement } from '../native.js'

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

  const undo = (): void => {
    host.style.visibility = page.style.paddingBlockEnd = ''
  }

  function isCovered(focused: Element): boolean {
    const { left, top, width, height } = focused.getBoundingClientRect()
    return PLACES.some(part => host.contains(elementAt(left + width * part, top + height * part)))
  }

  listen(
    document,
    'focusin',
    (event: FocusEvent) => {
      const [focused] = event.composedPath() as [Element]
      undo()
      if (host.contains(focused) || root.contains(focused)) return
      // By then the browser has scrolled as it does.
      requestAnimationFrame(() => {
        const away = host.matches('[position=top]') ? 'end' : 'start'
        for (const block of ['center', away, 'nearest'] as const) {
          if (!focused.matches(':focus') || !isCovered(focused)) return
          if (block === away) page.style.paddingBlockEnd = '100vh'
          if (block === 'nearest') host.style.visibility = 'hidden'
          focused.scrollIntoView({ block, behavior: 'instant' })
        }
      })
    },
    { signal }
  )
  for (const type of ['focusout', 'privacy:saved']) listen(document, type, undo, { signal })
  signal.addEventListener('abort', undo)
}
