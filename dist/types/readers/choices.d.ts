import type { Choice, Version } from '../types.js';
/** Reads what another tool stored. The entry points `nanoconsent/readers/…` create one for each tool. */
export interface LegacyReader {
    /**
     * Returns the choice for each id of a group, as the consent cookie has it: a version or `-1`. The key `.at` has the time
     * of the choice, if that is known. Empty if nothing was chosen. Writes nothing.
     */
    read(): ReadonlyMap<string, Choice>;
    /** Removes what the other tool stored. */
    remove(): void;
}
/** How another tool's names become ids of groups. */
export interface LegacyOptions {
    /** The name of its cookie, or of its key in `localStorage`; by default the tool's own default. */
    readonly name?: string | undefined;
    /**
     * The ids that each of its names stands for: `{ matomo: 'statistics' }`. The case of the names does not matter, and other
     * names are ignored. A group is accepted if all of its names are, and declined if one is. By default a name, in lower
     * case, is the id.
     */
    readonly groups?: Readonly<Record<string, string | readonly string[]>> | undefined;
    /**
     * Names that the other tool switched on by default. An acceptance of these is ignored, because the visitor may never
     * have given it. A refusal counts.
     */
    readonly preselected?: readonly string[] | undefined;
}
/** The answers that another tool stored, by its own names. If a name is both accepted and declined, it is declined. */
export interface LegacyAnswers {
    readonly answers: Iterable<readonly [name: string, accepted: boolean]>;
    /** When the visitor last answered, as the tool wrote it. */
    readonly at?: unknown;
    /** Until when the answers hold, in milliseconds since 1970. */
    readonly until?: unknown;
}
/** For each id of a group, the names that stand for it, in lower case. */
export type Sources = ReadonlyMap<string, readonly string[]>;
/** Inverts `groups`: `{ matomo: 'statistics' }` → `statistics` from `matomo`. @throws {TypeError} for an id that no group can have. */
export declare function sourcesOf(groups: NonNullable<LegacyOptions['groups']>): Sources;
/**
 * Turns what another tool stored into entries of the consent cookie. The version of an acceptance is its date, so that
 * cookies which joined the group later are asked about. Without a date it covers no cookie that has one.
 *
 * @param sources The names that count. Without it, each name that can be an id is one.
 * @param now ISO-8601 text in UTC. Later dates are ignored: a wrong clock does not extend consent.
 */
export declare function choicesOf({ answers, at }: LegacyAnswers, sources: Sources | undefined, preselected: readonly string[], now: Version): ReadonlyMap<string, Choice>;
/** Joins several sources. For each id a refusal wins, then the oldest version. The oldest `.at` wins as well. */
export declare function strictest(sources: readonly ReadonlyMap<string, Choice>[]): ReadonlyMap<string, Choice>;
