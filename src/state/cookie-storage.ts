import { DECLINED, parseEntries, stringifyEntries } from '../choices/codec.js'
import { answersOf, mergeAnswers, type Answer } from '../choices/merge-tabs.js'
import { createReport, type Report } from '../page/report.js'
import { createConsentCookie } from './consent-cookie.js'
import { makeRoom } from './make-room.js'
import { createOtherTabs, SETTLED_MS } from './other-tabs.js'
import { CONSENT_COOKIE, type ConsentStorage } from './storage.js'

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

/** Keeps choices in a cookie: see `cookieStorage` in `index.ts`, which also works on servers. */
export function cookieStorage(
  { name = CONSENT_COOKIE, domain, days }: CookieOptions = {},
  report: Report = createReport()
): ConsentStorage {
  const lifetimeSeconds = Math.min(days || DEFAULT_DAYS, MAX_DAYS) * SECONDS_A_DAY
  const cookie = createConsentCookie({ name, domain, lifetimeSeconds }, report)
  const tabs = createOtherTabs(name)
  /** The newest answer for each key, of this tab and of those that it hears. */
  const known = new Map<string, Answer>()
  /** The value that was read or written last. The next write starts from it, even if another tab has written since. */
  let last = ''
  let lastWriteMs = 0

  function read(): string {
    const value = withoutExpired(cookie.read(), lifetimeSeconds, Date.now())
    // After a deletion, WebKit hides the cookie for a moment even if it was written again.
    const mayBeHidden = Math.abs(Date.now() - lastWriteMs) < SETTLED_MS
    if (value || !mayBeHidden) last = value
    return last
  }

  return {
    cookie: name,
    read,
    write(value, answered) {
      // If two answers are given in the same millisecond, the second one is the later one.
      lastWriteMs = Math.max(Date.now(), lastWriteMs + 1)
      const answers = answersOf(last, value, lastWriteMs, answered)
      last = value
      const merged = mergeAnswers(value, answers, known, lastWriteMs, true)
      cookie.save(makeRoom(merged, key => known.has(key)))
      tabs.send(answers)
    },
    subscribe: listener =>
      tabs.follow({
        hear(message) {
          const value = read()
          const merged = mergeAnswers(value, message, known, Date.now())
          if (merged !== value) cookie.save(merged)
          listener()
        },
        look() {
          if (cookie.hasCopies()) cookie.save(read())
          listener()
        },
        // A restored page takes the cookie as it is.
        leave: () => known.clear()
      })
  }
}

/**
 * Drops acceptances that were given longer ago than the cookie's lifetime, even if a server has renewed the cookie. An
 * acceptance dated more than a day in the future expires too: the clock was wrong. A refusal lasts as long as the cookie.
 *
 * @param now In milliseconds.
 */
function withoutExpired(value: string, lifetimeSeconds: number, now: number): string {
  const entries = parseEntries(value)
  // Without a time the age is NaN, and nothing expires.
  const ageSeconds = (now - Date.parse(entries.get('.at') ?? '')) / 1000
  const isExpired = ageSeconds > lifetimeSeconds || ageSeconds < -SECONDS_A_DAY
  return stringifyEntries([...entries].filter(([, choice]) => !isExpired || choice === DECLINED))
}
