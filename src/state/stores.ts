import { atom, onNotify, type WritableAtom } from 'nanostores'
import type { Snapshot } from '../choices/snapshot.js'
import { isolated } from '../page/report.js'

/** One store for each member of a snapshot. */
export type Stores = { readonly [Name in keyof Snapshot]: WritableAtom<Snapshot[Name]> }

/** Stores that change together. */
export interface StoreGroup {
  readonly stores: Stores
  /**
   * Publishes a snapshot. Every store has its new value before the first listener runs, so that a listener of one store
   * never reads an old value in another. A listener that throws stops no other store.
   */
  publish(next: Snapshot): void
}

/** Creates the stores of a first snapshot. */
export function createStores(snapshot: Snapshot): StoreGroup {
  const stores: Stores = {
    $manifest: atom(snapshot.$manifest),
    $statuses: atom(snapshot.$statuses),
    $preferences: atom(snapshot.$preferences),
    $undecided: atom(snapshot.$undecided),
    $gpc: atom(snapshot.$gpc)
  }
  const all = Object.entries(stores) as [keyof Snapshot, WritableAtom<unknown>][]
  let isSetting = false
  for (const [, $store] of all) {
    onNotify($store, ({ abort }) => {
      if (isSetting) abort()
    })
  }
  return {
    stores,
    publish(next) {
      const before = all
        .filter(([name, $store]) => $store.value !== next[name])
        .map(([, $store]) => [$store, $store.value] as const)
      isSetting = true
      for (const [name, $store] of all) $store.set(next[name])
      isSetting = false
      for (const [$store, old] of before) isolated(() => $store.notify(old))
    }
  }
}
