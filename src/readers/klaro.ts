import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js'
import { flagsOf, parseFields } from './json.js'
import { legacyReader } from './reader.js'

/** Reads what Klaro 0.7 stores: `{"matomo":true,"ads":false}`, percent-encoded. There is no date. */
export function parseKlaro(text: string): LegacyAnswers {
  return { answers: flagsOf(parseFields(text)) }
}

/**
 * Reads Klaro's cookie, or its key in `localStorage`. When the visitor, or a script, saves without a choice,
 * Klaro stores services with `default: true` as accepted: list those in `preselected`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export function klaro(options: LegacyOptions = {}): LegacyReader {
  return legacyReader({ ...options, name: options.name ?? 'klaro', local: true, parse: parseKlaro })
}
