/**
 * What another tool stored of a visitor's choices, in our words. When in doubt, closed: a no counts wherever it stands, a
 * yes only where nothing speaks against it.
 *
 * @module
 */
import { DECLINED } from '../choices/codec.js'
import type { Choice, Version } from '../types.js'

/** Reads what another tool stored. The doors `nanoconsent/readers/…` make them. */
export interface LegacyReader {
  /**
   * Returns a choice by id of a group, as the consent cookie has it: a version or `-1`; by `.at` the time of the choice,
   * if that is known. Empty if nothing was chosen. Writes nothing.
   */
  read(): ReadonlyMap<string, Choice>
  /** Removes what the other tool stored. */
  remove(): void
}

/** How another tool's names become ours. */
export interface LegacyOptions {
  /** The name of its cookie, or of its key in `localStorage`; by default the tool's own default. */
  readonly name?: string | undefined
  /**
   * Which of our groups each of its names stands for, without regard to case of the names: then nothing else is read. A
   * group is accepted if all of its names are, and declined if one is. By default a name is the id, in lower case.
   */
  readonly groups?: Readonly<Record<string, string | readonly string[]>> | undefined
  /** Its names that were on before anyone chose: a yes to them may be nobody's, and is no answer. A no is one. */
  readonly preselected?: readonly string[] | undefined
}

/** What another tool stored, by its own names. Of two answers for a name a no counts. */
export interface LegacyAnswers {
  readonly answers: Iterable<readonly [name: string, accepted: boolean]>
  /** When the visitor last answered, as the tool wrote it. */
  readonly at?: unknown
  /** Until when it holds, in milliseconds since 1970. */
  readonly until?: unknown
}

/** The names that stand for an id. */
export type Sources = ReadonlyMap<string, readonly string[]>

const ID = /^[-\w]{1,32}(\.[-\w]{1,32})?$/
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** Turns `groups` round. @throws {TypeError} for an id that no group can have. */
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
 * Puts what another tool stored into our words. A yes is stored with the date at which it was given, so that what joined
 * its group since is asked again; without a date it covers no cookie that has one.
 *
 * @param sources Which names count; without, each name that can be an id is one.
 * @param now ISO-8601 text in UTC. A date after it is none: a wrong clock does not extend consent.
 */
export function choicesOf(
  { answers, at }: LegacyAnswers,
  sources: Sources | undefined,
  preselected: readonly string[],
  now: Version
): ReadonlyMap<string, Choice> {
  const said = new Map<string, boolean>()
  for (const [name, accepted] of answers) {
    const key = name.toLowerCase()
    said.set(key, accepted && said.get(key) !== false)
  }
  for (const name of preselected) if (said.get(name.toLowerCase())) said.delete(name.toLowerCase())

  const date = typeof at === 'string' && UTC.test(at) && at <= now ? at : ''
  const choices = new Map<string, Choice>()
  for (const [id, names] of sources ??
    [...said.keys()].filter(name => ID.test(name)).map(name => [name, [name]] as const)) {
    if (names.some(name => said.get(name) === false)) choices.set(id, DECLINED)
    else if (names.every(name => said.get(name))) choices.set(id, date)
  }
  return choices.size && date ? choices.set('.at', date) : choices
}

/** Joins what several sources say: a no counts wherever it stands, of two yes and of two times the older. */
export function strictest(sources: readonly ReadonlyMap<string, Choice>[]): ReadonlyMap<string, Choice> {
  const joined = new Map<string, Choice>()
  for (const [id, choice] of sources.flatMap(choices => [...choices])) {
    const other = joined.get(id) ?? choice
    const isDeclined = choice === DECLINED || other === DECLINED
    joined.set(id, isDeclined ? DECLINED : [choice, other].sort()[0]!)
  }
  return joined
}
