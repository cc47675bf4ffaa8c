import { audit } from './audit.js'
import type { AuditedPrivacy } from './audit.js'
import { cleanCookies } from './clean.js'
import { cookieStorage as browserStorage } from './cookie-storage.js'
import type { CookieOptions } from './cookie-storage.js'
import { gateElements } from './elements.js'
import { gateTags } from './gate.js'
import type { GateOptions } from './gate.js'
import type { ManifestInput } from './manifest.js'
import type { IdsOf, ManifestSource } from './manifest-source.js'
import { createPrivacy as compose } from './create-privacy.js'
import type { Effect, Privacy } from './privacy.js'
import { nowhere } from './storage.js'
import type { ConsentStorage } from './storage.js'
import { setAllowed, setNonce } from './trust.js'

export { audit } from './audit.js'
export type { AuditedPrivacy, AuditOptions, Unlisted } from './audit.js'
export type { Area } from './claim.js'
export { clean, cleanCookies } from './clean.js'
export type { CleanOptions } from './clean.js'
export type { CookieOptions } from './cookie-storage.js'
export { fetchManifest } from './fetch-manifest.js'
export type { FetchManifestOptions } from './fetch-manifest.js'
export { gateElements } from './elements.js'
export type { Elements } from './elements.js'
export { gateTags } from './gate.js'
export type { GateOptions } from './gate.js'
export { importChoices } from './import-choices.js'
export type { ImportOptions } from './import-choices.js'
export { inlineManifest } from './inline-manifest.js'
export type { LegacyAnswers, LegacyOptions, LegacyReader } from './legacy-choices.js'
export { parseManifest } from './manifest.js'
export type {
  CookieInput,
  DjangoGroupInput,
  GroupInput,
  IdOf,
  ManifestInput,
  ServiceInput,
  StorageInput,
  TextInput
} from './manifest.js'
export type { IdsOf, ManifestSource } from './manifest-source.js'
export type { AnyCase, Effect, Privacy } from './privacy.js'
export { replayLoad } from './replay.js'
export { $residue } from './residue.js'
export type { Residue } from './residue.js'
export { memoryStorage } from './storage.js'
export type { ConsentStorage } from './storage.js'
export type {
  Choice,
  CookieRule,
  Group,
  Manifest,
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
  /** Where choices rest; by default the consent cookie. On a server that is nowhere. */
  readonly storage?: ConsentStorage | undefined
  /** What reacts to consent once started; by default `gateTags({ elements: gateElements })` and `cleanCookies()`. */
  readonly effects?: readonly Effect[] | undefined
  /**
   * The nonce of the page, if its Content-Security-Policy has one: then only tags that carry it are activated, and only
   * an inline manifest that carries it counts.
   */
  readonly nonce?: string | undefined
  /**
   * URLs with one of which that of a gated script has to begin: `https://stats.example/`. For pages whose
   * Content-Security-Policy has hashes instead of nonces: inline scripts are refused then.
   */
  readonly allow?: readonly string[] | undefined
  /** What happens when consent is withdrawn on which a script has run; see `gateTags`. */
  readonly onWithdraw?: GateOptions['onWithdraw']
}

const inBrowser = (): boolean => typeof document !== 'undefined'

/**
 * Keeps choices in a cookie, as django-cookie-consent does. Where the browser refuses it, or it would be too large, the
 * cookie stays as it was, and choices hold for as long as the page lives. On a server nothing is kept, and nobody has
 * consented to anything.
 */
export const cookieStorage = (options?: CookieOptions): ConsentStorage =>
  inBrowser() ? browserStorage(options) : nowhere

/**
 * Creates a visitor's consent. Nothing is written, loaded or run before `start`, and nothing is thrown for a wrong
 * manifest: it is told in the console, and nothing can be accepted.
 */
export function createPrivacy<const Source extends ManifestInput | ManifestSource>({
  manifest,
  cookie = {},
  storage,
  effects,
  nonce,
  allow,
  onWithdraw
}: PrivacyOptions<Source>): AuditedPrivacy<IdsOf<Source>> {
  if (inBrowser()) {
    if (nonce) setNonce(nonce)
    if (allow) setAllowed(allow)
  }
  const consentCookie = cookie.name
  const kept = storage ?? cookieStorage(cookie)
  const privacy = compose({
    manifest,
    storage: kept === nowhere ? null : kept,
    effects:
      effects ??
      (inBrowser() ? [gateTags({ elements: gateElements, onWithdraw }), cleanCookies({ consentCookie })] : [])
  })
  return Object.assign(privacy, { audit: () => audit(privacy as Privacy, { consentCookie }) })
}
