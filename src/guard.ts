import { CONSENT_COOKIE } from './consent-cookie.js'
import { guardElements } from './guard-elements.js'
import { guardNames } from './guard-names.js'
import { guardProperties } from './guard-properties.js'
import { guardRequests } from './guard-requests.js'
import type { Effect } from './privacy.js'
import { refusalsOf } from './refusals.js'

/** What is never refused. */
export interface GuardOptions {
  /** The name of the consent cookie; `cookie_consent` by default. */
  readonly consentCookie?: string | undefined
}

/**
 * Refuses what the manifest gives to groups without a preference, whoever tries: cookies and storage keys that they name
 * are not written, and untagged scripts, images, frames and requests to their `urls` wait or fail. From its installation
 * on, in this window, until it is stopped. All else passes untouched. Tells once what it refused, and for whom.
 */
export function guard({ consentCookie = CONSENT_COOKIE }: GuardOptions = {}): Effect {
  return privacy => {
    const refusals = refusalsOf(privacy, consentCookie)
    const stops = [
      guardProperties(privacy, refusals),
      ...guardNames(refusals),
      ...guardRequests(refusals),
      ...guardElements(refusals)
    ]
    return () => stops.forEach(stop => stop())
  }
}
