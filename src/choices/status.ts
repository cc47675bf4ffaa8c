/**
 * The status of a group, and whether it may run. Only an acceptance at a version that is high enough opens anything.
 * Versions are compared as text, as django-cookie-consent does.
 *
 * @module
 */
import { DECLINED } from './codec.js'
import type { Entries } from './codec.js'
import { matches } from '../manifest/claim-name.js'
import type { Choice, Group, Status, Version } from '../types.js'
import { versionForm } from '../manifest/version.js'

/** Finds the choice for a group or a service: `statistics.ga`. A service without a choice follows its group. */
export function choiceOf(entries: Entries, id: string): Choice | undefined {
  const [group = id] = id.split('.')
  return entries.get(id) ?? entries.get(group)
}

/** Whether a choice accepts this version. Text that is not a version accepts nothing. */
export const covers = (choice: Choice | undefined, version: Version): boolean =>
  choice !== undefined && versionForm.test(choice) && choice >= version

/** Derives the status of a group from the visitor's choice. */
export function statusOf(group: Group, choice: Choice | undefined): Status {
  if (group.required || covers(choice, group.version)) return 'accepted'
  return choice === DECLINED ? 'declined' : 'undecided'
}

/**
 * Derives whether a group may run: it is accepted, or it is an undecided opt-out group.
 *
 * @param gpc Whether the browser sends a Global Privacy Control signal (https://w3c.github.io/gpc/).
 */
export function preferenceOf(group: Group, choice: Choice | undefined, gpc: boolean): boolean {
  const status = statusOf(group, choice)
  return status === 'accepted' || (status === 'undecided' && group.default && !(gpc && group.gpc))
}

/**
 * Derives whether a cookie of a group may be there. The group may run, or the visitor accepted it when this cookie was
 * already part of it. If several rules cover the name, each must allow it. A name that no rule covers is not allowed.
 */
export function cookiePreferenceOf(group: Group, choice: Choice | undefined, gpc: boolean, cookie: string): boolean {
  const rules = group.cookies.filter(rule => matches(rule, cookie))
  return rules.length > 0 && (preferenceOf(group, choice, gpc) || rules.every(rule => covers(choice, rule.created)))
}
