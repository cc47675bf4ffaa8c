import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js'
import { flagsOf, parseFields } from './json.js'
import { legacyReader } from './reader.js'

/** Reads what Klaro 0.7 stores: `{"matomo":true,"ads":false}`, percent-encoded. It keeps no date. */
export function parseKlaro(text: string): LegacyAnswers {
  return { answers: flagsOf(parseFields(text)) }
}

/**
 * Reads Klaro's cookie, or its key in `localStorage`. Klaro stores a service with `default: true` as accepted when the
 * visitor, or a script, just saves: name those in `preselected`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export function klaro(options: LegacyOptions = {}): LegacyReader {
  return legacyReader({ ...options, name: options.name ?? 'klaro', local: true, parse: parseKlaro })
}
