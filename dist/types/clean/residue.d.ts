import { type ReadableAtom } from 'nanostores';
import { type Report } from '../page/report.js';
import type { Residue } from '../types.js';
/** Keeps and publishes what cleaning could not delete. */
export interface ResidueStore {
    /**
     * Items that the last cleaning could not delete. Cookies that a page cannot see are never listed.
     * These are HttpOnly, or belong to another host or to a path that does not lead to this page.
     */
    readonly $residue: ReadableAtom<readonly Residue[]>;
    /** Publishes a residue if it has changed: in the console, in the store, and as `privacy:residue` on the document. */
    publish(residue: readonly Residue[], report: Report): void;
}
/** Creates an empty store. */
export declare function createResidue(): ResidueStore;
