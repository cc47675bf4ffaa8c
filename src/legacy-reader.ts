import { parseCookies } from './cookie-header.js'
import { choicesOf, sourcesOf, strictest } from './legacy-choices.js'
import type { LegacyAnswers, LegacyOptions, LegacyReader } from './legacy-choices.js'
import { readCookies, writeCookie } from './native.js'
import { sweep } from './sweep.js'

/** Where another tool keeps what a visitor chose, and how to read it. */
export interface LegacySource extends LegacyOptions {
  readonly name: string
  /** Whether it can be in `localStorage` as well. */
  readonly local?: boolean
  /** Reads what is stored; `names` are those that somebody asks for, in lower case. Never throws. */
  parse(text: string, names: readonly string[]): LegacyAnswers
}

/** `null` where there is none, or where the browser forbids it. */
function localArea(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

/** Makes a reader. Several cookies of one name, such as one of a parent domain, count together. */
export function legacyReader({ name, groups, preselected = [], local = false, parse }: LegacySource): LegacyReader {
  const sources = groups && sourcesOf(groups)
  const names = [...(sources?.values() ?? [])].flat()

  const inCookies = (): string[] =>
    parseCookies(readCookies()).flatMap(([cookie, text]) => (cookie === name ? [text] : []))
  const stored = (): string[] => [...inCookies(), (local && localArea()?.getItem(name)) || '']

  return {
    read() {
      const now = new Date()
      const found = stored().map(text => parse(text, names))
      const valid = found.filter(({ until }) => typeof until !== 'number' || until > now.getTime())
      return strictest(valid.map(answers => choicesOf(answers, sources, preselected, now.toISOString())))
    },
    remove() {
      // A page on a server has no address to sweep.
      if (inCookies().length) sweep(name, location).forEach(writeCookie)
      if (local) localArea()?.removeItem(name)
    }
  }
}
