/** Tells style sheets, by `data-consent-state`, and listeners, by an event, whether a tag is held back. Once each. */
export function mark(tag: HTMLElement, state: 'blocked' | 'active'): void {
  const name = 'data-consent-state'
  if (tag.getAttribute(name) === state) return
  tag.setAttribute(name, state)
  const type = `privacy:${state === 'active' ? 'activate' : 'block'}`
  tag.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
}
