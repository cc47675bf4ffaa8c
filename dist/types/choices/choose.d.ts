import { type Entries } from './codec.js';
import type { Choice, Manifest } from '../types.js';
/**
 * Adds answers to earlier choices. Answers for required groups are ignored. An answer for a group also counts for its
 * services, unless they have an answer of their own.
 *
 * @param at When the visitor answered, as an ISO-8601 date and time in UTC. Stored as `.at`. An older `.at` is kept while
 *   it dates an acceptance that these answers do not touch, so that they cannot extend it.
 * @throws {RangeError} for an unknown group. @throws {TypeError} for an answer other than true and false.
 */
export declare function choose(manifest: Manifest | null, entries: Entries, answers: readonly (readonly [id: string, accepted: unknown])[], at: string): Map<string, Choice>;
