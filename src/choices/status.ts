/**
 * Where a group stands, and what may run. Only an acceptance at a version that is high enough opens anything. Versions
 * are compared as text, as django-cookie-consent does.
 *
 * @module
 */
import { DECLINED } from './codec.js'
import type { Entries } from './codec.js'
import { matches } from '../manifest/claim-name.js'
import type { Choice, Group, Status, Version } from '../types.js'
import { versionForm } from '../manifest/version.js'

/** Finds what was chosen for a group, or for a service: it follows its group unless it was chosen itself. */
export const choiceOf = (entries: Entries, id: string): Choice | undefined =>
  entries.get(id) ?? entries.get(id.split('.')[0]!)

/** Whether something of this version was accepted. Text that is not a version is no answer. */
export const covers = (choice: Choice | undefined, version: Version): boolean =>
  choice !== undefined && versionForm.test(choice) && choice >= version

/** Derives a group's status from what was chosen. */
export function statusOf(group: Group, choice: Choice | undefined): Status {
  if (group.required || covers(choice, group.version)) return 'accepted'
  return choice === DECLINED ? 'declined' : 'undecided'
}

/**
 * Derives whether a group may run: it is accepted, or it is an opt-out group that is undecided.
 *
 * @param gpc Whether the browser sends a Global Privacy Control signal (https://w3c.github.io/gpc/).
 */
export function preferenceOf(group: Group, choice: Choice | undefined, gpc: boolean): boolean {
  const status = statusOf(group, choice)
  return status === 'accepted' || (status === 'undecided' && group.default && !(gpc && group.gpc))
}

/**
 * Derives whether a cookie of a group may be there: the group may run, or it was accepted when this cookie already
 * belonged to it. Every rule that covers the name must say so. A name that no rule covers may not.
 */
export function cookiePreferenceOf(group: Group, choice: Choice | undefined, gpc: boolean, cookie: string): boolean {
  const rules = group.cookies.filter(rule => matches(rule, cookie))
  return rules.length > 0 && (preferenceOf(group, choice, gpc) || rules.every(rule => covers(choice, rule.created)))
}
