/**
 * Which group lists a cookie, key, database or cache, and whether it may stay.
 *
 * @module
 */
import type { Area, Group } from '../types.js';
/** A rule for a name, as far as cleaning needs it. Only rules of cookies have a path. */
export interface NameRule {
    readonly name: string;
    readonly path?: string;
}
/** A rule that covers a name, and its group. */
export interface Listing {
    readonly group: Group;
    readonly rule: NameRule;
}
/** Why a name may stay, or may not. A `'protected name'` is covered by a `*` alone, which never deletes it. */
export type NameReason = 'required group' | 'not deletable' | 'accepted' | 'not accepted' | 'protected name';
/** Whether a name may stay, and the rule that decides. */
export interface NameVerdict extends Listing {
    readonly mayStay: boolean;
    readonly reason: NameReason;
}
/** Tells whether a group, or one cookie of the group, has consent: `getPreference`. */
export type MayHave = (id: string, cookie?: string) => boolean;
/**
 * Tells whether a rule covers a name: they are equal, or the name begins with the rule's text before its trailing `*`.
 * Case counts, as it does for cookies.
 */
export declare const matches: (rule: NameRule, name: string) => boolean;
/** Lists the rules of a group for an area. */
export declare const rulesIn: (area: Area, group: Group) => readonly NameRule[];
/** Lists the rules that cover a name, with their groups, in the order of the manifest. */
export declare const listingsOf: (area: Area, name: string, groups: readonly Group[]) => readonly Listing[];
/** Decides whether a name may stay, from the rules that cover it. Returns nothing if no rule does. */
export declare function judgeName(area: Area, name: string, listings: readonly Listing[], mayHave: MayHave): NameVerdict | undefined;
/** Finds the group because of which a name may not be there: a group that lists the name and is not accepted. */
export declare function groupThatForbids(area: Area, name: string, groups: readonly Group[], mayHave: MayHave): Group | undefined;
/** Tells whether a cookie may be there: a required group lists it, or every group that lists it is accepted. */
export declare function isAllowed(name: string, groups: readonly Group[], mayHave: MayHave): boolean;
