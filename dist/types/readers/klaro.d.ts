import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js';
/** Reads what Klaro 0.7 stores: `{"matomo":true,"ads":false}`, percent-encoded. There is no date. */
export declare function parseKlaro(text: string): LegacyAnswers;
/**
 * Reads Klaro's cookie, or its key in `localStorage`. When the visitor, or a script, saves without a choice,
 * Klaro stores services with `default: true` as accepted: list those in `preselected`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export declare function klaro(options?: LegacyOptions): LegacyReader;
