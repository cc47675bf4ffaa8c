import { choose } from '../choices/choose.js'
import { parseEntries, stringifyEntries, type Entries } from '../choices/codec.js'
import { snapshotOf } from '../choices/snapshot.js'
import { choiceOf, cookiePreferenceOf } from '../choices/status.js'
import type { Page } from '../page/page.js'
import { attempt } from '../page/report.js'
import type { Group, Manifest } from '../types.js'
import type { ConsentStorage } from './storage.js'
import { createStores, type Stores } from './stores.js'

/** A manifest with the visitor's choices: everything that a `Privacy` knows. */
export interface Consent {
  readonly stores: Stores
  /** Finds a group by its id, in any case of letters. */
  find(id: string): Group | undefined
  /** Tells whether a group's scripts may run, or whether one of its cookies may be set. */
  preference(id: string, cookie?: string): boolean
  /** Reads the storage again, because another tab or the server may have written. */
  refresh(): void
  /** Takes a manifest, and the stored choices. Without `stored`, it reads the storage. */
  know(manifest: Manifest | null, stored?: string): void
  /** Adds answers to the stored choices. @throws {RangeError} for an unknown group. @throws {TypeError} for another answer. */
  answer(answers: readonly (readonly [id: string, accepted: unknown])[]): void
  /** Forgets every choice. */
  forget(): void
}

/**
 * Keeps the manifest and the choices. `update` is the one place where either changes.
 *
 * @param storage `null` on a server, which knows no visitor. Then answers are ignored, and nothing is accepted.
 */
export function createConsent(page: Page, manifest: Manifest | null, storage: ConsentStorage | null): Consent {
  const hasSignal =
    (globalThis.navigator as { globalPrivacyControl?: unknown } | undefined)?.globalPrivacyControl === true
  let entries: Entries | null = null
  let snapshot = snapshotOf(manifest, entries, hasSignal)
  let groups = groupsById(manifest)
  const { stores, publish } = createStores(snapshot)

  const find = (id: string): Group | undefined => groups.get(String(id).toLowerCase())

  /** If the storage cannot be read, the page keeps what it knows. */
  const read = (): Entries => attempt(page.report, () => parseEntries(storage!.read() ?? '')) ?? new Map(entries)

  function update(manifest: Manifest | null, next: Entries): void {
    entries = next
    snapshot = snapshotOf(manifest, entries, hasSignal)
    groups = groupsById(manifest)
    publish(snapshot)
  }

  return {
    stores,
    find,
    preference(id, cookie) {
      const group = find(id)
      if (!group || !entries) return false
      if (cookie === undefined) return snapshot.$preferences[group.id]!
      return cookiePreferenceOf(group, choiceOf(entries, group.id), hasSignal, cookie)
    },
    refresh() {
      const next = read()
      if (stringifyEntries(next) !== stringifyEntries(entries!)) update(snapshot.$manifest, next)
    },
    know: (manifest, stored) => update(manifest, stored === undefined ? read() : parseEntries(stored)),
    answer(answers) {
      if (!storage || !answers.length) return
      const next = choose(snapshot.$manifest, read(), answers, new Date().toISOString())
      const ids = answers.map(([id]) => find(id)!.id)
      attempt(page.report, () => storage.write(stringifyEntries(next), ids))
      update(snapshot.$manifest, next)
    },
    forget() {
      if (!storage) return
      attempt(page.report, () => storage.write(''))
      update(snapshot.$manifest, new Map())
    }
  }
}

const groupsById = (manifest: Manifest | null): ReadonlyMap<string, Group> =>
  new Map(manifest?.groups.map(group => [group.id.toLowerCase(), group]))
