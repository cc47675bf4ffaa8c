/**
 * Answers that tabs send each other. If two tabs answer at once, both read the same cookie, and the second one to write
 * undoes the answer of the first. So each tab sends its answers with their time, and each adds answers that its cookie
 * lacks.
 *
 * @module
 */
import { DECLINED, parseEntries, stringifyEntries, type Entries } from './codec.js'
import type { Choice } from '../types.js'

/** One entry that a tab wrote. */
export interface Answer {
  /** The id of a group or service, or `.at`. */
  readonly key: string
  /** The new choice; `undefined` if the entry was removed. */
  readonly choice: Choice | undefined
  /** When it was written, in milliseconds since 1970. */
  readonly at: number
}

/**
 * An answer as it goes from tab to tab. This form must stay: after a deployment, a tab with the old version of the page
 * still listens.
 */
export type AnswerMessage = readonly [key: string, choice: Choice | undefined, at: number]

/** Answers whose times differ by no more than this count as given at once. */
const AT_ONCE_MS = 2000

/**
 * Lists the answers to send: entries that differ between two values of the consent cookie, and the time of the decision.
 * Entries that were answered and are as they were are sent, too.
 *
 * @param at When `after` was written, in milliseconds since 1970.
 * @param answered The ids that were answered.
 */
export function answersOf(
  before: string,
  after: string,
  at: number,
  answered: readonly string[] = []
): AnswerMessage[] {
  const old = parseEntries(before)
  const next = parseEntries(after)
  return [...new Set([...old.keys(), ...next.keys()])]
    .filter(key => key === '.at' || answered.includes(key) || old.get(key) !== next.get(key))
    .map(key => [key, next.get(key), at])
}

/**
 * Adds answers to a value of the consent cookie. For each key the later answer wins; at the same time, the more
 * restrictive one. So every tab comes to the same result, in any order of the messages.
 *
 * Another tab may have overwritten an answer of the last two seconds. Refusals are then applied again in any case, other
 * answers only if the cookie has not been written since.
 *
 * @param message The result of `answersOf`, here or in another tab. A message of another form is ignored.
 * @param known The newest answer for each key. This function adds to it.
 * @param now In milliseconds since 1970.
 * @param isOwn Whether this tab is about to write the value. By default it found the value in the cookie.
 */
export function mergeAnswers(
  value: string,
  message: unknown,
  known: Map<string, Answer>,
  now: number,
  isOwn = false
): string {
  const entries = parseEntries(value)
  for (const answer of answersIn(message)) {
    if (!wins(answer, known.get(answer.key))) continue
    known.set(answer.key, answer)
    apply(answer, entries)
  }
  // Engines may show for a while a value that was stored before.
  const isStale = !isOwn && isFromBefore(entries, known)
  for (const answer of known.values()) {
    const isRecent = Math.abs(now - answer.at) <= AT_ONCE_MS
    if (isRecent && (isStale || answer.choice === DECLINED)) apply(answer, entries)
  }
  return stringifyEntries(entries)
}

function apply({ key, choice }: Answer, entries: Map<string, Choice>): void {
  if (choice === undefined) entries.delete(key)
  else entries.set(key, choice)
}

/** Reads a message. Any page of this origin can send one, so anything of another form is left out. */
function answersIn(message: unknown): Answer[] {
  if (!Array.isArray(message)) return []
  return message.filter(isAnswerMessage).map(([key, choice, at]) => ({ key, choice, at }))
}

function isAnswerMessage(part: unknown): part is AnswerMessage {
  if (!Array.isArray(part)) return false
  const [key, choice, at] = part as readonly unknown[]
  return typeof key === 'string' && (choice === undefined || typeof choice === 'string') && Number.isFinite(at)
}

/** Whether an answer replaces the last one for its key. */
function wins(answer: Answer, last: Answer | undefined): boolean {
  if (!last || answer.at !== last.at) return !last || answer.at > last.at
  const [rank, lastRank] = [restrictionOf(answer), restrictionOf(last)]
  if (rank !== lastRank) return rank > lastRank
  // The lower version allows less.
  return answer.choice !== undefined && last.choice !== undefined && answer.choice < last.choice
}

/** Ranks a refusal above a removal, and a removal above an acceptance. */
function restrictionOf({ choice }: Answer): number {
  if (choice === DECLINED) return 2
  return choice === undefined ? 1 : 0
}

/** Whether a value was written no later than the newest decision that is known. */
function isFromBefore(entries: Entries, known: ReadonlyMap<string, Answer>): boolean {
  const written = entries.get('.at')
  const decided = known.get('.at')?.choice
  return written !== undefined && decided !== undefined && written <= decided
}
