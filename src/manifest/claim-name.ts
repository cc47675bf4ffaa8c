/**
 * Which group lists a cookie, key, database or cache, and whether it may stay.
 *
 * @module
 */
import type { Area, Group } from '../types.js'

/** A rule for a name, as far as cleaning needs it. Only rules of cookies have a path. */
export interface NameRule {
  readonly name: string
  readonly path?: string
}

/** A rule that covers a name, and its group. */
export interface Listing {
  readonly group: Group
  readonly rule: NameRule
}

/** Why a name may stay, or may not. A `'protected name'` is covered by a `*` alone, which never deletes it. */
export type NameReason = 'required group' | 'not deletable' | 'accepted' | 'not accepted' | 'protected name'

/** Whether a name may stay, and the rule that decides. */
export interface NameVerdict extends Listing {
  readonly mayStay: boolean
  readonly reason: NameReason
}

/** Tells whether a group, or one cookie of the group, has consent: `getPreference`. */
export type MayHave = (id: string, cookie?: string) => boolean

/**
 * Tells whether a rule covers a name: they are equal, or the name begins with the rule's text before its trailing `*`.
 * Case counts, as it does for cookies.
 */
export const matches = (rule: NameRule, name: string): boolean =>
  rule.name.endsWith('*') ? name.startsWith(rule.name.slice(0, -1)) : name === rule.name

/**
 * Names of session and protection cookies. A site that loses one logs its visitors out, or refuses their forms. A rule
 * with a `*` never deletes them, only a rule with their exact name.
 */
const PROTECTED = /^(sessionid|csrftoken|PHPSESSID|JSESSIONID|connect\.sid|XSRF-TOKEN|__(Host|Secure)-)/i

/** Lists the rules of a group for an area. */
export const rulesIn = (area: Area, group: Group): readonly NameRule[] =>
  area === 'cookie' ? group.cookies : group.storage.filter(rule => rule.area === area)

/** Lists the rules that cover a name, with their groups, in the order of the manifest. */
export const listingsOf = (area: Area, name: string, groups: readonly Group[]): readonly Listing[] =>
  groups.flatMap(group =>
    rulesIn(area, group)
      .filter(rule => matches(rule, name))
      .map(rule => ({ group, rule }))
  )

/** Decides whether a name may stay, from the rules that cover it. Returns nothing if no rule does. */
export function judgeName(
  area: Area,
  name: string,
  listings: readonly Listing[],
  mayHave: MayHave
): NameVerdict | undefined {
  const [first] = listings
  if (!first) return undefined

  const required = listings.find(({ group }) => group.required)
  if (required) return { ...required, mayStay: true, reason: 'required group' }
  const kept = listings.find(({ group }) => !group.deletable)
  if (kept) return { ...kept, mayStay: true, reason: 'not deletable' }

  const deleting = PROTECTED.test(name) ? listings.filter(({ rule }) => rule.name === name) : listings
  if (!deleting[0]) return { ...first, mayStay: true, reason: 'protected name' }
  const forbidding = deleting.find(({ group }) => !mayHave(group.id, area === 'cookie' ? name : undefined))
  if (forbidding) return { ...forbidding, mayStay: false, reason: 'not accepted' }
  return { ...deleting[0], mayStay: true, reason: 'accepted' }
}

/** Finds the group because of which a name may not be there: a group that lists the name and is not accepted. */
export function groupThatForbids(
  area: Area,
  name: string,
  groups: readonly Group[],
  mayHave: MayHave
): Group | undefined {
  const verdict = judgeName(area, name, listingsOf(area, name, groups), mayHave)
  return verdict && !verdict.mayStay ? verdict.group : undefined
}

/** Tells whether a cookie may be there: a required group lists it, or every group that lists it is accepted. */
export function isAllowed(name: string, groups: readonly Group[], mayHave: MayHave): boolean {
  const listings = listingsOf('cookie', name, groups)
  if (!listings.length) return false
  return listings.some(({ group }) => group.required) || listings.every(({ group }) => mayHave(group.id, name))
}
