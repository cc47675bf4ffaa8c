import { parseCookies } from '../cookies/header.js'
import { choicesOf, sourcesOf, strictest } from './choices.js'
import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js'
import { readCookies } from '../page/cookies.js'
import { createReport } from '../page/report.js'
import { deleteCookie } from '../page/delete-cookie.js'

/** Where another tool keeps what a visitor chose, and how to read it. */
export interface LegacySource extends LegacyOptions {
  readonly name: string
  /** Whether it can be in `localStorage` as well. */
  readonly local?: boolean
  /** Reads what is stored; `names` are those that somebody asks for, in lower case. Never throws. */
  parse(text: string, names: readonly string[]): LegacyAnswers
}

/** Does nothing where the browser forbids `localStorage`, or where there is none, as on a server. */
function inLocalStorage<T>(run: (area: Storage) => T): T | undefined {
  try {
    return run(localStorage)
  } catch {
    return undefined
  }
}

/** Makes a reader. Several cookies of one name, such as one of a parent domain, count together. */
export function legacyReader({ name, groups, preselected = [], local = false, parse }: LegacySource): LegacyReader {
  const report = createReport()
  const sources = groups && sourcesOf(groups)
  const names = [...(sources?.values() ?? [])].flat()

  const inCookies = (): string[] =>
    parseCookies(readCookies()).flatMap(([cookie, text]) => (cookie === name ? [text] : []))
  const stored = (): string[] => [...inCookies(), (local && inLocalStorage(area => area.getItem(name))) || '']

  return {
    read() {
      const now = new Date()
      const found = stored().map(text => {
        const said = parse(text, names)
        return { ...said, answers: [...said.answers] }
      })
      const known = found.flatMap(({ answers }) => answers.map(([known]) => known.toLowerCase()))
      const turned = known.filter(each => sources?.has(each))
      if (turned[0] && !known.some(each => names.includes(each))) {
        report(`${name} has "${turned.join('", "')}", which "groups" takes for ours: write { theirs: 'ours' }`)
      }
      const valid = found.filter(({ until }) => typeof until !== 'number' || until > now.getTime())
      return strictest(valid.map(answers => choicesOf(answers, sources, preselected, now.toISOString())))
    },
    remove() {
      // A page on a server has no address to sweep.
      if (inCookies().length) deleteCookie(name)
      if (local) inLocalStorage(area => area.removeItem(name))
    }
  }
}
