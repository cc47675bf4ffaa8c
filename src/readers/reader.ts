import { parseCookies } from '../cookies/header.js'
import { readCookies } from '../page/cookies.js'
import { deleteCookie } from '../page/delete-cookie.js'
import { createReport } from '../page/report.js'
import { choicesOf, sourcesOf, strictest } from './choices.js'
import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js'

/** The place in which another tool keeps a visitor's choices, and its format. */
export interface LegacySource extends LegacyOptions {
  readonly name: string
  /** Whether it can be in `localStorage` as well. */
  readonly local?: boolean
  /** Reads what is stored; `names` are the names in `groups`, in lower case. Never throws. */
  parse(text: string, names: readonly string[]): LegacyAnswers
}

/** Creates a reader. Several cookies of one name, such as one of a parent domain, count together. */
export function legacyReader({ name, groups, preselected = [], local = false, parse }: LegacySource): LegacyReader {
  const report = createReport()
  const sources = groups && sourcesOf(groups)
  const names = [...(sources?.values() ?? [])].flat()

  const inCookies = (): string[] =>
    parseCookies(readCookies()).flatMap(([cookie, text]) => (cookie === name ? [text] : []))

  function stored(): LegacyAnswers[] {
    const texts = [...inCookies(), (local && inLocalStorage(area => area.getItem(name))) || '']
    return texts.map(text => {
      const found = parse(text, names)
      return { ...found, answers: [...found.answers] }
    })
  }

  /** The other tool's names that `groups` has as ids, while it stored none of the names that `groups` has. */
  function reversedNames(found: readonly LegacyAnswers[]): string[] {
    const known = found.flatMap(({ answers }) => [...answers].map(([known]) => known.toLowerCase()))
    return known.some(each => names.includes(each)) ? [] : known.filter(each => sources?.has(each))
  }

  return {
    read() {
      const now = new Date()
      const found = stored()
      const reversed = reversedNames(found)
      if (reversed[0]) {
        report(
          `"groups" of ${name} seems to be reversed: the other tool stored "${reversed.join('", "')}". Write { theirs: 'ours' }`
        )
      }
      const valid = found.filter(({ until }) => typeof until !== 'number' || until > now.getTime())
      return strictest(valid.map(answers => choicesOf(answers, sources, preselected, now.toISOString())))
    },
    remove() {
      // On a server there is no such cookie, and no address to delete it at.
      if (inCookies().length) deleteCookie(name)
      if (local) inLocalStorage(area => area.removeItem(name))
    }
  }
}

/** Does nothing if the browser forbids `localStorage`, or on a server. */
function inLocalStorage<T>(run: (area: Storage) => T): T | undefined {
  try {
    return run(localStorage)
  } catch {
    return undefined
  }
}
