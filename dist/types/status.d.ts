import type { Entries } from './cookie-codec.js';
import type { Choice, Group, Status, Version } from './types.js';
/** Finds what was chosen for a group, or for a service: it follows its group unless it was chosen itself. */
export declare const choiceOf: (entries: Entries, id: string) => Choice | undefined;
/** Whether something of this version was accepted. Text that is not a version is no answer. */
export declare const covers: (choice: Choice | undefined, version: Version) => boolean;
/** Derives a group's status from what was chosen. */
export declare function statusOf(group: Group, choice: Choice | undefined): Status;
/**
 * Derives whether a group may run: it is accepted, or it is an opt-out group that is undecided.
 *
 * @param gpc Whether the browser sends a Global Privacy Control signal (https://w3c.github.io/gpc/).
 */
export declare function preferenceOf(group: Group, choice: Choice | undefined, gpc: boolean): boolean;
/**
 * Derives whether a cookie of a group may be there: the group may run, or it was accepted when this cookie already
 * belonged to it. Every rule that covers the name must say so. A name that no rule covers may not.
 */
export declare function cookiePreferenceOf(group: Group, choice: Choice | undefined, gpc: boolean, cookie: string): boolean;
