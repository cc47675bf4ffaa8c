import { matches } from './match.js'
import type { Group, Manifest } from './types.js'

/**
 * Session and protection cookies, which no `*` claims: a site that loses one logs its visitors out, or refuses their
 * forms. They go only by their own name.
 */
const PROTECTED = /^(sessionid|csrftoken|PHPSESSID|JSESSIONID|connect\.sid|XSRF-TOKEN|__(Host|Secure)-)/i

/**
 * Finds the group for whose sake a cookie or a storage key must go: one that names it and may not have it. None if a
 * group that is required, or not deletable, names it too.
 *
 * @param rulesOf Which rules of a group count.
 * @param mayHave Whether a group may have it.
 */
export function claimOn(
  name: string,
  manifest: Manifest | null,
  rulesOf: (group: Group) => readonly { readonly name: string }[],
  mayHave: (group: Group) => boolean
): Group | undefined {
  const owners = manifest?.groups.filter(group =>
    rulesOf(group).some(rule => rule.name === name || (matches(rule, name) && !PROTECTED.test(name)))
  )
  return owners?.every(group => group.deletable && !group.required) ? owners.find(group => !mayHave(group)) : undefined
}
