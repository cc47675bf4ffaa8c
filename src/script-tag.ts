/**
 * The script tag: puts a started `Privacy` on `window`, before the next tag runs.
 *
 * @module
 */
import { cleanCookies } from './clean.js'
import { cookieStorage } from './cookie-storage.js'
import { createPrivacy } from './create-privacy.js'
import { fetchManifest } from './fetch-manifest.js'
import { gateScripts } from './gate.js'
import { inlineManifest } from './inline-manifest.js'
import { currentScript } from './native.js'
import type { Privacy } from './privacy.js'
import { report } from './report.js'

/** What the script tag puts on `window`. */
export interface ScriptTagPrivacy extends Privacy {
  /** Gives the name on `window` back to who had it before. */
  noConflict(): ScriptTagPrivacy
}

declare global {
  interface Window {
    /** Put there by the script tag, unless its `data-global` gives another name. */
    privacy: ScriptTagPrivacy
  }
}

/** Where the first copy of the SDK leaves its `Privacy` for a second one. Markup cannot name a symbol. */
const FIRST = Symbol.for('nanoconsent')

const host = window as unknown as Record<PropertyKey, ScriptTagPrivacy>
const { manifest, cookie, domain, days, global = 'privacy' } = (currentScript() as HTMLElement | null)?.dataset ?? {}
const first = host[FIRST]
if (first) report('the SDK is included twice; the first one counts')

/** What had the name before, if it was a property: an element such as `<a id="privacy">` is none. */
const before = Object.getOwnPropertyDescriptor(host, global)
const privacy: ScriptTagPrivacy =
  first ??
  Object.assign(
    createPrivacy({
      manifest: manifest && manifest[0] !== '#' ? fetchManifest(manifest) : inlineManifest(manifest?.slice(1)),
      storage: cookieStorage({ name: cookie, domain, days: Number(days) }),
      effects: [gateScripts(), cleanCookies({ consentCookie: cookie })]
    }),
    {
      noConflict() {
        delete host[global]
        if (before) Object.defineProperty(host, global, before)
        return privacy
      }
    }
  )
host[FIRST] = host[global] = privacy
privacy.start()
