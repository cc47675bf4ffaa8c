/**
 * Turns what another tool stored into entries of the consent cookie. When in doubt, closed: a refusal always counts, and an
 * acceptance only if nothing contradicts it.
 *
 * @module
 */
import { DECLINED } from '../choices/codec.js'
import type { Choice, Version } from '../types.js'

/** Reads what another tool stored. The entry points `nanoconsent/readers/…` create one for each tool. */
export interface LegacyReader {
  /**
   * Returns the choice for each id of a group, as the consent cookie has it: a version or `-1`. The key `.at` has the time
   * of the choice, if that is known. Empty if nothing was chosen. Writes nothing.
   */
  read(): ReadonlyMap<string, Choice>
  /** Removes what the other tool stored. */
  remove(): void
}

/** How another tool's names become ids of groups. */
export interface LegacyOptions {
  /** The name of its cookie, or of its key in `localStorage`; by default the tool's own default. */
  readonly name?: string | undefined
  /**
   * The ids that each of its names stands for: `{ matomo: 'statistics' }`. The case of the names does not matter, and other
   * names are ignored. A group is accepted if all of its names are, and declined if one is. By default a name, in lower
   * case, is the id.
   */
  readonly groups?: Readonly<Record<string, string | readonly string[]>> | undefined
  /**
   * Names that the other tool switched on by default. An acceptance of these is ignored, because the visitor may never
   * have given it. A refusal counts.
   */
  readonly preselected?: readonly string[] | undefined
}

/** The answers that another tool stored, by its own names. If a name is both accepted and declined, it is declined. */
export interface LegacyAnswers {
  readonly answers: Iterable<readonly [name: string, accepted: boolean]>
  /** When the visitor last answered, as the tool wrote it. */
  readonly at?: unknown
  /** Until when the answers hold, in milliseconds since 1970. */
  readonly until?: unknown
}

/** For each id of a group, the names that stand for it, in lower case. */
export type Sources = ReadonlyMap<string, readonly string[]>

const ID = /^[-\w]{1,32}(\.[-\w]{1,32})?$/
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** Inverts `groups`: `{ matomo: 'statistics' }` → `statistics` from `matomo`. @throws {TypeError} for an id that no group can have. */
export function sourcesOf(groups: NonNullable<LegacyOptions['groups']>): Sources {
  const sources = new Map<string, string[]>()
  for (const [name, ids] of Object.entries(groups)) {
    for (const id of [ids].flat()) {
      if (!ID.test(id)) throw new TypeError(`groups.${name}: expected the id of a group, found ${JSON.stringify(id)}`)
      sources.set(id, [...(sources.get(id) ?? []), name.toLowerCase()])
    }
  }
  return sources
}

/**
 * Turns what another tool stored into entries of the consent cookie. The version of an acceptance is its date, so that
 * cookies which joined the group later are asked about. Without a date it covers no cookie that has one.
 *
 * @param sources The names that count. Without it, each name that can be an id is one.
 * @param now ISO-8601 text in UTC. Later dates are ignored: a wrong clock does not extend consent.
 */
export function choicesOf(
  { answers, at }: LegacyAnswers,
  sources: Sources | undefined,
  preselected: readonly string[],
  now: Version
): ReadonlyMap<string, Choice> {
  const accepted = acceptedByName(answers, preselected)
  const date = typeof at === 'string' && UTC.test(at) && at <= now ? at : ''
  const choices = new Map<string, Choice>()
  for (const [id, names] of sources ?? namesThatAreIds(accepted.keys())) {
    if (names.some(name => accepted.get(name) === false)) choices.set(id, DECLINED)
    else if (names.every(name => accepted.get(name))) choices.set(id, date)
  }
  return choices.size && date ? choices.set('.at', date) : choices
}

/** Returns what was answered for each name, in lower case. */
function acceptedByName(
  answers: LegacyAnswers['answers'],
  preselected: readonly string[]
): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>()
  for (const [name, isAccepted] of answers) {
    const key = name.toLowerCase()
    found.set(key, isAccepted && found.get(key) !== false)
  }
  for (const name of preselected) {
    const key = name.toLowerCase()
    if (found.get(key)) found.delete(key)
  }
  return found
}

const namesThatAreIds = (names: Iterable<string>): Sources =>
  new Map([...names].filter(name => ID.test(name)).map(name => [name, [name]]))

/** Joins several sources. For each id a refusal wins, then the oldest version. The oldest `.at` wins as well. */
export function strictest(sources: readonly ReadonlyMap<string, Choice>[]): ReadonlyMap<string, Choice> {
  const joined = new Map<string, Choice>()
  for (const [id, choice] of sources.flatMap(choices => [...choices])) {
    const other = joined.get(id) ?? choice
    const isDeclined = choice === DECLINED || other === DECLINED
    joined.set(id, isDeclined ? DECLINED : [choice, other].sort()[0]!)
  }
  return joined
}
