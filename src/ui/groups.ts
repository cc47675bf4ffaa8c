import type { Privacy } from '../privacy.js'
import type { Group } from '../types.js'
import type { Texts } from './texts.js'

/** The groups, each followed by its services. */
export function groupsOf({ $manifest }: Privacy): (readonly [group: Group, ...services: Group[]])[] {
  const groups = $manifest.get()?.groups ?? []
  return groups
    .filter(({ id }) => !id.includes('.'))
    .map(group => [group, ...groups.filter(({ id }) => id.startsWith(`${group.id}.`))])
}

/** What there is to say of a Global Privacy Control signal: nothing if there is none, or a group is on all the same. */
export const signalText = ({ $gpc, $manifest }: Privacy, texts: Texts): string =>
  $gpc.get() && !$manifest.get()!.groups.some(group => group.default && !group.gpc) ? texts.gpc : ''
