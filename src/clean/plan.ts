/**
 * The plan of cleaning: for each name that a page keeps, its fate, the group that decides, and the rule.
 *
 * @module
 */
import { judgeName, listingsOf, rulesIn, type MayHave, type NameReason, type NameRule } from '../manifest/claim-name.js'
import type { Privacy } from '../state/privacy.js'
import type { Area, CookieRule, Group } from '../types.js'

/** Why something goes or stays. */
export type PlanReason = NameReason | 'consent cookie' | 'copy of the manifest' | 'in no group'

/** A cookie, key, database or cache, and its fate. */
export interface PlanEntry {
  readonly area: Area
  readonly name: string
  /**
   * - `'deleted'`: cleaning deletes it. If it is still there, `$residue` says why.
   * - `'kept'`: it may stay.
   * - `'unlisted'`: no group lists it, so cleaning leaves it alone.
   */
  readonly fate: 'deleted' | 'kept' | 'unlisted'
  /**
   * - `'in no group'`: no group of the manifest lists it.
   * - `'not accepted'`: a group that lists it is not accepted.
   * - `'accepted'`: every group that lists it is accepted, or is an opt-out group that was not declined.
   * - `'required group'`: a required group lists it.
   * - `'not deletable'`: a group with `deletable: false` lists it.
   * - `'protected name'`: the name of a session or protection cookie. A `*` covers it, but only a rule with this exact
   *   name deletes it.
   * - `'consent cookie'`: it holds the visitor's choices.
   * - `'copy of the manifest'`: `fetchManifest` keeps it, for the next page.
   */
  readonly reason: PlanReason
  /** The id of the group that decides. Absent if no group does. */
  readonly group?: string
  /** The name in the rule that decides: `_ga`, `_ga_*`. Absent if no rule does. */
  readonly rule?: string
}

/** A cookie, key, database or cache, with the paths where its rules say it is. */
export interface PlacedEntry extends PlanEntry {
  /** Only for cookies: `/shop`. The root is left out, as it is always tried. */
  readonly paths: readonly string[]
}

/** The manifest and the visitor's choices, which decide. */
export interface Rules {
  readonly groups: readonly Group[]
  readonly getPreference: MayHave
  /** Tells whether a cookie is the consent cookie. */
  readonly owns: (cookie: string) => boolean
}

/** Reads what decides now. Until a manifest is known there are no groups. */
export const rulesOf = ({ $manifest, getPreference, owns }: Privacy): Rules => ({
  groups: $manifest.get()?.groups ?? [],
  getPreference,
  owns
})

/** `fetchManifest` keeps its copies in `localStorage`, under keys that begin so. */
const MANIFEST_COPY = 'privacy-manifest:'

/** Plans what happens to the names of an area. A name that comes twice is planned once. */
export const planOf = (area: Area, names: Iterable<string>, rules: Rules): readonly PlacedEntry[] =>
  [...new Set(names)].map(name => planName(area, name, rules))

function planName(area: Area, name: string, { groups, getPreference, owns }: Rules): PlacedEntry {
  if (area === 'cookie' && owns(name)) return { area, name, fate: 'kept', reason: 'consent cookie', paths: [] }
  const listings = listingsOf(area, name, groups)
  const verdict = judgeName(area, name, listings, getPreference)
  if (verdict) {
    const { mayStay, reason, group, rule } = verdict
    const fate = mayStay ? 'kept' : 'deleted'
    const paths = listings.flatMap(listing => pathOf(listing.rule) ?? [])
    return { area, name, fate, reason, group: group.id, rule: rule.name, paths }
  }
  const isCopy = area === 'local' && name.startsWith(MANIFEST_COPY)
  return isCopy
    ? { area, name, fate: 'kept', reason: 'copy of the manifest', paths: [] }
    : { area, name, fate: 'unlisted', reason: 'in no group', paths: [] }
}

/** Returns the path that a rule declares, unless it is the root. */
const pathOf = ({ path }: NameRule): string | undefined => (path && path !== '/' ? path : undefined)

/** Lists the cookies that have to go from paths that rules declare. The page may not see them there. */
export function planUnseen(rules: Rules): readonly CookieRule[] {
  const declared = rules.groups.flatMap(group => group.cookies).filter(rule => pathOf(rule))
  return declared.filter(({ name }) => planName('cookie', name, rules).fate === 'deleted')
}

/** Tells whether a group that is not accepted has rules for an area. Otherwise nothing in it can be deleted. */
export const mayDeleteIn = (area: Area, { groups, getPreference }: Rules): boolean =>
  groups.some(group => rulesIn(area, group).length > 0 && !getPreference(group.id))
