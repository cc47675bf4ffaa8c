import type { ConsentStorage } from '../state/storage.js';
import type { LegacyReader } from './choices.js';
/** The future of the old choices. */
export interface ImportOptions {
    /**
     * Whether the first choice, or a reset, removes what the other tool stored; no by default. If it stays, it counts again
     * once the consent cookie has expired.
     */
    readonly remove?: boolean | undefined;
    /** For how many days after it was given an old choice counts, if its date is known; 182 by default. */
    readonly days?: number | undefined;
}
/**
 * Wraps a storage: while the storage is empty, the choices that another tool stored count. Reading writes nothing. The
 * first choice stores all of them, and from then on, also after a reset, the old choices are ignored.
 *
 * @param readers From `nanoconsent/readers/…`. If readers disagree, a refusal wins.
 */
export declare function importChoices(storage: ConsentStorage, readers: readonly LegacyReader[], { remove, days }?: ImportOptions): ConsentStorage;
