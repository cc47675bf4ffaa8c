import { rulesIn } from './claim.js'
import type { Area } from './claim.js'
import { CONSENT_COOKIE } from './consent-cookie.js'
import { matches } from './match.js'
import type { Privacy } from './privacy.js'
import { stored } from './stored.js'

/** Something that no group names. */
export interface Unlisted {
  readonly name: string
  readonly area: Area
}

/** What an audit leaves out. */
export interface AuditOptions {
  /** The name of the consent cookie; `cookie_consent` by default. */
  readonly consentCookie?: string | undefined
}

/**
 * Lists what the page keeps and no group names: for a developer who writes a manifest, as trackers set more than they
 * say. Our own cookie and copy of the manifest are left out. A cookie that is HttpOnly, or has no name, cannot be seen. Waits for the manifest.
 */
export async function audit(
  privacy: Privacy,
  { consentCookie = CONSENT_COOKIE }: AuditOptions = {}
): Promise<readonly Unlisted[]> {
  await privacy.ready
  const groups = privacy.$manifest.get()?.groups ?? []
  const isOwn = (area: Area, name: string): boolean =>
    area === 'cookie' ? name === consentCookie : area === 'local' && name.startsWith('privacy-manifest:')
  const unlisted: Unlisted[] = []
  for (const [area, names] of stored) {
    try {
      for (const name of new Set(await names())) {
        const isListed = groups.some(group => rulesIn(area, group).some(rule => matches(rule, name)))
        if (!isOwn(area, name) && !isListed) unlisted.push({ name, area })
      }
    } catch {
      // The browser forbids it, so that nothing is there.
    }
  }
  return unlisted
}

/** A visitor's consent that can be audited. */
export interface AuditedPrivacy<Id extends string = string> extends Privacy<Id> {
  /** Lists what the page keeps and no group names: see `audit`. */
  audit(): Promise<readonly Unlisted[]>
}
