/**
 * A text that is written to `document.cookie`, as browsers read it: RFC 6265bis §5.6 and §5.7.
 *
 * @module
 */

const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The delimiters between the tokens of a date: RFC 6265 §5.1.1. */
const DATE_DELIMITERS = /[\t -/;-@[-`{-~]+/

/**
 * Reads the date of `Expires` by the lenient algorithm of RFC 6265 §5.1.1: `Thu, 01 Jan 1970 00:00:00 GMT` →
 * `1970-01-01T00:00:00`.
 *
 * @returns `YYYY-MM-DDTHH:MM:SS` in UTC; `undefined` if the text is not a date.
 */
export function parseCookieDate(text: string): string | undefined {
  let time: string[] | undefined
  let day: string | undefined
  let month = 0
  let year: string | undefined
  // The first token of each form counts.
  for (const token of text.split(DATE_DELIMITERS)) {
    const clock = time ? null : /^(\d\d?):(\d\d?):(\d\d?)(?!\d)/.exec(token)
    const name = MONTHS.indexOf(token.slice(0, 3).toLowerCase()) + 1
    if (clock) time = clock.slice(1)
    else if (!day && /^\d\d?(?!\d)/.test(token)) day = leadingDigits(token)
    else if (!month && name) month = name
    else if (!year && /^\d{2,4}(?!\d)/.test(token)) year = leadingDigits(token)
  }
  if (!time || !day || !month || !year) return undefined
  return isoDate(fullYear(year), month, Number(day), time.map(Number))
}

const leadingDigits = (token: string): string => /^\d*/.exec(token)![0]

/** Completes a year of two digits: `70` to `99` → 1970 to 1999, `00` to `69` → 2000 to 2069. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 70 ? year + 2000 : year + 1900
}

function isoDate(year: number, month: number, day: number, time: readonly number[]): string | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = time
  if (year < 1601 || day < 1 || day > 31 || hours > 23 || minutes > 59 || seconds > 59) return undefined
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${year}-${pad(month)}-${pad(day)}T${pad(hours)}:${pad(minutes)}:${pad(seconds)}`
}

/** A write to `document.cookie`. */
export interface CookieWrite {
  readonly name: string
  /** Whether the cookie is gone afterwards. */
  readonly deletes: boolean
}

/**
 * Reads a write: `_ga=; Path=/; Max-Age=0` → deletes `_ga`. A text without `=` is a name, because a browser lists such a
 * cookie like a name. Never throws.
 *
 * @param now The time in UTC, as ISO-8601 text.
 */
export function parseCookieWrite(text: string, now: string): CookieWrite {
  const [pair = '', ...attributes] = text.split(';')
  // The last value of an attribute counts. A value of the wrong form does not.
  let maxAge: number | undefined
  let expires: string | undefined
  for (const attribute of attributes) {
    const equals = attribute.indexOf('=')
    if (equals < 0) continue
    const name = attribute.slice(0, equals).trim().toLowerCase()
    const value = attribute.slice(equals + 1).trim()
    if (name === 'max-age' && /^-?\d+$/.test(value)) maxAge = Number(value)
    if (name === 'expires') expires = parseCookieDate(value) ?? expires
  }
  // `Max-Age` counts more than `Expires`.
  const deletes = maxAge === undefined ? expires !== undefined && expires <= now : maxAge <= 0
  return { name: nameIn(pair), deletes }
}

/** Finds the name: `_ga=1` → `_ga`. The name of `=a=1` is empty, but browsers list that cookie as `a=1`: → `a`. */
const nameIn = (pair: string): string => /^[\s=]*([^=]*)/.exec(pair)![1]!.trim()
