import { elementAt, listen, pageElement } from '../native.js'

/** Where an element is looked for: two corners and the middle. */
const PLACES = [0.02, 0.5, 0.98]

/**
 * Keeps what has the focus in sight (WCAG 2.2, 2.4.11). What stands under the host is scrolled from there, with more room
 * at the end of the page if there is too little. For what cannot be scrolled, as it stands still like a page's own footer,
 * the host hides until the focus moves on.
 */
export function uncover(root: ShadowRoot, signal: AbortSignal): void {
  const host = root.host as HTMLElement
  const page = pageElement()
  let latest: Element | undefined

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
      latest = focused
      undo()
      if (host.contains(focused) || root.contains(focused)) return
      // By then the browser has scrolled as it does.
      requestAnimationFrame(() => {
        for (const act of [
          () => {},
          () => (page.style.paddingBlockEnd = '60vh'),
          () => (host.style.visibility = 'hidden')
        ]) {
          if (latest !== focused || !isCovered(focused)) return
          act()
          focused.scrollIntoView({ block: 'center', behavior: 'instant' })
        }
      })
    },
    { signal }
  )
  listen(document, 'privacy:saved', undo, { signal })
  signal.addEventListener('abort', undo)
}
