import Cookies from 'js-cookie'
import { CONSENT_COOKIE } from './consent-cookie.js'
import { storable } from './cookie-codec.js'
import { parseCookies, unquote } from './cookie-header.js'
import { readCookies, writeCookie } from './native.js'
import { report } from './report.js'
import type { ConsentStorage } from './storage.js'

export { CONSENT_COOKIE }

/** Which cookie keeps the choices. */
export interface CookieOptions {
  /** `cookie_consent` by default, as in django-cookie-consent. */
  readonly name?: string | undefined
  /** As in `Set-Cookie`, to share choices between subdomains: `example.com`. By default the cookie is the host's own. */
  readonly domain?: string | undefined
  /** For how many days choices are kept; 182 by default, 400 at most (RFC 6265bis §5.5). */
  readonly days?: number | undefined
}

const DEFAULT_DAYS = 182
const MAX_DAYS = 400
const SECONDS_A_DAY = 86_400

/** Browsers keep 4096 bytes of a cookie, its name included; the rest is room for a server that adds to it. */
const MAX_LENGTH = 3800

// Django does not undo the percent-encoding of js-cookie: the value is written raw.
const jar = Cookies.withConverter({ write: (value: string) => value })

/**
 * Keeps choices in a cookie, as django-cookie-consent does. Where the browser refuses it, or it would be too large, the
 * cookie stays as it was, and choices hold for as long as the page lives.
 */
export function cookieStorage({ name = CONSENT_COOKIE, domain, days }: CookieOptions = {}): ConsentStorage {
  let unsaved: string | undefined

  /** Of several cookies of one name the last counts, as it does for Django. */
  function stored(): string {
    const values = parseCookies(readCookies()).filter(cookie => cookie[0] === name)
    return unquote(values.pop()?.[1] ?? '')
  }

  return {
    read: () => unsaved ?? stored(),
    write(value) {
      unsaved = storable(value)
      try {
        if (unsaved.length <= MAX_LENGTH) {
          const text = jar.set(name, unsaved, {
            'max-age': String(value ? Math.min(days || DEFAULT_DAYS, MAX_DAYS) * SECONDS_A_DAY : 0),
            domain,
            path: '/',
            sameSite: 'Lax',
            secure: location.protocol === 'https:'
          })
          // Once more, past an <img name="cookie"> that stands in front of the document's.
          writeCookie(text!)
        }
      } catch {
        // Forbidden, as in a sandboxed frame: the value is found missing below.
      }
      if (stored() === unsaved) unsaved = undefined
      else report(`cookie "${name}" is blocked, too long or of another domain: choices hold for this page`)
    }
  }
}
