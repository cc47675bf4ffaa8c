import { knownGroup } from '../../manifest/find-group.js'
import { findAll, inertBody } from '../../page/document.js'
import { listen } from '../../page/events.js'
import { attempt } from '../../page/report.js'
import type { Page } from '../../page/page.js'
import { wireBoxes } from './boxes.js'
import type { Field } from './boxes.js'
import { create } from './create.js'
import type { Shown } from './element.js'

/**
 * Tells whether a template belongs to the page, and reports why not. In a page with nonces it has to carry the nonce. In a
 * page that lists URLs instead of nonces there is no such template.
 */
function isTrusted(template: HTMLElement, { report, trust }: Page): boolean {
  const check = (): boolean => {
    trust.assertTrusted(template)
    trust.assertAllowed()
    return true
  }
  return attempt(report, check, template) ?? false
}

/** Copies the content of a template. Scripts in the copy never run. */
function copyOf(template: HTMLTemplateElement): HTMLElement {
  const part = create('div', {})
  // A script that was once in a document without a window never runs (HTML, "already started").
  inertBody().append(part)
  part.append(template.content.cloneNode(true))
  // A <label> elsewhere in the page would press a control that has an id.
  for (const control of part.querySelectorAll('[data-privacy-action]')) control.removeAttribute('id')
  return part
}

/** Finds the checkboxes for groups: `<input type="checkbox" data-privacy-toggle="statistics">`. */
const fieldsIn = (part: HTMLElement): Field[] =>
  [...part.querySelectorAll<HTMLInputElement>('input[data-privacy-toggle]')].map(box => ({
    id: box.dataset.privacyToggle!,
    box
  }))

/**
 * Puts a copy of the site's own banner, `<template data-privacy-banner>`, into the element, outside of the shadow root so
 * that the site's style sheets apply. Only controls in that copy work: other markup of the page cannot choose.
 *
 * @param close Hides the banner.
 * @returns A function that shows the current preferences in its checkboxes; `undefined` if there is no such template.
 */
export function ownBanner(host: HTMLElement, shown: Shown, close: () => void): (() => void) | undefined {
  const { privacy, page, answerAndConfirm } = shown
  const template = findAll('template[data-privacy-banner]').find(found => isTrusted(found, page))
  if (!(template instanceof HTMLTemplateElement)) return undefined
  const part = copyOf(template)
  host.replaceChildren(part)
  const fields = fieldsIn(part)
  for (const { id, box } of fields) attempt(page.report, () => knownGroup(privacy.$manifest.get(), id), box)
  const { update, save } = wireBoxes(privacy, fields)
  update()
  /** The functions of the controls, by their `data-privacy-action`. */
  const actions = new Map<string | null | undefined, () => void>([
    ['accept-all', () => answerAndConfirm(privacy.acceptAll)],
    ['decline-all', () => answerAndConfirm(privacy.declineAll)],
    ['save', () => answerAndConfirm(save)],
    ['open', privacy.open],
    ['close', close]
  ])
  listen(part, 'click', (event: Event) => {
    const control = Element.prototype.closest.call(event.target as Element, '[data-privacy-action]')
    const act = actions.get(control?.getAttribute('data-privacy-action'))
    if (!act) return
    event.preventDefault()
    attempt(page.report, act, control)
  })
  return update
}
