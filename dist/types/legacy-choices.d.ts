import type { Choice, Version } from './types.js';
/** Reads what another tool stored. The doors `nanoconsent/readers/…` make them. */
export interface LegacyReader {
    /**
     * Returns a choice by id of a group, as the consent cookie has it: a version or `-1`; by `.at` the time of the choice,
     * if that is known. Empty if nothing was chosen. Writes nothing.
     */
    read(): ReadonlyMap<string, Choice>;
    /** Removes what the other tool stored. */
    remove(): void;
}
/** How another tool's names become ours. */
export interface LegacyOptions {
    /** The name of its cookie, or of its key in `localStorage`; by default the tool's own default. */
    readonly name?: string | undefined;
    /**
     * Which of our groups each of its names stands for, without regard to case of the names: then nothing else is read. A
     * group is accepted if all of its names are, and declined if one is. By default a name is the id, in lower case.
     */
    readonly groups?: Readonly<Record<string, string | readonly string[]>> | undefined;
    /** Its names that were on before anyone chose: a yes to them may be nobody's, and is no answer. A no is one. */
    readonly preselected?: readonly string[] | undefined;
}
/** What another tool stored, by its own names. Of two answers for a name a no counts. */
export interface LegacyAnswers {
    readonly answers: Iterable<readonly [name: string, accepted: boolean]>;
    /** When the visitor last answered, as the tool wrote it. */
    readonly at?: unknown;
    /** Until when it holds, in milliseconds since 1970. */
    readonly until?: unknown;
}
/** The names that stand for an id. */
export type Sources = ReadonlyMap<string, readonly string[]>;
/** Turns `groups` round. @throws {TypeError} for an id that no group can have. */
export declare function sourcesOf(groups: NonNullable<LegacyOptions['groups']>): Sources;
/**
 * Puts what another tool stored into our words. A yes is stored with the date at which it was given, so that what joined
 * its group since is asked again; without a date it covers no cookie that has one.
 *
 * @param sources Which names count; without, each name that can be an id is one.
 * @param now ISO-8601 text in UTC. A date after it is none: a wrong clock does not extend consent.
 */
export declare function choicesOf({ answers, at }: LegacyAnswers, sources: Sources | undefined, preselected: readonly string[], now: Version): ReadonlyMap<string, Choice>;
/** Joins what several sources say: a no counts wherever it stands, of two yes and of two times the older. */
export declare function strictest(sources: readonly ReadonlyMap<string, Choice>[]): ReadonlyMap<string, Choice>;
