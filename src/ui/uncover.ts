import { elementAt, listen, pageElement } from '../native.js'

/** Where an element is looked for: two corners and the middle. */
const PLACES = [0.02, 0.5, 0.98]

/**
 * Keeps what has the focus in sight (WCAG 2.2, 2.4.11). What stands under the host is scrolled from there, with more room
 * at the end of the page if there is too little. What cannot be scrolled, as it stands still like a page's own header,
 * sends the banner to the other edge; anything else hides until the focus moves on.
 */
export function uncover(root: ShadowRoot, signal: AbortSignal): void {
  const host = root.host as HTMLElement
  const page = pageElement().style
  const unpad = (): string => page.removeProperty('padding-block-end')

  function isCovered(focused: Element): boolean {
    const { left, top, width, height } = focused.getBoundingClientRect()
    return PLACES.some(part => host.contains(elementAt(left + width * part, top + height * part)))
  }

  listen(
    document,
    'focusin',
    (event: FocusEvent) => {
      const [focused] = event.composedPath() as [Element]
      const isOwn = host.contains(focused) || root.contains(focused)
      host.style.removeProperty('visibility')
      // By then the browser has scrolled as it does.
      requestAnimationFrame(() => {
        const region = root.querySelector('section')
        const ways = [
          () => {},
          () => page.setProperty('padding-block-end', `${region?.offsetHeight}px`),
          () =>
            region
              ? host.setAttribute('position', host.getAttribute('position') === 'top' ? 'bottom' : 'top')
              : host.style.setProperty('visibility', 'hidden')
        ]
        if (!region) unpad()
        for (const act of isOwn ? [] : ways) {
          if (!isCovered(focused)) return
          act()
          focused.scrollIntoView({ block: 'center', behavior: 'instant' })
        }
      })
    },
    { signal }
  )
  signal.addEventListener('abort', unpad)
}
