import type { LegacyAnswers, LegacyOptions, LegacyReader } from '../legacy-choices.js';
/** Reads what Klaro 0.7 stores: `{"matomo":true,"ads":false}`, percent-encoded. It keeps no date. */
export declare function parseKlaro(text: string): LegacyAnswers;
/**
 * Reads Klaro's cookie, or its key in `localStorage`. Klaro stores a service with `default: true` as accepted when the
 * visitor, or a script, just saves: name those in `preselected`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export declare function klaro(options?: LegacyOptions): LegacyReader;
