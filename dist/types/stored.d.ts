/**
 * What the page keeps, by area: which names there are, and how one is deleted.
 *
 * @module
 */
import type { Area } from './claim.js';
/** Lists what is there, each name as often as it is. Throws or rejects where the browser forbids it. */
export type Names = () => readonly string[] | Promise<readonly string[]>;
/**
 * Deletes what has a name. Where that takes time, a promise resolves when it is done, or cannot be done now.
 *
 * @param paths Where to look for a cookie; by default on every path that the page can reach.
 * @param isPlain Whether to look for one that is nothing special, as most are.
 */
export type Remove = (name: string, paths?: Iterable<string>, isPlain?: boolean) => unknown;
/** Deletes a cookie on whatever domain and path the page can reach. */
export declare const deleteCookie: (name: string, paths?: Iterable<string>, isPlain?: boolean) => void;
/** The areas. Cookies and web storage answer at once. */
export declare const stored: readonly (readonly [area: Area, names: Names, remove: Remove])[];
