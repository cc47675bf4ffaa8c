/**
 * The consent cookie as text: `id=version|id=-1`, as django-cookie-consent reads and writes it.
 *
 * @module
 */
import type { Choice } from './types.js';
/** What a consent cookie says, in its order: a choice by id. Unknown ids and odd texts are among them. */
export type Entries = ReadonlyMap<string, Choice>;
/** What is stored of a group that was declined. */
export declare const DECLINED = "-1";
/** Reads a cookie's value. Never throws: a part that is not `key=text` is no entry; of two for a key the last counts. */
export declare function parseEntries(value: string): Map<string, string>;
/** Writes a cookie's value. What could not be read back is left out. */
export declare function stringifyEntries(entries: Iterable<readonly [id: string, choice: Choice]>): string;
/**
 * Makes one of several cookies: per group the most restrictive counts. A no in one is a no; a yes is one in all of them,
 * at the lowest version. So a cookie that a sibling domain plants beside ours accepts nothing.
 */
export declare function mostRestrictive(values: readonly string[]): string;
/**
 * Replaces what a cookie cannot carry unchanged by `?`, which no id or version has. It carries RFC 6265's `cookie-octet`,
 * and commas.
 */
export declare function storable(value: string): string;
