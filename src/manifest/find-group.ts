import type { Group, Manifest } from '../types.js'

/** Finds a group by its id, without regard to case. */
export function findGroup(manifest: Manifest | null, id: string): Group | undefined {
  const key = String(id).toLowerCase()
  return manifest?.groups.find(group => group.id.toLowerCase() === key)
}

/** Finds a group by its id, without regard to case. @throws {RangeError} if there is none. */
export function knownGroup(manifest: Manifest | null, id: string): Group {
  const group = findGroup(manifest, id)
  if (!group) throw new RangeError(unknownGroup(manifest, id))
  return group
}

/** Returns a message for an id that no group has: the likely id, and all known ids. */
export function unknownGroup(manifest: Manifest | null, id: string): string {
  const ids = manifest?.groups.map(group => group.id) ?? []
  const start = String(id).slice(0, 2).toLowerCase()
  const meant = ids.find(known => known.toLowerCase().startsWith(start))
  return `unknown group "${id}"${meant ? `, did you mean "${meant}"?` : ','} known: ${ids.join(', ') || 'none yet'}`
}
