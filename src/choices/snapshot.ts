import type { Entries } from './codec.js'
import { choiceOf, preferenceOf, statusOf } from './status.js'
import type { Manifest, Status } from '../types.js'

/** What the stores hold, by the name of the store: all that follows from a manifest and what the visitor chose. */
export interface Snapshot {
  readonly $manifest: Manifest | null
  /** By id, as it is spelt in the manifest. Has no prototype. */
  readonly $statuses: Readonly<Record<string, Status>>
  /** Likewise. */
  readonly $preferences: Readonly<Record<string, boolean>>
  readonly $undecided: boolean
  readonly $gpc: boolean
}

/**
 * Derives where every group stands.
 *
 * @param entries What the visitor chose; `null` where that is not known, as on a server: then nothing may run.
 * @param gpc Whether the browser sends a Global Privacy Control signal.
 */
export function snapshotOf($manifest: Manifest | null, entries: Entries | null, gpc: boolean): Snapshot {
  const $statuses: Record<string, Status> = { __proto__: null } as never
  const $preferences: Record<string, boolean> = { __proto__: null } as never
  let $undecided = false
  for (const group of $manifest?.groups ?? []) {
    const choice = entries ? choiceOf(entries, group.id) : undefined
    const status = statusOf(group, choice)
    $statuses[group.id] = status
    $preferences[group.id] = !!entries && preferenceOf(group, choice, gpc)
    // The signal is an answer: nobody has to be asked.
    $undecided ||= status === 'undecided' && !(gpc && group.gpc)
  }
  return { $manifest, $statuses, $preferences, $undecided, $gpc: !!entries && gpc }
}
