import type { Group, Manifest } from './types.js';
/** Finds a group by its id, without regard to case. */
export declare function findGroup(manifest: Manifest | null, id: string): Group | undefined;
