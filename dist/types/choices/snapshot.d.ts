import type { Entries } from './codec.js';
import type { Manifest, Status } from '../types.js';
/** The values of the stores, by the name of the store: everything that follows from a manifest and the choices. */
export interface Snapshot {
    readonly $manifest: Manifest | null;
    /** By id, as it is spelt in the manifest. Has no prototype. */
    readonly $statuses: Readonly<Record<string, Status>>;
    /** Whether a group may run, by id. Has no prototype. */
    readonly $preferences: Readonly<Record<string, boolean>>;
    /** Whether the visitor has to be asked about a group. */
    readonly $undecided: boolean;
    /** Whether the browser sends a Global Privacy Control signal. */
    readonly $gpc: boolean;
}
/**
 * Derives the status of every group.
 *
 * @param entries The visitor's choices; `null` if they are not known, as on a server. Then no group may run.
 * @param gpc Whether the browser sends a Global Privacy Control signal (https://w3c.github.io/gpc/).
 */
export declare function snapshotOf($manifest: Manifest | null, entries: Entries | null, gpc: boolean): Snapshot;
