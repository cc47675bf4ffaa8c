import { listen } from '../native.js'

/** Whether two elements share a place on the screen. */
function overlap(a: Element, b: Element): boolean {
  const [first, second] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
  return (
    first.top < second.bottom && second.top < first.bottom && first.left < second.right && second.left < first.right
  )
}

/**
 * Keeps what has the focus in sight (WCAG 2.2, 2.4.11): what the banner covers is scrolled from under it, and if that
 * cannot be, the banner moves to the other edge.
 */
export function uncover(root: ShadowRoot, signal: AbortSignal): void {
  const { host } = root
  listen(
    document,
    'focusin',
    (event: FocusEvent) => {
      const [focused] = event.composedPath() as [Element]
      // By then the browser has scrolled as it does.
      requestAnimationFrame(() => {
        const region = root.querySelector('section')
        const isCovered = (): boolean => !!region && overlap(region, focused)
        if (host.contains(focused) || root.contains(focused) || !isCovered()) return
        focused.scrollIntoView({ block: 'center', behavior: 'instant' })
        if (isCovered()) host.setAttribute('position', host.getAttribute('position') === 'top' ? 'bottom' : 'top')
      })
    },
    { signal }
  )
}
