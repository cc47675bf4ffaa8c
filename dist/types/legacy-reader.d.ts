import type { LegacyAnswers, LegacyOptions, LegacyReader } from './legacy-choices.js';
/** Where another tool keeps what a visitor chose, and how to read it. */
export interface LegacySource extends LegacyOptions {
    readonly name: string;
    /** Whether it can be in `localStorage` as well. */
    readonly local?: boolean;
    /** Reads what is stored; `names` are those that somebody asks for, in lower case. Never throws. */
    parse(text: string, names: readonly string[]): LegacyAnswers;
}
/** Makes a reader. Several cookies of one name, such as one of a parent domain, count together. */
export declare function legacyReader({ name, groups, preselected, local, parse }: LegacySource): LegacyReader;
