import type { Entries } from './codec.js';
import type { Choice, Group, Status, Version } from '../types.js';
/** Finds the choice for a group or a service: `statistics.ga`. A service without a choice follows its group. */
export declare function choiceOf(entries: Entries, id: string): Choice | undefined;
/** Whether a choice accepts this version. Text that is not a version accepts nothing. */
export declare const covers: (choice: Choice | undefined, version: Version) => boolean;
/** Derives the status of a group from the visitor's choice. */
export declare function statusOf(group: Group, choice: Choice | undefined): Status;
/**
 * Derives whether a group may run: it is accepted, or it is an undecided opt-out group.
 *
 * @param gpc Whether the browser sends a Global Privacy Control signal (https://w3c.github.io/gpc/).
 */
export declare function preferenceOf(group: Group, choice: Choice | undefined, gpc: boolean): boolean;
/**
 * Derives whether a cookie of a group may be there. The group may run, or the visitor accepted it when this cookie was
 * already part of it. If several rules cover the name, each must allow it. A name that no rule covers is not allowed.
 */
export declare function cookiePreferenceOf(group: Group, choice: Choice | undefined, gpc: boolean, cookie: string): boolean;
