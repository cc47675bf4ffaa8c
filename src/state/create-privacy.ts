import type { ReadableAtom } from 'nanostores'
import { isAllowed } from '../manifest/claim-name.js'
import { knownGroup } from '../manifest/find-group.js'
import type { ManifestInput } from '../manifest/input.js'
import { parseManifest } from '../manifest/parse.js'
import type { IdsOf, ManifestSource } from '../manifest/source.js'
import { announce } from '../page/events.js'
import type { Page } from '../page/page.js'
import { attempt } from '../page/report.js'
import type { Residue, Stop } from '../types.js'
import { createConsent, type Consent } from './consent.js'
import { createEffects } from './run-effects.js'
import type { Effect, Privacy } from './privacy.js'
import { createRoots } from './roots.js'
import { CONSENT_COOKIE, type ConsentStorage } from './storage.js'

/** The parts of a `Privacy`. */
export interface PrivacyParts<Source extends ManifestInput | ManifestSource> {
  readonly page: Page
  /** The manifest, or a source that loads it. */
  readonly manifest: Source
  /** The place of the choices; `null` on a server, which knows no visitor. */
  readonly storage: ConsentStorage | null
  /** The name of the consent cookie, unless `storage` says it; `cookie_consent` by default. */
  readonly consentCookie?: string | undefined
  /** The value of `storage`, if the caller has just read it. */
  readonly stored?: string
  /** Everything that cleaning could not delete. The cleaning effect keeps it up to date. */
  readonly $residue: ReadableAtom<readonly Residue[]>
  /** The effects that run from `start` to `stop`. */
  readonly effects: readonly Effect[]
}

/** Creates a visitor's consent from its parts. Nothing is written, loaded or run before `start`. */
export function createPrivacy<const Source extends ManifestInput | ManifestSource>({
  page,
  manifest: input,
  storage,
  consentCookie = CONSENT_COOKIE,
  stored,
  $residue,
  effects: initialEffects
}: PrivacyParts<Source>): Privacy<IdsOf<Source>> {
  const source = isSource(input) ? input : null
  const manifest = source ? null : (attempt(page.report, () => parseManifest(input, page.report)) ?? null)
  const consent = createConsent(page, manifest, storage)
  const load = createLoad(page, storage && source, consent)
  const effects = createEffects(effect => effect(privacy, page))
  const { $manifest } = consent.stores
  let unsubscribe: Stop | undefined

  const privacy: Privacy = {
    get ready() {
      return $manifest.value ? Promise.resolve() : load()
    },
    ...consent.stores,
    $residue,
    ...answersOf(consent),
    getPreference: consent.preference,
    isCookieAllowed: name => isAllowed(name, $manifest.value?.groups ?? [], consent.preference),
    owns: name => name === (storage?.cookie ?? consentCookie),
    when: id => whenAllowed(consent, load, id),
    ...createRoots(),
    open: () => void (globalThis.document && storage && announce(document, 'privacy:open')),
    use: effects.use,
    start() {
      if (storage && !unsubscribe) {
        unsubscribe = attempt(page.report, () => storage.subscribe?.(consent.refresh)) ?? (() => {})
        if (stored === undefined) consent.refresh()
        void load()
        effects.start()
      }
      return privacy.stop
    },
    stop() {
      unsubscribe?.()
      unsubscribe = undefined
      stored = undefined
      effects.stop()
    }
  }

  initialEffects.forEach(privacy.use)
  if (storage) consent.know(source ? (attempt(page.report, () => source.read(page)) ?? null) : manifest, stored)
  return privacy as Privacy<IdsOf<Source>>
}

const isSource = (input: ManifestInput | ManifestSource): input is ManifestSource => 'load' in Object(input)

/** Returns a function that loads the manifest once. After a failure, the next call tries again. It never rejects. */
function createLoad(page: Page, source: ManifestSource | null, consent: Consent): () => Promise<void> {
  let loading: Promise<void> | undefined

  async function load(): Promise<void> {
    try {
      const manifest = await source?.load(page)
      if (manifest) consent.know(manifest)
    } catch (error) {
      loading = undefined
      page.report(`manifest not loaded: ${error}`)
    }
  }

  return () => (loading ??= load())
}

/** Returns the methods that answer for the visitor. */
function answersOf({
  answer,
  forget,
  stores: { $statuses }
}: Consent): Pick<Privacy, 'setPreference' | 'choose' | 'accept' | 'acceptAll' | 'decline' | 'declineAll' | 'reset'> {
  const answerAll = (accepted: boolean): void => {
    const groups = Object.keys($statuses.value!).filter(id => !id.includes('.'))
    answer(groups.map(id => [id, accepted]))
  }
  return {
    setPreference: (id, value) => answer([[id, value]]),
    choose: answers => answer(Object.entries(answers).filter(([, accepted]) => accepted !== undefined)),
    accept: (...ids) => answer(ids.map(id => [id, true])),
    acceptAll: () => answerAll(true),
    decline: (...ids) => answer(ids.map(id => [id, false])),
    declineAll: () => answerAll(false),
    reset: forget
  }
}

/** Resolves once a group's scripts may run. @throws {RangeError} for an unknown group, once a manifest is known. */
async function whenAllowed(consent: Consent, load: () => Promise<void>, id: string): Promise<void> {
  const { $manifest, $preferences } = consent.stores
  // The cached manifest may be older than the group.
  if (!consent.find(id)) await load()
  if ($manifest.value) knownGroup($manifest.value, id)
  let stop!: Stop
  await new Promise<void>(resolve => {
    stop = $preferences.subscribe(() => {
      if (consent.preference(id)) resolve()
    })
  })
  stop()
}
