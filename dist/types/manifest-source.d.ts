import type { IdOf } from './manifest.js';
import type { Manifest } from './types.js';
/**
 * Where a manifest comes from when it is not at hand in code.
 *
 * @template Id The ids of its groups, for the types of `Privacy`.
 */
export interface ManifestSource<Id extends string = string> {
    /** Returns what is at hand without waiting, such as a cached copy. */
    read(): Manifest | null;
    /**
     * Called after `read`. Returns what is newer than `read` gave, once that is known, or `null`. Rejects if that cannot
     * be found out: the reason is told in the console, and what is known stays.
     */
    load(): Promise<Manifest | null>;
    /** Carries the type only; never there. */
    readonly ids?: readonly Id[];
}
/** The ids of a manifest, or of the manifest that a source will give. */
export type IdsOf<Source> = Source extends ManifestSource<infer Id> ? Id : IdOf<Source>;
