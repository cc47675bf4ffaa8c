import type { Page } from '../page/page.js';
import type { Trust } from '../page/trust.js';
/** A script as the gate first saw it. */
interface Sighting {
    /** Its absolute URL; `''` for an inline script. */
    readonly url: string;
    /** Its `data-type`; `''` without one. */
    readonly type: string;
}
/** The knowledge that the gates of a page share about its tags. */
export interface SeenTags {
    /** A script runs as it was when it was first seen, or never. */
    readonly sightings: WeakMap<HTMLElement, Sighting>;
    /** Tags that have run. No gate touches them again. */
    readonly spent: WeakSet<HTMLElement>;
    /** Tags that were refused, by the trust that refused them: another `Privacy` may know the nonce. */
    readonly refused: WeakMap<Trust, WeakSet<HTMLElement>>;
}
/** Creates the memory of a page: `page.shared(createSeenTags)`. */
export declare const createSeenTags: () => SeenTags;
/** Tells whether a gate of this page leaves a tag alone: it has run, or this `Privacy` has refused it. */
export declare const isDone: ({ spent, refused }: SeenTags, { trust }: Page, tag: HTMLElement) => boolean;
/** Tells whether the gate first saw this script as an inline one. */
export declare const isInline: ({ sightings }: SeenTags, tag: HTMLElement) => boolean;
/**
 * Checks that a script may run, and that it is still the script that was first seen. Returns its URL, `''` for an inline
 * script.
 *
 * @throws {TypeError} if the script may not run, with the reason.
 */
export declare function checkScript({ sightings }: SeenTags, page: Page, tag: HTMLScriptElement): string;
/** Does something with a tag. If that fails, the tag stays inert for good, and the reason is reported. */
export declare function orRefuse<T>(seen: SeenTags, page: Page, tag: HTMLElement, act: () => T): T | undefined;
export {};
