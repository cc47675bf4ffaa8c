import type { Text } from '../types.js';
/**
 * Finds the tag of `available` that fits best: for the first of `ranges` that has one, the longest that begins it, subtag
 * by subtag, as in RFC 4647, section 3.4. Case does not count. A tag that ends in a single character is none: `*`, and
 * the `x` of `de-x-…`, mean nothing without what follows.
 */
export declare function lookUp(ranges: readonly string[], available: readonly string[]): string | undefined;
/** Gives a manifest's text in the first of `languages` that it has; else in English, else in the first that it has. */
export declare function textIn(text: Text, languages: readonly string[]): string;
/** Tells how a language is written, in its usual script. */
export declare function directionOf(tag: string): 'rtl' | 'ltr';
