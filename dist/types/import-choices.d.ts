import type { LegacyReader } from './legacy-choices.js';
import type { ConsentStorage } from './storage.js';
/** What becomes of the old choices. */
export interface ImportOptions {
    /**
     * Whether the first choice, or a reset, removes what the other tool stored; no by default. What stays counts again once
     * the consent cookie has expired.
     */
    readonly remove?: boolean | undefined;
    /** For how many days an old choice counts, from when it was given, if that is known; 182 by default. */
    readonly days?: number | undefined;
}
/**
 * Wraps a storage: as long as it holds nothing, what another tool stored counts. Reading writes nothing. The first choice
 * stores all of it, and from then on, also after a reset, the old choices are not asked for.
 *
 * @param readers From `nanoconsent/readers/…`. What several say is joined: a no counts wherever it stands.
 */
export declare function importChoices(storage: ConsentStorage, readers: readonly LegacyReader[], { remove, days }?: ImportOptions): ConsentStorage;
