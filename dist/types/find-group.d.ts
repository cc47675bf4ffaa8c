import type { Group, Manifest } from './types.js';
/** Finds a group by its id, without regard to case. */
export declare function findGroup(manifest: Manifest | null, id: string): Group | undefined;
/** Likewise. @throws {RangeError} if there is none. */
export declare function knownGroup(manifest: Manifest | null, id: string): Group;
