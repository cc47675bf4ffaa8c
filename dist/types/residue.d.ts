import type { ReadableAtom } from 'nanostores';
import type { Area } from './claim.js';
/** Something that cleaning could not get rid of. */
export interface Residue {
    readonly name: string;
    readonly area: Area;
    /**
     * - `'written back'`: it was deleted, was there again, and was deleted again. Something that runs sets it.
     * - `'blocked'`: a database that a page has open, maybe this one. It goes once that closes it.
     * - `'unreachable'`: the browser does not let go of it. Of a cookie: every write that a page at this address can make
     *   was made, and it is still seen. Its path holds a `;`, or the browser refuses the write.
     */
    readonly reason: 'written back' | 'blocked' | 'unreachable';
}
/**
 * What the last cleaning of this page could not get rid of. A page cannot see what is HttpOnly, of another host, or of a
 * path that does not lead to its own: that is never listed.
 */
export declare const $residue: ReadableAtom<readonly Residue[]>;
/** Publishes the residue if it is not the same as before: to the developer, as an event, and in the store. */
export declare function publish(residue: readonly Residue[]): void;
