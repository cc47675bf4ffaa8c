import { knownGroup } from '../../manifest/find-group.js'
import { findAll, inertBody } from '../../page/document.js'
import { listen } from '../../page/events.js'
import { attempt } from '../../page/report.js'
import { wireBoxes } from './boxes.js'
import type { Field } from './boxes.js'
import { create } from './create.js'
import type { Shown } from './element.js'

/** The fields for groups, as `data-privacy-toggle="statistics"` names them. */
const togglesIn = (part: HTMLElement): Field[] =>
  [...part.querySelectorAll<HTMLInputElement>('input[data-privacy-toggle]')].map(input => [
    input.dataset.privacyToggle!,
    input
  ])

/**
 * Puts a copy of the site's own banner, `<template data-privacy-banner>`, into the element, outside of the shadow root,
 * where the site's styles are, and wires what is in that copy: nothing else on the page can choose, and no label. In a
 * page with nonces the template has to carry the nonce; where URLs are allowed instead there can be none. Scripts in it
 * never run.
 *
 * @returns What brings its fields up to date, if there is one.
 */
export function ownBanner(
  host: HTMLElement,
  { privacy, page, answer }: Shown,
  close: () => void
): (() => void) | undefined {
  const template = findAll('template[data-privacy-banner]').find(found =>
    attempt(
      page.report,
      () => {
        page.trust.assertTrusted(found)
        page.trust.assertAllowed()
        return true
      },
      found
    )
  )
  if (!(template instanceof HTMLTemplateElement)) return undefined
  const part = create('div', {})
  // In a document without a window scripts die for ever (HTML, "already started").
  inertBody().append(part)
  part.append(template.content.cloneNode(true))
  // A <label> beside it would press what has an id.
  for (const control of part.querySelectorAll('[data-privacy-action]')) control.removeAttribute('id')
  host.replaceChildren(part)
  const toggles = togglesIn(part)
  for (const [id, box] of toggles) attempt(page.report, () => knownGroup(privacy.$manifest.get(), id), box)
  const { update, save } = wireBoxes(privacy, toggles)
  update()
  /** What `data-privacy-action` can say; `undefined` and `null` say nothing. */
  const actions: Record<string, () => void> = {
    __proto__: null as never,
    'accept-all': () => answer(privacy.acceptAll),
    'decline-all': () => answer(privacy.declineAll),
    save: () => answer(save),
    open: privacy.open,
    close
  }
  listen(part, 'click', (event: Event) => {
    const { closest } = Element.prototype
    const control = closest.call(event.target as Element, '[data-privacy-action]')
    const act = actions[String(control?.getAttribute('data-privacy-action'))]
    if (!act) return
    event.preventDefault()
    attempt(page.report, act, control)
  })
  return update
}
