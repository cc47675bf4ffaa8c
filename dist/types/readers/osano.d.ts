import type { LegacyAnswers, LegacyReader } from './choices.js';
/** The cookie with Osano's one answer, and the groups that it was given for. */
export interface OsanoOptions {
    /** The name of its cookie; `cookieconsent_status` by default. */
    readonly name?: string | undefined;
    /** The ids of the groups that its banner asked about: they all get the same answer. */
    readonly groups: readonly string[];
}
/** Reads what Osano's open-source Cookie Consent 3 stores: one word. `dismiss` is no answer. There is no date. */
export declare function parseOsano(text: string): LegacyAnswers;
/**
 * Reads the cookie of Osano's open-source Cookie Consent.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export declare function osano({ name, groups }: OsanoOptions): LegacyReader;
