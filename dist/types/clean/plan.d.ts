/**
 * The plan of cleaning: for each name that a page keeps, its fate, the group that decides, and the rule.
 *
 * @module
 */
import { type MayHave, type NameReason } from '../manifest/claim-name.js';
import type { Privacy } from '../state/privacy.js';
import type { Area, CookieRule, Group } from '../types.js';
/** Why something goes or stays. */
export type PlanReason = NameReason | 'consent cookie' | 'copy of the manifest' | 'in no group';
/** A cookie, key, database or cache, and its fate. */
export interface PlanEntry {
    readonly area: Area;
    readonly name: string;
    /**
     * - `'deleted'`: cleaning deletes it. If it is still there, `$residue` says why.
     * - `'kept'`: it may stay.
     * - `'unlisted'`: no group lists it, so cleaning leaves it alone.
     */
    readonly fate: 'deleted' | 'kept' | 'unlisted';
    /**
     * - `'in no group'`: no group of the manifest lists it.
     * - `'not accepted'`: a group that lists it is not accepted.
     * - `'accepted'`: every group that lists it is accepted, or is an opt-out group that was not declined.
     * - `'required group'`: a required group lists it.
     * - `'not deletable'`: a group with `deletable: false` lists it.
     * - `'protected name'`: the name of a session or protection cookie. A `*` covers it, but only a rule with this exact
     *   name deletes it.
     * - `'consent cookie'`: it holds the visitor's choices.
     * - `'copy of the manifest'`: `fetchManifest` keeps it, for the next page.
     */
    readonly reason: PlanReason;
    /** The id of the group that decides. Absent if no group does. */
    readonly group?: string;
    /** The name in the rule that decides: `_ga`, `_ga_*`. Absent if no rule does. */
    readonly rule?: string;
}
/** A cookie, key, database or cache, with the paths where its rules say it is. */
export interface PlacedEntry extends PlanEntry {
    /** Only for cookies: `/shop`. The root is left out, as it is always tried. */
    readonly paths: readonly string[];
}
/** The manifest and the visitor's choices, which decide. */
export interface Rules {
    readonly groups: readonly Group[];
    readonly getPreference: MayHave;
    /** Tells whether a cookie is the consent cookie. */
    readonly owns: (cookie: string) => boolean;
}
/** Reads what decides now. Until a manifest is known there are no groups. */
export declare const rulesOf: ({ $manifest, getPreference, owns }: Privacy) => Rules;
/** Plans what happens to the names of an area. A name that comes twice is planned once. */
export declare const planOf: (area: Area, names: Iterable<string>, rules: Rules) => readonly PlacedEntry[];
/** Lists the cookies that have to go from paths that rules declare. The page may not see them there. */
export declare function planUnseen(rules: Rules): readonly CookieRule[];
/** Tells whether a group that is not accepted has rules for an area. Otherwise nothing in it can be deleted. */
export declare const mayDeleteIn: (area: Area, { groups, getPreference }: Rules) => boolean;
