/**
 * What is written to `document.cookie`, as browsers read it: RFC 6265bis §5.6 and §5.7.
 *
 * @module
 */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * Reads the date of `Expires`, by the lenient algorithm of RFC 6265 §5.1.1.
 *
 * @returns `YYYY-MM-DDTHH:MM:SS` in UTC; nothing for what is no date.
 */
export function parseCookieDate(text: string): string | undefined {
  let time: string[] | undefined
  let day: string | undefined
  let month = 0
  let year: string | undefined
  for (const token of text.split(/[\t -/;-@[-`{-~]+/)) {
    const clock: RegExpExecArray | null = time ? null : /^(\d\d?):(\d\d?):(\d\d?)(?!\d)/.exec(token)
    const name = MONTHS.indexOf(token.slice(0, 3).toLowerCase()) + 1
    if (clock) time = clock.slice(1)
    else if (!day && /^\d\d?(?!\d)/.test(token)) day = token.replace(/\D.*/s, '')
    else if (!month && name) month = name
    else if (!year && /^\d{2,4}(?!\d)/.test(token)) year = token.replace(/\D.*/s, '')
  }
  if (!time || !day || !month || !year) return undefined
  const number = Number(year)
  const full = year.length > 2 ? number : number + (number < 70 ? 2000 : 1900)
  const [hours, minutes, seconds] = time.map(Number) as [number, number, number]
  if (full < 1601 || Number(day) < 1 || Number(day) > 31 || hours > 23 || minutes > 59 || seconds > 59) return undefined
  const pad = (part: number | string): string => String(part).padStart(2, '0')
  return `${full}-${pad(month)}-${pad(day)}T${time.map(pad).join(':')}`
}

/** A write to `document.cookie`. */
export interface CookieWrite {
  readonly name: string
  /** Whether the cookie is gone afterwards. */
  readonly deletes: boolean
}

/**
 * Reads what a write says. A text without `=` is a name: a browser lists the cookie like one. Never throws.
 *
 * @param now The time in UTC, as ISO-8601 text.
 */
export function parseCookieWrite(text: string, now: string): CookieWrite {
  let maxAge: string | undefined
  let expires: string | undefined
  // Of each the last counts, but what makes no sense does not.
  for (const [, key, rest] of text.matchAll(/;\s*(max-age|expires)\s*=([^;]*)/gi)) {
    const value = rest!.trim()
    if (key!.toLowerCase() === 'expires') expires = parseCookieDate(value) ?? expires
    else if (/^-?\d+$/.test(value)) maxAge = value
  }
  return {
    // Of `=a=1` the name is empty, but it is listed as `a=1`.
    name: /[\s=]*([^=;]*)/.exec(text)![1]!.trim(),
    deletes: maxAge ? Number(maxAge) <= 0 : expires !== undefined && expires <= now
  }
}
