import type { Entries } from './cookie-codec.js';
import type { Manifest, Status } from './types.js';
/** What the stores hold, by the name of the store: all that follows from a manifest and what the visitor chose. */
export interface Snapshot {
    readonly $manifest: Manifest | null;
    /** By id, as it is spelt in the manifest. Has no prototype. */
    readonly $statuses: Readonly<Record<string, Status>>;
    /** Likewise. */
    readonly $preferences: Readonly<Record<string, boolean>>;
    readonly $undecided: boolean;
    readonly $gpc: boolean;
}
/**
 * Derives where every group stands.
 *
 * @param entries What the visitor chose; `null` where that is not known, as on a server: then nothing may run.
 * @param gpc Whether the browser sends a Global Privacy Control signal.
 */
export declare function snapshotOf($manifest: Manifest | null, entries: Entries | null, gpc: boolean): Snapshot;
