import { DECLINED, type Entries } from './codec.js'
import { findGroup, knownGroup } from '../manifest/find-group.js'
import { covers } from './status.js'
import type { Choice, Manifest } from '../types.js'

/**
 * Adds answers to earlier choices. Answers for required groups are ignored. An answer for a group also counts for its
 * services, unless they have an answer of their own.
 *
 * @param at When the visitor answered, as an ISO-8601 date and time in UTC. Stored as `.at`. An older `.at` is kept while
 *   it dates an acceptance that these answers do not touch, so that they cannot extend it.
 * @throws {RangeError} for an unknown group. @throws {TypeError} for an answer other than true and false.
 */
export function choose(
  manifest: Manifest | null,
  entries: Entries,
  answers: readonly (readonly [id: string, accepted: unknown])[],
  at: string
): Map<string, Choice> {
  const next = new Map(entries)
  const answered = new Set<string>()
  for (const [id, accepted] of groupsFirst(answers)) {
    const { required, id: key, version } = knownGroup(manifest, id)
    if (typeof accepted !== 'boolean') throw new TypeError(`${id}: expected true or false, found ${typeof accepted}`)
    if (required) continue
    answered.add(key)
    for (const other of next.keys()) if (other.startsWith(`${key}.`)) next.delete(other)
    next.set(key, accepted ? acceptanceOf(version, entries.get(key), at) : DECLINED)
  }
  const before = entries.get('.at')
  const isKept = [...next].some(
    ([key, choice]) => choice !== DECLINED && !answered.has(key) && findGroup(manifest, key)?.required === false
  )
  return next.set('.at', isKept && before && before < at ? before : at)
}

/** Sorts groups before services, whose answers would otherwise be replaced by that of their group. */
function groupsFirst<Answer extends readonly [id: string, accepted: unknown]>(answers: readonly Answer[]): Answer[] {
  const isService = ([id]: Answer): boolean => id.includes('.')
  return [...answers].sort((a, b) => Number(isService(a)) - Number(isService(b)))
}

/**
 * Returns the version to store for an acceptance. The server may have stored a newer one: it stays, unless it lies in the
 * future, where no later cookie could ask again.
 */
const acceptanceOf = (version: string, stored: Choice | undefined, at: string): Choice =>
  stored !== undefined && covers(stored, version) && stored <= at ? stored : version
