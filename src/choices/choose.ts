import { DECLINED } from './codec.js'
import type { Entries } from './codec.js'
import { findGroup, knownGroup } from '../manifest/find-group.js'
import { covers } from './status.js'
import type { Manifest } from '../types.js'

/**
 * Adds what was answered to what was chosen. Required groups need no answer. A group answers for its services, unless
 * they are answered as well.
 *
 * @param at When that was, as an ISO 8601 date and time in UTC. It is stored as `.at`, unless a yes is left that was not
 *   answered: no other answer makes that last longer.
 * @throws {RangeError} for an unknown group. @throws {TypeError} for an answer other than true and false.
 */
export function choose(
  manifest: Manifest | null,
  entries: Entries,
  answers: readonly (readonly [id: string, accepted: unknown])[],
  at: string
): Map<string, string> {
  const next = new Map(entries)
  const answered = new Set<string>()
  // Those without a dot come first.
  for (const [id, accepted] of [...answers].sort(([a], [b]) => a.indexOf('.') - b.indexOf('.'))) {
    const { required, id: key, version } = knownGroup(manifest, id)
    if (typeof accepted !== 'boolean') throw new TypeError(`${id}: expected true or false, found ${typeof accepted}`)
    if (required) continue
    answered.add(key)
    for (const other of next.keys()) if (other.startsWith(`${key}.`)) next.delete(other)
    // A server may know of newer cookies, and have them accepted; none of the future, which would never be asked about.
    const known = entries.get(key)
    const isKnown = covers(known, version) && known! <= at
    next.set(key, accepted ? (isKnown ? known! : version) : DECLINED)
  }
  const before = entries.get('.at')
  const isKept = [...next].some(
    ([key, choice]) => choice !== DECLINED && !answered.has(key) && findGroup(manifest, key)?.required === false
  )
  return next.set('.at', isKept && before && before < at ? before : at)
}
