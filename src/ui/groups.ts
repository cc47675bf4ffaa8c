import { attempt } from '../page/report.js'
import { trustedUrl } from '../page/trusted-url.js'
import type { Privacy } from '../state/privacy.js'
import type { Group } from '../types.js'
import { create } from './parts/create.js'
import type { Shown } from './parts/element.js'
import type { Speech } from './speech/speech.js'
import type { Texts } from './speech/texts.js'

/** A group and its services. */
export interface GroupWithServices {
  readonly group: Group
  readonly services: readonly Group[]
}

/** Returns the groups of the manifest, each with its services. */
export function groupsOf({ $manifest }: Privacy): readonly GroupWithServices[] {
  const all = $manifest.get()?.groups ?? []
  return all
    .filter(({ id }) => !id.includes('.'))
    .map(group => ({ group, services: all.filter(({ id }) => id.startsWith(`${group.id}.`)) }))
}

/**
 * Returns the text about a Global Privacy Control signal. It is empty without a signal, and if a group ignores the signal
 * and is on by default: then the text would not be true.
 */
export function signalText({ $gpc, $manifest }: Privacy, { gpc }: Texts): string {
  const isIgnored = $manifest.get()?.groups.some(group => group.default && !group.gpc)
  return $gpc.get() && !isIgnored ? gpc : ''
}

/** Creates the link to the privacy policy, if the manifest has one. A URL that is not http(s) is reported and left out. */
export function policyLink({ privacy, page }: Shown, { texts, textIn }: Speech): HTMLElement | undefined {
  const policy = privacy.$manifest.get()?.policy
  const raw = policy && textIn(policy)
  const url = raw && attempt(page.report, () => trustedUrl(raw, location.href))
  return url ? create('a', { part: 'policy', href: url.href }, texts.policy) : undefined
}
