import type { LegacyAnswers, LegacyReader } from '../legacy-choices.js';
/** Where Osano's one answer is, and what it was for. */
export interface OsanoOptions {
    /** The name of its cookie; `cookieconsent_status` by default. */
    readonly name?: string | undefined;
    /** The ids of the groups that its banner asked for: they get the same answer. */
    readonly groups: readonly string[];
}
/** Reads what Osano's open-source Cookie Consent 3 stores: one word. `dismiss` is neither a yes nor a no. No date. */
export declare function parseOsano(text: string): LegacyAnswers;
/**
 * Reads the cookie of Osano's open-source Cookie Consent.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export declare function osano({ name, groups }: OsanoOptions): LegacyReader;
