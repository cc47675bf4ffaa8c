import type { Manifest } from '../types.js';
import type { IdOf } from './input.js';
/** As much of the page as a source needs. */
export interface SourcePage {
    /** Warns the developer. */
    report(problem: unknown): void;
    /** Resolves when the document has been parsed. */
    parsed(): Promise<unknown>;
    readonly trust: {
        /** @throws {TypeError} for an element that does not belong to the page. */
        assertTrusted(element: HTMLElement): void;
    };
}
/**
 * A place that a manifest comes from, when it is not at hand in code.
 *
 * @template Id The ids of its groups, for the types of `Privacy`.
 */
export interface ManifestSource<Id extends string = string> {
    /** Returns what is at hand without waiting, such as a cached copy. */
    read(page: SourcePage): Manifest | null;
    /**
     * Called after `read`. Returns a manifest that is newer than the one that `read` gave, or `null` if there is none.
     * Rejects if it cannot find out: the reason is reported in the console, and the manifest stays as it is.
     */
    load(page: SourcePage): Promise<Manifest | null>;
    /** Carries the type only; never there. */
    readonly ids?: readonly Id[];
}
/** The ids of a manifest, or of the manifest that a source will give. */
export type IdsOf<Source> = Source extends ManifestSource<infer Id> ? Id : IdOf<Source>;
