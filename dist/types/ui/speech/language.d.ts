import type { Text } from '../../types.js';
/**
 * Finds the best tag for a list of wishes, as RFC 4647, section 3.4 does. It is the longest tag with which the first
 * range begins, subtag by subtag, or else the next range. Ignores case.
 *
 * @param ranges Most wanted first: `['de-AT', 'en']`.
 * @param available `['en', 'de']` has `'de'` for these.
 */
export declare function lookUp(ranges: readonly string[], available: readonly string[]): string | undefined;
/** Returns a manifest's text in the first of `languages` that it has; or else in English; or else the first text. */
export declare function textIn(text: Text, languages: readonly string[]): string;
/** Returns the direction of a language in its usual script. */
export declare const directionOf: (tag: string) => 'rtl' | 'ltr';
