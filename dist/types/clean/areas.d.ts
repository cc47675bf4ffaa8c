import type { Area } from '../types.js';
/** An area in which a page keeps data. */
export interface KeptArea {
    readonly area: Area;
    /** Lists the names, each as often as it is there. Throws or rejects if the browser blocks this storage. */
    list(): readonly string[] | Promise<readonly string[]>;
    /**
     * Deletes a name step by step. Each step tries one place, and the name may be gone after any step. A step that takes
     * time is a promise.
     *
     * @param paths Where to look for a cookie, the likeliest path first.
     */
    remove(name: string, paths: Iterable<string>): Iterator<unknown>;
}
/** The areas. Cookies and web storage come first, because they answer at once. */
export declare const areas: readonly KeptArea[];
