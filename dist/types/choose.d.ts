import type { Entries } from './cookie-codec.js';
import type { Manifest } from './types.js';
/**
 * Adds what was answered to what was chosen. Required groups need no answer. A group answers for its services, unless
 * they are answered as well.
 *
 * @param at When that was, as an ISO 8601 date and time in UTC. It is stored as `.at`, unless a yes is left that was not
 *   answered: no other answer makes that last longer.
 * @throws {RangeError} for an unknown group. @throws {TypeError} for an answer other than true and false.
 */
export declare function choose(manifest: Manifest | null, entries: Entries, answers: readonly (readonly [id: string, accepted: unknown])[], at: string): Map<string, string>;
