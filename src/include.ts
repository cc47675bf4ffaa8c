// The order in which modules come first here is their order in the bundle: this one compresses best.
import { currentScript } from './native.js'
import { setNonce } from './trust.js'
import { gateTags } from './gate.js'
import type { GateOptions } from './gate.js'
import { report } from './report.js'
import { createPrivacy } from './create-privacy.js'
import type { audit, Unlisted } from './audit.js'
import { inlineManifest } from './inline-manifest.js'
import { cleanCookies } from './clean.js'
import { cookieStorage } from './cookie-storage.js'
import { fetchManifest } from './fetch-manifest.js'
import type { Effect, Privacy } from './privacy.js'

/** What the script tag puts on `window`. */
export interface ScriptTagPrivacy extends Privacy {
  /** Gives the name on `window` back to who had it before. */
  noConflict(): ScriptTagPrivacy
  /** Lists what the page keeps and no group names: see `audit`. Not in `privacy.core.js`. */
  audit?(): Promise<readonly Unlisted[]>
}

/** What not every script tag has. */
export interface Additions {
  /** What gates all that is not a script. */
  readonly elements?: GateOptions['elements']
  readonly audit?: typeof audit
  /** What shows the interface, as the tag says. */
  readonly ui?: (tag: HTMLScriptElement | null) => Effect
}

declare global {
  interface Window {
    /** Put there by the script tag, unless its `data-global` gives another name. */
    privacy: ScriptTagPrivacy
  }
}

/**
 * What a script tag does: reads its own attributes, and puts a started `Privacy` on `window` before the next tag runs.
 */
export function include({ elements, audit, ui }: Additions): void {
  const host = window as unknown as Record<string, ScriptTagPrivacy>
  const tag = currentScript()
  const { manifest, cookie, domain, days, onWithdraw, global = 'privacy' } = tag?.dataset ?? {}
  const storage = cookieStorage({ name: cookie, domain, days: Number(days) })
  setNonce(tag?.nonce)

  // Where cookies are read Chromium looks at the stack, and parses once more what is on it: here the least there can be.
  // Microtasks come before the next tag, too.
  void Promise.resolve()
    .then(storage.read)
    .then(stored => {
      // An element such as <a id="privacy"> is no property of window's own.
      const isTaken = Object.hasOwn(host, global)
      const before: Partial<ScriptTagPrivacy> | undefined = host[global]
      if (isTaken && before?.noConflict) return report('included twice')
      const privacy: ScriptTagPrivacy = Object.assign(
        createPrivacy({
          manifest:
            manifest && manifest[0] !== '#' ? fetchManifest(manifest) : inlineManifest(manifest?.slice(1) || undefined),
          storage,
          stored,
          effects: [
            gateTags({ elements, onWithdraw: onWithdraw as 'keep' }),
            cleanCookies({ consentCookie: cookie }),
            ...(ui ? [ui(tag)] : [])
          ]
        }),
        {
          noConflict(): ScriptTagPrivacy {
            if (isTaken) host[global] = before as ScriptTagPrivacy
            else delete host[global]
            return privacy
          },
          ...(audit && { audit: () => audit(privacy, { consentCookie: cookie }) })
        }
      )
      host[global] = privacy
      privacy.start()
    })
}
