/**
 * What the page keeps, by area: which names there are, and how one is deleted.
 *
 * @module
 */
import type { Area } from './claim.js';
/** Lists what is there, each name as often as it is. Throws or rejects where the browser forbids it. */
export type Names = () => readonly string[] | Promise<readonly string[]>;
/**
 * Deletes what has a name. Where that takes time, a promise resolves when it is done, or cannot be done now. Of a cookie
 * it returns how many writes that took, the left out ones included.
 *
 * @param paths Where to look for a cookie, the likeliest first; by default on every path that the page can reach.
 * @param from Which of the writes that could delete a cookie is the first that is made; all by default.
 * @param to Which is the first that is not made.
 */
export type Remove = (name: string, paths?: Iterable<string>, from?: number, to?: number) => unknown;
/**
 * Lists the paths whose cookies the page sees, the root first. In Chromium those are of the URL that it was loaded from,
 * elsewhere of the one that it has now.
 */
export declare const seenPaths: () => Set<string>;
/** Deletes a cookie on whatever domain and path the page can reach. Returns how many writes it came to. */
export declare function deleteCookie(name: string, paths?: Iterable<string>, from?: number, to?: number): number;
/** The areas. Cookies and web storage answer at once. */
export declare const stored: readonly (readonly [area: Area, names: Names, remove: Remove])[];
