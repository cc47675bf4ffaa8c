import { type WritableAtom } from 'nanostores';
import type { Snapshot } from '../choices/snapshot.js';
/** One store for each member of a snapshot. */
export type Stores = {
    readonly [Name in keyof Snapshot]: WritableAtom<Snapshot[Name]>;
};
/** Stores that change together. */
export interface StoreGroup {
    readonly stores: Stores;
    /**
     * Publishes a snapshot. Every store has its new value before the first listener runs, so that a listener of one store
     * never reads an old value in another. A listener that throws stops no other store.
     */
    publish(next: Snapshot): void;
}
/** Creates the stores of a first snapshot. */
export declare function createStores(snapshot: Snapshot): StoreGroup;
