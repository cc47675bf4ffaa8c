import { attempt } from '../report.js'
import { trustedUrl } from '../trusted-url.js'
import { create } from './create.js'
import type { Shown } from './element.js'
import type { Speech } from './speech.js'

/** The link to the privacy policy, if the manifest has one. A URL that is not http(s) is told, and none. */
export function policyLink({ privacy }: Shown, { texts, textIn }: Speech): HTMLElement | undefined {
  const raw = textIn(privacy.$manifest.get()!.policy)
  const url = raw && attempt(() => trustedUrl(raw, location.href))
  return url ? create('a', { part: 'policy', href: url.href }, texts.policy) : undefined
}
