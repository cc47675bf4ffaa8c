import type { Area, Group } from '../types.js'

/**
 * Tells whether a rule's name covers a name: they are equal, or the name begins with the rule's text before its trailing
 * `*`. Case counts, as it does for cookies.
 */
export const matches = (rule: { readonly name: string }, name: string): boolean =>
  rule.name.endsWith('*') ? name.startsWith(rule.name.slice(0, -1)) : name === rule.name

/** As much of a rule as cleaning needs. */
interface Rule {
  readonly name: string
  readonly path?: string
}

/**
 * Session and protection cookies, which no `*` claims: a site that loses one logs its visitors out, or refuses their
 * forms. They go only by their own name.
 */
const PROTECTED = /^(sessionid|csrftoken|PHPSESSID|JSESSIONID|connect\.sid|XSRF-TOKEN|__(Host|Secure)-)/i

/** The rules of a group for what is kept in an area. */
export const rulesIn = (area: Area, group: Group): readonly Rule[] =>
  area === 'cookie' ? group.cookies : group.storage.filter(rule => rule.area === area)

/**
 * Finds the group for whose sake something must go: one that names it and may not have it. None if a group that is
 * required, or not deletable, names it too.
 *
 * @param mayHave Whether a group, or the cookie of it, may be there: `getPreference`.
 */
export function claimOn(
  area: Area,
  name: string,
  groups: readonly Group[],
  mayHave: (id: string, cookie?: string) => boolean
): Group | undefined {
  const owners = groups.filter(group =>
    rulesIn(area, group).some(rule => rule.name === name || (matches(rule, name) && !PROTECTED.test(name)))
  )
  return owners.every(group => group.deletable && !group.required)
    ? owners.find(({ id }) => !mayHave(id, area === 'cookie' ? name : undefined))
    : undefined
}

/** Whether a cookie may be there: a required group has a rule for it, or every group with one says so. */
export function isAllowed(
  name: string,
  groups: readonly Group[],
  mayHave: (id: string, cookie?: string) => boolean
): boolean {
  const owners = groups.filter(group => group.cookies.some(rule => matches(rule, name)))
  return !!owners.length && (owners.some(group => group.required) || owners.every(({ id }) => mayHave(id, name)))
}
