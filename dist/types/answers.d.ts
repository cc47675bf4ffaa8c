import type { Choice } from './types.js';
/** One entry that was written, at a time in milliseconds; without a choice it was taken out. */
export type Answer = readonly [key: string, choice: Choice | undefined, at: number];
/**
 * Finds what has to be told: the entries in which two values of the consent cookie differ, and those that were answered,
 * though they may be as they were.
 */
export declare function answersOf(before: string, after: string, at: number, answered?: readonly string[]): Answer[];
/**
 * Adds answers to a value of the consent cookie. Of two for a key the later counts, of two at the same time a no: so that
 * in every order the same comes out. What was answered at once with them is said again, should it have been lost: a no
 * always, all else where nobody has written since.
 *
 * @param known The newest answer for each key, brought up to date.
 * @param now In milliseconds.
 * @param isOwn Whether the value is what this tab is about to write, and not what it found.
 */
export declare function mergeAnswers(value: string, answers: readonly Answer[], known: Map<string, Answer>, now: number, isOwn?: boolean): string;
