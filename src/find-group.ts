import type { Group, Manifest } from './types.js'
import { unknownGroup } from './unknown-group.js'

/** Finds a group by its id, without regard to case. */
export function findGroup(manifest: Manifest | null, id: string): Group | undefined {
  const key = String(id).toLowerCase()
  return manifest?.groups.find(group => group.id.toLowerCase() === key)
}

/** Likewise. @throws {RangeError} if there is none. */
export function knownGroup(manifest: Manifest | null, id: string): Group {
  const group = findGroup(manifest, id)
  if (!group) throw new RangeError(unknownGroup(manifest, id))
  return group
}
