import { attempt } from '../page/report.js'
import { trustedUrl } from '../page/trusted-url.js'
import type { Privacy } from '../state/privacy.js'
import type { Group } from '../types.js'
import { create } from './parts/create.js'
import type { Shown } from './parts/element.js'
import type { Speech } from './speech/speech.js'
import type { Texts } from './speech/texts.js'

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

/** Returns the link to the privacy policy, if the manifest has one. Reports a URL that is not http(s), and leaves it out. */
export function policyLink({ privacy, page }: Shown, { texts, textIn }: Speech): HTMLElement | undefined {
  const raw = textIn(privacy.$manifest.get()!.policy)
  const url = raw && attempt(page.report, () => trustedUrl(raw, location.href))
  return url ? create('a', { part: 'policy', href: url.href }, texts.policy) : undefined
}
