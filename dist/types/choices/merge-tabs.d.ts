import type { Choice } from '../types.js';
/** One entry that a tab wrote. */
export interface Answer {
    /** The id of a group or service, or `.at`. */
    readonly key: string;
    /** The new choice; `undefined` if the entry was removed. */
    readonly choice: Choice | undefined;
    /** When it was written, in milliseconds since 1970. */
    readonly at: number;
}
/**
 * An answer as it goes from tab to tab. This form must stay: after a deployment, a tab with the old version of the page
 * still listens.
 */
export type AnswerMessage = readonly [key: string, choice: Choice | undefined, at: number];
/**
 * Lists the answers to send: entries that differ between two values of the consent cookie, and the time of the decision.
 * Entries that were answered and are as they were are sent, too.
 *
 * @param at When `after` was written, in milliseconds since 1970.
 * @param answered The ids that were answered.
 */
export declare function answersOf(before: string, after: string, at: number, answered?: readonly string[]): AnswerMessage[];
/**
 * Adds answers to a value of the consent cookie. For each key the later answer wins; at the same time, the more
 * restrictive one. So every tab comes to the same result, in any order of the messages.
 *
 * Another tab may have overwritten an answer of the last two seconds. Refusals are then applied again in any case, other
 * answers only if the cookie has not been written since.
 *
 * @param message The result of `answersOf`, here or in another tab. A message of another form is ignored.
 * @param known The newest answer for each key. This function adds to it.
 * @param now In milliseconds since 1970.
 * @param isOwn Whether this tab is about to write the value. By default it found the value in the cookie.
 */
export declare function mergeAnswers(value: string, message: unknown, known: Map<string, Answer>, now: number, isOwn?: boolean): string;
