import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js';
/** How the categories of vanilla-cookieconsent become groups. */
export interface VanillaCookieconsentOptions extends LegacyOptions {
    /** The `revision` of its configuration, if there is one. An acceptance at another revision is ignored. */
    readonly revision?: number | undefined;
}
/**
 * Reads what vanilla-cookieconsent 2 and 3 store: JSON. A service is named `category.service`. If a category has accepted
 * services, only those are accepted: it may have been accepted for their sake alone.
 *
 * @param names Categories and services in lower case. Version 2 does not store refusals: a name that it does not list as
 *   accepted is declined.
 * @param revision The revision at which an acceptance counts; by default any.
 */
export declare function parseVanillaCookieconsent(text: string, names?: readonly string[], revision?: number): LegacyAnswers;
/**
 * Reads vanilla-cookieconsent's cookie, or its key in `localStorage`. When the visitor saves without a
 * choice, categories with `enabled: true` are stored as accepted: list those in `preselected`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export declare function vanillaCookieconsent({ revision, ...options }?: VanillaCookieconsentOptions): LegacyReader;
