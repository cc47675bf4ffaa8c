import type { Privacy } from '../privacy.js'
import type { Group } from '../types.js'

/** The groups, each followed by its services. */
export function groupsOf({ $manifest }: Privacy): (readonly [group: Group, ...services: Group[]])[] {
  const groups = $manifest.get()?.groups ?? []
  return groups
    .filter(({ id }) => !id.includes('.'))
    .map(group => [group, ...groups.filter(({ id }) => id.startsWith(`${group.id}.`))])
}
