import type { Group, Manifest } from './types.js';
/**
 * Finds the group for whose sake a cookie or a storage key must go: one that names it and may not have it. None if a
 * group that is required, or not deletable, names it too.
 *
 * @param rulesOf Which rules of a group count.
 * @param mayHave Whether a group may have it.
 */
export declare function claimOn(name: string, manifest: Manifest | null, rulesOf: (group: Group) => readonly {
    readonly name: string;
}[], mayHave: (group: Group) => boolean): Group | undefined;
