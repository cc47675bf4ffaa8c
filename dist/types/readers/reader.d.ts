import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js';
/** The place in which another tool keeps a visitor's choices, and its format. */
export interface LegacySource extends LegacyOptions {
    readonly name: string;
    /** Whether it can be in `localStorage` as well. */
    readonly local?: boolean;
    /** Reads what is stored; `names` are the names in `groups`, in lower case. Never throws. */
    parse(text: string, names: readonly string[]): LegacyAnswers;
}
/** Creates a reader. Several cookies of one name, such as one of a parent domain, count together. */
export declare function legacyReader({ name, groups, preselected, local, parse }: LegacySource): LegacyReader;
