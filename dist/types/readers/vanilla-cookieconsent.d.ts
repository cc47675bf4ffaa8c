import type { LegacyAnswers, LegacyOptions, LegacyReader } from '../legacy-choices.js';
/** How the categories of vanilla-cookieconsent become groups. */
export interface VanillaCookieconsentOptions extends LegacyOptions {
    /** The `revision` of its configuration, if that has one: a yes given at another one is no answer. */
    readonly revision?: number | undefined;
}
/**
 * Reads what vanilla-cookieconsent 2 and 3 store: JSON. A service is `category.service`. A category that was accepted for
 * the sake of some of its services is no answer by itself: the services are.
 *
 * @param names Categories and services that somebody asks for, in lower case: of version 2, which does not say what was
 *   declined, those are that were not accepted.
 * @param revision The revision at which a yes counts; by default any.
 */
export declare function parseVanillaCookieconsent(text: string, names?: readonly string[], revision?: number): LegacyAnswers;
/**
 * Reads vanilla-cookieconsent's cookie, or its key in `localStorage`. Categories with `enabled: true` are stored as
 * accepted when the visitor just saves: name those in `preselected`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export declare function vanillaCookieconsent({ revision, ...options }?: VanillaCookieconsentOptions): LegacyReader;
