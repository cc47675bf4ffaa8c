import { atom } from 'nanostores'
import type { WritableAtom } from 'nanostores'
import { isAllowed } from './claim.js'
import { choose } from './choose.js'
import { parseEntries, stringifyEntries } from './cookie-codec.js'
import type { Entries } from './cookie-codec.js'
import { findGroup, knownGroup } from './find-group.js'
import { parseManifest } from './manifest.js'
import type { ManifestInput } from './manifest.js'
import type { IdsOf, ManifestSource } from './manifest-source.js'
import { announce } from './native.js'
import type { Effect, Privacy } from './privacy.js'
import { attempt, isolated, report } from './report.js'
import { $residue } from './residue.js'
import { createRoots } from './roots.js'
import { snapshotOf } from './snapshot.js'
import type { Snapshot } from './snapshot.js'
import { choiceOf, cookiePreferenceOf } from './status.js'
import type { ConsentStorage } from './storage.js'
import type { Group, Manifest, Stop } from './types.js'

/** What a `Privacy` is made of. */
export interface PrivacyParts<Source extends ManifestInput | ManifestSource> {
  /** The manifest, or where it comes from. */
  readonly manifest: Source
  /** Where choices rest; `null` on a server, which knows no visitor. */
  readonly storage: ConsentStorage | null
  /** What `storage` holds, if that has been read just now. */
  readonly stored?: string
  /** What reacts to consent, once started. */
  readonly effects: readonly Effect[]
}

type Store = keyof Snapshot

/** Composes a visitor's consent from its parts. Nothing is written, loaded or run until it is told to. */
export function createPrivacy<const Source extends ManifestInput | ManifestSource>({
  manifest: input,
  storage,
  stored,
  effects
}: PrivacyParts<Source>): Privacy<IdsOf<Source>> {
  const source = 'load' in Object(input) ? (input as ManifestSource) : null
  const hasSignal =
    (globalThis.navigator as { globalPrivacyControl?: unknown } | undefined)?.globalPrivacyControl === true
  const running = new Map<Effect, Stop | undefined>()
  let entries: Entries | null = null
  let snapshot = snapshotOf(source ? null : (attempt(() => parseManifest(input, report)) ?? null), entries, hasSignal)
  /** The groups that were asked for, by id as it was spelt then. */
  let asked = new Map<string, Group>()
  let unsubscribe: Stop | undefined
  let loading: Promise<void> | undefined

  const stores = Object.fromEntries(Object.entries(snapshot).map(([name, value]) => [name, atom(value)])) as {
    [Name in keyof Snapshot]: WritableAtom<Snapshot[Name]>
  }
  /** What cannot be read is as this page knows it. */
  const read = (): Map<string, string> => attempt(() => parseEntries(storage!.read() ?? '')) ?? new Map(entries)

  /** The one place where anything changes. Every store has its new value before anyone is told. */
  function update(manifest: Manifest | null, nextEntries: Entries): void {
    const before = snapshot
    entries = nextEntries
    snapshot = snapshotOf(manifest, entries, hasSignal)
    asked = new Map()
    for (const name in stores) (stores[name as Store] as { value: unknown }).value = snapshot[name as Store]
    for (const name in stores) {
      const old = before[name as Store]
      if (old !== snapshot[name as Store]) isolated(() => stores[name as Store].notify(old as never))
    }
  }

  /** Others may have written, also while nobody listened. */
  function refresh(): void {
    const next = read()
    if (stringifyEntries(next) !== stringifyEntries(entries!)) update(snapshot.$manifest, next)
  }

  function find(id: string): Group | undefined {
    const group = asked.get(id) ?? findGroup(snapshot.$manifest, id)
    // Stryker disable next-line ConditionalExpression: it only saves time
    if (group) asked.set(id, group)
    return group
  }

  /** Another tab or the server may have written since: what they said is read first, and kept. */
  function answer(answers: readonly (readonly [id: string, accepted: unknown])[]): void {
    if (!storage || !answers.length) return
    const next = choose(snapshot.$manifest, read(), answers, new Date().toISOString())
    const ids = answers.map(([id]) => find(id)!.id)
    attempt(() => storage.write(stringifyEntries(next), ids))
    update(snapshot.$manifest, next)
  }

  const answerAll = (accepted: boolean): void => {
    const ids = Object.keys(snapshot.$statuses).filter(id => !id.includes('.'))
    answer(ids.map(id => [id, accepted]))
  }

  const load = (): Promise<void> =>
    (loading ??= (async () => {
      try {
        const found = storage && (await source?.load())
        if (found) update(found, read())
      } catch (error) {
        loading = undefined
        report(`manifest not loaded: ${error}`)
      }
    })())

  const run = (effect: Effect): void => {
    const stop = isolated(() => effect(privacy))
    running.set(effect, stop)
  }

  const privacy: Privacy = {
    get ready() {
      return snapshot.$manifest ? Promise.resolve() : load()
    },
    ...stores,
    getPreference(id, cookie) {
      const group = find(id)
      if (!group || !entries) return false
      if (cookie === undefined) return snapshot.$preferences[group.id]!
      return cookiePreferenceOf(group, choiceOf(entries, group.id), hasSignal, cookie)
    },
    setPreference: (id, value) => answer([[id, value]]),
    choose: answers => answer(Object.entries(answers).filter(([, accepted]) => accepted !== undefined)),
    accept: (...ids) => answer(ids.map(id => [id, true])),
    acceptAll: () => answerAll(true),
    decline: (...ids) => answer(ids.map(id => [id, false])),
    declineAll: () => answerAll(false),
    reset() {
      if (!storage) return
      attempt(() => storage.write(''))
      update(snapshot.$manifest, new Map())
    },
    isCookieAllowed: name => isAllowed(name, snapshot.$manifest?.groups ?? [], privacy.getPreference),
    async when(id) {
      // A copy may be older than the group.
      if (!find(id)) await load()
      if (snapshot.$manifest) knownGroup(snapshot.$manifest, id)
      let stop!: Stop
      await new Promise<void>(resolve => {
        stop = stores.$preferences.subscribe(() => {
          if (privacy.getPreference(id)) resolve()
        })
      })
      stop()
    },
    $residue,
    ...createRoots(),
    open: () => void (globalThis.document && storage && announce(document, 'privacy:open')),
    use(effect) {
      if (!running.has(effect)) {
        running.set(effect, undefined)
        if (unsubscribe) run(effect)
      }
      return () => {
        isolated(() => running.get(effect)?.())
        running.delete(effect)
      }
    },
    start() {
      if (storage && !unsubscribe) {
        unsubscribe = attempt(() => storage.subscribe?.(refresh)) ?? (() => {})
        if (stored === undefined) refresh()
        void load()
        for (const [effect, stop] of running) if (!stop) run(effect)
      }
      return privacy.stop
    },
    stop() {
      unsubscribe?.()
      stored = unsubscribe = undefined
      for (const [effect, stop] of running) {
        running.set(effect, undefined)
        isolated(() => stop?.())
      }
    }
  }

  effects.forEach(privacy.use)
  if (storage) {
    const known = source ? (attempt(source.read) ?? null) : snapshot.$manifest
    update(known, stored === undefined ? read() : parseEntries(stored))
  }
  return privacy as Privacy<IdsOf<Source>>
}
