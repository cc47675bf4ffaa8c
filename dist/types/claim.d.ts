import type { Group, StorageArea } from './types.js';
/** Where something is kept. */
export type Area = 'cookie' | StorageArea;
/** As much of a rule as cleaning needs. */
interface Rule {
    readonly name: string;
    readonly path?: string;
}
/** The rules of a group for what is kept in an area. */
export declare const rulesIn: (area: Area, group: Group) => readonly Rule[];
/**
 * Finds the group for whose sake something must go: one that names it and may not have it. None if a group that is
 * required, or not deletable, names it too.
 *
 * @param mayHave Whether a group, or the cookie of it, may be there: `getPreference`.
 */
export declare function claimOn(area: Area, name: string, groups: readonly Group[], mayHave: (id: string, cookie?: string) => boolean): Group | undefined;
/** Whether a cookie may be there: a required group has a rule for it, or every group with one says so. */
export declare function isAllowed(name: string, groups: readonly Group[], mayHave: (id: string, cookie?: string) => boolean): boolean;
export {};
