import type { Group, Manifest } from '../types.js'

/** Finds a group by its id. Case makes no difference. */
export function findGroup(manifest: Manifest | null, id: string): Group | undefined {
  const key = String(id).toLowerCase()
  return manifest?.groups.find(group => group.id.toLowerCase() === key)
}

/** Finds a group by its id. Case makes no difference. @throws {RangeError} if the manifest has no such group. */
export function knownGroup(manifest: Manifest | null, id: string): Group {
  const group = findGroup(manifest, id)
  if (!group) throw new RangeError(unknownGroup(manifest, id))
  return group
}

/**
 * Returns the message for an unknown id. It names the likely id, which begins with the same two letters, and all known ids:
 * `unknown group "statistcs", did you mean "statistics"? known: essentials, statistics`.
 */
export function unknownGroup(manifest: Manifest | null, id: string): string {
  const ids = manifest?.groups.map(group => group.id) ?? []
  const start = String(id).slice(0, 2).toLowerCase()
  const meant = ids.find(known => known.toLowerCase().startsWith(start))
  return `unknown group "${id}"${meant ? `, did you mean "${meant}"?` : ','} known: ${ids.join(', ') || 'none yet'}`
}
