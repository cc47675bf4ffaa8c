/**
 * What is told from tab to tab. Two tabs that answer at once read the same cookie, and the second to write would undo the
 * first: so each tells what it answered, and when, and each adds what its cookie lacks.
 *
 * @module
 */
import { DECLINED, parseEntries, stringifyEntries } from './codec.js'
import type { Choice } from '../types.js'

/** One entry that was written, at a time in milliseconds; without a choice it was taken out. */
export type Answer = readonly [key: string, choice: Choice | undefined, at: number]

/** Answers of so many milliseconds count as given at once. */
const AT_ONCE = 2000

/**
 * Finds what has to be told: the entries in which two values of the consent cookie differ, and those that were answered,
 * though they may be as they were.
 */
export function answersOf(before: string, after: string, at: number, answered: readonly string[] = []): Answer[] {
  const [old, next] = [parseEntries(before), parseEntries(after)]
  return [...new Map([...old, ...next]).keys()]
    .filter(key => key === '.at' || answered.includes(key) || old.get(key) !== next.get(key))
    .map(key => [key, next.get(key), at])
}

/**
 * Adds answers to a value of the consent cookie. Of two for a key the later counts, of two at the same time a no: so that
 * in every order the same comes out. What was answered at once with them is said again, should it have been lost: a no
 * always, all else where nobody has written since.
 *
 * @param known The newest answer for each key, brought up to date.
 * @param now In milliseconds.
 * @param isOwn Whether the value is what this tab is about to write, and not what it found.
 */
export function mergeAnswers(
  value: string,
  answers: readonly Answer[],
  known: Map<string, Answer>,
  now: number,
  isOwn?: boolean
): string {
  const entries = parseEntries(value)
  const say = ([key, choice]: Answer): unknown =>
    choice === undefined ? entries.delete(key) : entries.set(key, choice)
  for (const answer of answers) {
    const [key, choice, at] = answer
    const last = known.get(key)?.[2] ?? 0
    if (at < last || (at === last && choice !== DECLINED)) continue
    known.set(key, answer)
    say(answer)
  }
  // Engines may show for a while what was stored before.
  const isOld = !isOwn && entries.get('.at')! <= (known.get('.at')?.[1] ?? '')
  for (const answer of known.values()) {
    if ((isOld || answer[1] === DECLINED) && Math.abs(now - answer[2]) <= AT_ONCE) say(answer)
  }
  return stringifyEntries(entries)
}
