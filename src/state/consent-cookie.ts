import Cookies from 'js-cookie'
import { mostRestrictive, storable } from '../choices/codec.js'
import { parseCookies, unquote } from '../cookies/header.js'
import { readCookies, writeCookie } from '../page/cookies.js'
import { deleteCookie } from '../page/delete-cookie.js'
import type { Report } from '../page/report.js'
import { MAX_VALUE_BYTES } from './make-room.js'
import { HTTP_ONLY, whyNotSaved } from './why-not-saved.js'

/** The consent cookie in the browser. */
export interface ConsentCookie {
  /** Returns the value. If the browser did not take the last one, this is the value that it refused. */
  read(): string
  /** Writes a value; `''` deletes the cookie. If the browser does not take the value, the cause is reported. */
  save(value: string): void
  /** Tells whether the page sees several cookies of the name, such as one of a parent domain. */
  hasCopies(): boolean
}

/** How the cookie is written. */
export interface ConsentCookieOptions {
  readonly name: string
  readonly domain: string | undefined
  readonly lifetimeSeconds: number
}

// The value is written raw: Django does not undo the percent-encoding of js-cookie.
const rawCookies = Cookies.withConverter({ write: (value: string) => value })

/** Creates access to the consent cookie. Nothing is read or written before the first call. */
export function createConsentCookie(options: ConsentCookieOptions, report: Report): ConsentCookie {
  const { name, domain } = options
  const { values, put, isPhantom } = createJar(options)
  let refused: string | undefined

  function refuse(value: string, cause: string): void {
    refused = value
    report(`could not save "${name}": ${cause}`)
  }

  async function save(text: string): Promise<void> {
    const value = storable(text)
    const before = values().join()
    refused = undefined
    if (value.length > MAX_VALUE_BYTES) {
      return refuse(value, `${value.length} bytes are too long; at most ${MAX_VALUE_BYTES} fit`)
    }
    let isAllowed = put(value)
    // Cookies of the same name would count as well, such as one that is left after a change of `data-domain`.
    if (values().length > (value ? 1 : 0)) {
      deleteCookie(name)
      isAllowed = put(value)
    }
    const now = values()
    const isUnchanged = now.join() === before
    // A single cookie that is neither the old nor the new one was written by another tab in the meantime.
    if (now.join() !== value && (now.length > 1 || isUnchanged)) {
      const { hostname: host } = location
      return refuse(value, whyNotSaved({ isForbidden: !isAllowed, count: now.length, domain, host }))
    }
    if (await isPhantom(value)) {
      put('')
      refuse(value, HTTP_ONLY)
    }
  }

  return {
    read() {
      if (refused !== undefined) return refused
      const found = values()
      return found.length > 1 ? mostRestrictive(found) : (found[0] ?? '')
    },
    save: value => void save(value),
    hasCopies: () => values().length > 1
  }
}

/** The cookies of one name, as the browser has them. */
interface Jar {
  /** Returns the value of every cookie of this name, whatever its domain and path. */
  values(): string[]
  /** Writes the cookie. Returns false if the browser forbids cookies on this page. */
  put(value: string): boolean
  /** Tells whether the browser shows a value that it does not keep. */
  isPhantom(value: string): Promise<boolean>
}

function createJar({ name, domain, lifetimeSeconds }: ConsentCookieOptions): Jar {
  const values = (): string[] =>
    parseCookies(readCookies()).flatMap(([key, value]) => (key === name ? unquote(value) : []))

  return {
    values,
    put(value) {
      try {
        const text = rawCookies.set(name, value, {
          // Unlike `expires`, `max-age` does not depend on the visitor's clock.
          'max-age': value ? String(lifetimeSeconds) : '0',
          domain,
          path: '/',
          sameSite: 'Lax',
          secure: location.protocol === 'https:'
        })
        // An <img name="cookie"> (in Chromium), or an accessor of the page, swallows js-cookie's assignment.
        const isShadowed = [document, HTMLDocument.prototype].some(owner => Object.hasOwn(owner, 'cookie'))
        if (text && isShadowed) writeCookie(text)
        return navigator.cookieEnabled
      } catch {
        // A sandboxed frame, for example.
        return false
      }
    },
    async isPhantom(value) {
      try {
        // Over an HttpOnly cookie, Firefox and WebKit show what a page wrote, even on the next page, and keep what was
        // there. Their cookie store does not show it.
        return !(await globalThis.cookieStore.get(name)) && values()[0] === value
      } catch {
        // The browser has no cookie store, or forbids it.
        return false
      }
    }
  }
}
