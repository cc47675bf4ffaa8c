/**
 * How a condition stands on which scripts have run:
 *
 * - `met`: it holds.
 * - `lapsed`: it does not hold, but the visitor has withdrawn nothing. A new manifest asks again, or the visitor has
 *   accepted a group that a `!` term wants declined.
 * - `withdrawn`: the visitor has declined or forgotten a choice. The page hears of it once, until the condition holds again.
 */
export type Standing = 'met' | 'lapsed' | 'withdrawn';
/** Returns how a condition stands now. */
export declare function standingOf(condition: string, before: Standing, isMet: (condition: string) => boolean): Standing;
/** The conditions on which scripts have run. */
export interface UsedConditions {
    /** Adds the condition of a script that runs now. */
    add(condition: string): void;
    /** Returns the conditions that the visitor has withdrawn since the last call. */
    review(manifest: unknown, isMet: (condition: string) => boolean): string[];
}
/** Creates an empty list. */
export declare function createUsedConditions(): UsedConditions;
