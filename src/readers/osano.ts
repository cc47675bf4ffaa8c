import type { LegacyAnswers, LegacyReader } from './choices.js'
import { legacyReader } from './reader.js'

/** Where Osano's one answer is, and what it was for. */
export interface OsanoOptions {
  /** The name of its cookie; `cookieconsent_status` by default. */
  readonly name?: string | undefined
  /** The ids of the groups that its banner asked for: they get the same answer. */
  readonly groups: readonly string[]
}

/** Reads what Osano's open-source Cookie Consent 3 stores: one word. `dismiss` is neither a yes nor a no. No date. */
export function parseOsano(text: string): LegacyAnswers {
  return { answers: text === 'allow' || text === 'deny' ? [['status', text === 'allow']] : [] }
}

/**
 * Reads the cookie of Osano's open-source Cookie Consent.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export function osano({ name = 'cookieconsent_status', groups }: OsanoOptions): LegacyReader {
  return legacyReader({ name, groups: { status: groups }, parse: parseOsano })
}
