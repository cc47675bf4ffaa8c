import type { Group, Manifest } from '../types.js';
/** Finds a group by its id. Case makes no difference. */
export declare function findGroup(manifest: Manifest | null, id: string): Group | undefined;
/** Finds a group by its id. Case makes no difference. @throws {RangeError} if the manifest has no such group. */
export declare function knownGroup(manifest: Manifest | null, id: string): Group;
/**
 * Returns the message for an unknown id. It names the likely id, which begins with the same two letters, and all known ids:
 * `unknown group "statistcs", did you mean "statistics"? known: essentials, statistics`.
 */
export declare function unknownGroup(manifest: Manifest | null, id: string): string;
