import Cookies from 'js-cookie'
import { answersOf, mergeAnswers } from '../choices/merge-tabs.js'
import type { Answer } from '../choices/merge-tabs.js'
import { DECLINED, mostRestrictive, parseEntries, storable, stringifyEntries } from '../choices/codec.js'
import { CONSENT_COOKIE } from './storage.js'
import { parseCookies, unquote } from '../cookies/header.js'
import { listen } from '../page/events.js'
import { listenToCookies, readCookies, writeCookie } from '../page/cookies.js'
import { createReport, type Report } from '../page/report.js'
import type { ConsentStorage } from './storage.js'
import { deleteCookie } from '../page/delete-cookie.js'

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

/** In milliseconds. */
const SOON = 100

/** After so many milliseconds every copy of the cookie has come, and the last that a browser has to tell of it. */
const LATE = 200

// Django does not undo the percent-encoding of js-cookie: the value is written raw.
const jar = Cookies.withConverter({ write: (value: string) => value })

/** Keeps choices in a cookie: see `cookieStorage` in `index.ts`, which is for servers as well. */
export function cookieStorage(
  { name = CONSENT_COOKIE, domain, days }: CookieOptions = {},
  report: Report = createReport()
): ConsentStorage {
  const lifetime = Math.min(days || DEFAULT_DAYS, MAX_DAYS) * SECONDS_A_DAY
  let unsaved: string | undefined
  let channel: BroadcastChannel | undefined
  let clock = 0
  /** What was read or written last: what is written was made of it, whatever another tab has written since. */
  let last = ''
  const known = new Map<string, Answer>()

  const values = (): string[] =>
    parseCookies(readCookies()).flatMap(([key, value]) => (key === name ? unquote(value) : []))

  /** Choices count from the time of the decision, whatever became of the cookie since. */
  function choices(): string {
    const found = values()
    const entries = parseEntries(unsaved ?? (found[1] === undefined ? (found[0] ?? '') : mostRestrictive(found)))
    const age = (Date.now() - Date.parse(entries.get('.at')!)) / 1000
    for (const [key, choice] of entries) {
      // Nor must a clock that was wrong make a yes last longer. A no lasts as long as its cookie.
      if (choice !== DECLINED && (age > lifetime || age < -SECONDS_A_DAY)) entries.delete(key)
    }
    return stringifyEntries(entries)
  }

  /** WebKit tells late of what was deleted, and shows until then what was written since as not there. */
  function read(): string {
    return (last = choices() || (Math.abs(Date.now() - clock) < LATE ? last : ''))
  }

  function put(value: string): void {
    try {
      const text = jar.set(name, value, {
        'max-age': `${value ? lifetime : 0}`,
        domain,
        path: '/',
        sameSite: 'Lax',
        secure: location.protocol === 'https:'
      })
      // Once more, past an <img name="cookie"> that stands in front of the document's.
      writeCookie(text!)
    } catch {
      // Forbidden, as in a sandboxed frame: the value is found missing.
    }
  }

  function refuse(value: string): void {
    unsaved = value
    report(`"${name}" is blocked, too long, HttpOnly, or of another path or host: choices hold for this page`)
  }

  async function save(text: string): Promise<void> {
    const value = storable(text)
    const before = values().join()
    unsaved = undefined
    if (value.length > MAX_LENGTH) return refuse(value)
    put(value)
    // Others of this name, as after a change of the domain, would count as well.
    if (values().length > (value ? 1 : 0)) {
      deleteCookie(name)
      put(value)
    }
    const now = values()
    // What another tab has written in between is none of this.
    if (now.join() !== value && (now.length > 1 || now.join() === before)) return refuse(value)
    try {
      // Of a cookie that is HttpOnly Firefox and WebKit show what was written, on the next page too, and keep what was there.
      if ((await globalThis.cookieStore.get(name)) || values()[0] !== value) return
      put('')
      refuse(value)
    } catch {
      // Not there, or forbidden.
    }
  }

  return {
    cookie: name,
    read,
    write(value, answered) {
      // Of two that are given in one millisecond the second is later.
      clock = Math.max(Date.now(), clock + 1)
      const answers = answersOf(last, value, clock, answered)
      last = value
      let text = mergeAnswers(value, answers, known, clock, true)
      // Whoever fills the cookie must not keep an answer out of it. What nobody answered here goes; a no goes last.
      for (const spared of [DECLINED, null]) {
        if (text.length > MAX_LENGTH) {
          text = stringifyEntries(
            [...parseEntries(text)].filter(([key, choice]) => known.has(key) || choice === spared)
          )
        }
      }
      void save(text)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
      channel?.postMessage(answers)
    },
    subscribe(listener) {
      // It has a signal, as the options of a listener have.
      const stop = new AbortController()
      const hear = ({ data = [] }: { readonly data?: readonly Answer[] }): void => {
        const value = read()
        const merged = mergeAnswers(value, data, known, Date.now())
        if (merged !== value) void save(merged)
        listener()
        if (data[0]) hearLater()
      }
      // A late copy of the cookie can undo, in this tab alone, what was answered since; Firefox does not tell of that again.
      const hearLater = (): unknown => setTimeout(() => stop.signal.aborted || hear({}), LATE)
      // Trackers write many, and to read them costs.
      const notice = ({ changed, deleted }: CookieChangeEvent): void => {
        if ([...changed, ...deleted].some(cookie => cookie.name === name)) hearLater()
      }
      const follow = (): void => {
        if (values().length > 1) void save(read())
        try {
          channel ??= new BroadcastChannel(`nanoconsent:${name}`)
          listen(channel, 'message', hear, stop)
        } catch {
          // Not there, or forbidden: then this tab follows by the other one, or when somebody looks at it.
        }
        listenToCookies(notice, stop)
        listener()
      }
      // After the page's first scripts: opening a channel costs as much as all the rest of the start.
      const timer = setTimeout(follow, SOON)
      const close = (): void => {
        clearTimeout(timer)
        channel?.close()
        channel = undefined
        known.clear()
      }
      listen(window, 'focus', follow, stop)
      listen(window, 'pageshow', follow, stop)
      // A message would throw the page out of the back/forward cache. Restored, it takes what it finds.
      listen(window, 'pagehide', close, stop)
      return () => {
        stop.abort()
        close()
      }
    }
  }
}
