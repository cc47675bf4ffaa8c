import { audit } from './clean/audit.js'
import { cleanCookies, type Cleaning } from './clean/keep-clean.js'
import type { PlanEntry } from './clean/plan.js'
import { gateElements } from './gate/elements.js'
import { gateTags, type GateOptions } from './gate/gate.js'
import type { ManifestInput } from './manifest/input.js'
import type { IdsOf, ManifestSource } from './manifest/source.js'
import { createPage, withTrust } from './page/page.js'
import { cookieStorage as browserStorage, type CookieOptions } from './state/cookie-storage.js'
import { createPrivacy as compose } from './state/create-privacy.js'
import type { Effect, Privacy } from './state/privacy.js'
import { nowhere, type ConsentStorage } from './state/storage.js'
import type { Residue } from './types.js'

export { audit } from './clean/audit.js'
export { cleanCookies } from './clean/keep-clean.js'
export type { Cleaning } from './clean/keep-clean.js'
export type { PlanEntry } from './clean/plan.js'
export type { CookieOptions } from './state/cookie-storage.js'
export { fetchManifest } from './sources/fetch.js'
export type { FetchManifestOptions } from './sources/fetch.js'
export { gateElements } from './gate/elements.js'
export type { Elements } from './gate/elements.js'
export { gateTags } from './gate/gate.js'
export type { GateOptions } from './gate/gate.js'
export { inlineManifest } from './sources/inline.js'
export { parseManifest } from './manifest/parse.js'
export type {
  CookieInput,
  DjangoGroupInput,
  GroupInput,
  IdOf,
  ManifestInput,
  ServiceInput,
  StorageInput,
  TextInput
} from './manifest/input.js'
export type { IdsOf, ManifestSource } from './manifest/source.js'
export type { AnyCase, Effect, Privacy } from './state/privacy.js'
export { replayLoad } from './gate/replay.js'
export type { Page } from './page/page.js'
export { memoryStorage } from './state/storage.js'
export type { ConsentStorage } from './state/storage.js'
export type {
  Area,
  Choice,
  CookieRule,
  Group,
  Manifest,
  Residue,
  Status,
  Stop,
  StorageArea,
  StorageRule,
  Text,
  Version
} from './types.js'

/** How consent is kept and what it does. */
export interface PrivacyOptions<Source extends ManifestInput | ManifestSource> {
  /** The groups of the site: an object, `inlineManifest()` or `fetchManifest(url)`. */
  readonly manifest: Source
  /** Which cookie keeps the choices, unless `storage` does. */
  readonly cookie?: CookieOptions | undefined
  /** The place of the choices; by default the consent cookie. A server keeps none. */
  readonly storage?: ConsentStorage | undefined
  /** Effects that run once started; by default `gateTags({ elements: gateElements })` and `cleanCookies()`. */
  readonly effects?: readonly Effect[] | undefined
  /**
   * The nonce of the page, if its Content-Security-Policy has one. Then the gate activates only tags that carry it, and
   * only an inline manifest that carries it counts.
   */
  readonly nonce?: string | undefined
  /**
   * URLs with one of which that of a gated script has to begin: `https://stats.example/`. For pages whose
   * Content-Security-Policy has hashes instead of nonces: inline scripts are refused then.
   */
  readonly allow?: readonly string[] | undefined
  /** Keeps the page, or reloads it, when a visitor withdraws consent on which a script has run; see `gateTags`. */
  readonly onWithdraw?: GateOptions['onWithdraw']
}

/** A visitor's consent, for a page: with what to ask and to do about its cookies. */
export interface PagePrivacy<Id extends string = string> extends Privacy<Id> {
  /** Lists what the page keeps, unlisted names first, and says what cleaning does with each name: see `audit`. */
  audit(): Promise<readonly PlanEntry[]>
  /** Cleans now. Resolves with what could not be deleted; `$residue` has it, too. */
  clean(): Promise<readonly Residue[]>
}

/** The page that all `Privacy` objects of this document share. Nothing is touched before one of them acts. */
const documentPage = createPage()

const inBrowser = (): boolean => typeof document !== 'undefined'

/**
 * Keeps choices in a cookie, as django-cookie-consent does. If the browser refuses the cookie, or it
 * would be too large, the cookie stays as it was. Choices then hold for as long as the page lives. On a server no choice is kept, and
 * no visitor has consented.
 */
export const cookieStorage = (options?: CookieOptions): ConsentStorage =>
  inBrowser() ? browserStorage(options, documentPage.report) : nowhere

const isCleaning = (effect: Effect): effect is Cleaning => '$residue' in effect

/**
 * Creates a visitor's consent. Nothing is written, loaded or run before `start`. A wrong manifest throws nothing: the
 * console lists every issue, and no group can be accepted.
 */
export function createPrivacy<const Source extends ManifestInput | ManifestSource>({
  manifest,
  cookie,
  storage = cookieStorage(cookie),
  effects,
  nonce,
  allow,
  onWithdraw
}: PrivacyOptions<Source>): PagePrivacy<IdsOf<Source>> {
  const page = inBrowser() ? withTrust(documentPage, { nonce, allow }) : documentPage
  const cleaning = effects?.find(isCleaning) ?? cleanCookies()
  const privacy = compose({
    page,
    manifest,
    storage: storage === nowhere ? null : storage,
    consentCookie: cookie?.name,
    $residue: cleaning.$residue,
    effects: effects ?? (inBrowser() ? [gateTags({ elements: gateElements, onWithdraw }), cleaning] : [])
  })
  return Object.assign(privacy, {
    audit: () => audit(privacy as Privacy),
    clean: () => cleaning.clean(privacy as Privacy, page)
  })
}
