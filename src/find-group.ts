import type { Group, Manifest } from './types.js'

/** Finds a group by its id, without regard to case. */
export function findGroup(manifest: Manifest | null, id: string): Group | undefined {
  const key = String(id).toLowerCase()
  return manifest?.groups.find(group => group.id.toLowerCase() === key)
}
