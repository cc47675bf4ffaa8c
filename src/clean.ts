import { claimOn } from './claim.js'
import { parseCookies } from './cookie-header.js'
import { CONSENT_COOKIE } from './cookie-storage.js'
import { readCookies, writeCookie } from './native.js'
import type { Effect, Privacy } from './privacy.js'
import { report } from './report.js'
import { sweep } from './sweep.js'
import type { Group, StorageRule } from './types.js'

/** What is never deleted. */
export interface CleanOptions {
  /** The name of the consent cookie; `cookie_consent` by default. */
  readonly consentCookie?: string | undefined
}

/** In milliseconds; Chromium lets a timer without a delay run before the next tag. */
const SOON = 100

const names = (): string[] => parseCookies(readCookies()).map(([name]) => name)

/**
 * Deletes what groups without a preference left behind: cookies on every domain and path that this page can reach, and
 * web storage. Nothing of required groups, of groups that are not deletable, or of cookies that were accepted.
 *
 * @returns The residue: the names of the cookies that are still there, as they are HttpOnly, or of another path or host.
 */
export function clean(privacy: Privacy, { consentCookie = CONSENT_COOKIE }: CleanOptions = {}): readonly string[] {
  const manifest = privacy.$manifest.get()
  for (const area of ['local', 'session']) {
    const rulesOf = (group: Group): readonly StorageRule[] => group.storage.filter(rule => rule.area === area)
    // A page that never touches its storage need not pay for it.
    if (!manifest?.groups.some(group => rulesOf(group).length)) continue
    try {
      const storage = globalThis[`${area as 'local'}Storage`]
      for (const key of Object.keys(storage)) {
        if (claimOn(key, manifest, rulesOf, group => privacy.getPreference(group.id))) storage.removeItem(key)
      }
    } catch {
      // The browser forbids it, so that nothing is there.
    }
  }
  const claimed = names().filter(
    name =>
      name !== consentCookie &&
      claimOn(
        name,
        manifest,
        group => group.cookies,
        group => privacy.getPreference(group.id, name)
      )
  )
  // Everything is written before it is read again: the read is what costs.
  for (const name of claimed) sweep(name, location).forEach(writeCookie)
  const left = claimed.length ? names() : []
  return claimed.filter(name => left.includes(name))
}

/**
 * Cleans after every change at once, and soon after the start: reading cookies and storage is slow, so that the page's
 * first scripts come before what was left behind. Tells the developer what could not be deleted.
 */
export function cleanCookies(options?: CleanOptions): Effect {
  return privacy => {
    const run = (): void => {
      for (const name of clean(privacy, options)) report(`"${name}" is left: HttpOnly, or of another path or host`)
    }
    const timer = setTimeout(run, SOON)
    const unsubscribe = privacy.$statuses.listen(run)
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }
}
