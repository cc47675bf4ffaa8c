/**
 * The consent cookie as text: `id=version|id=-1`, as django-cookie-consent reads and writes it.
 *
 * @module
 */
import type { Choice } from '../types.js';
/** The entries of a consent cookie, in its order: a choice by id. Unknown ids and odd texts are among them. */
export type Entries = ReadonlyMap<string, Choice>;
/** The choice that is stored for a declined group. */
export declare const DECLINED = "-1";
/**
 * Reads the value of a cookie: `a=2026-01-07|b=-1` → `a` and `b`. A part that is not `key=text` is ignored. If a key
 * comes twice, the last one wins. Never throws.
 */
export declare function parseEntries(value: string): Map<string, Choice>;
/** Writes the value of a cookie: `a` and `b` → `a=2026-01-07|b=-1`. Entries that could not be read back are left out. */
export declare function stringifyEntries(entries: Iterable<readonly [id: string, choice: Choice]>): string;
/**
 * Merges the values of several consent cookies. The most restrictive entry of each group wins: a refusal in one cookie is
 * a refusal. An acceptance must be in all of them, and its oldest version counts. So a cookie that a sibling domain plants
 * beside ours accepts nothing: `a=2026-01-07` and `` → ``.
 */
export declare function mostRestrictive(values: readonly string[]): string;
/**
 * Replaces each character that a cookie cannot carry unchanged by `?`, which no id or version contains: `a b` → `a?b`. A
 * cookie carries the `cookie-octet` of RFC 6265 §4.1.1, and commas.
 */
export declare const storable: (value: string) => string;
