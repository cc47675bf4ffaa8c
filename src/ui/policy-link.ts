import { attempt } from '../report.js'
import { trustedUrl } from '../trusted-url.js'
import { create } from './create.js'

/** A paragraph with the link to the privacy policy, if there is one. A URL that is not http(s) is told, and none. */
export function policyLink(raw: string, text: string): HTMLElement | undefined {
  const url = raw && attempt(() => trustedUrl(raw, location.href))
  return url ? create('p', {}, create('a', { part: 'policy', href: url.href }, text)) : undefined
}
