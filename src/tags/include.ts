import type { audit } from '../clean/audit.js'
import { cleanCookies } from '../clean/keep-clean.js'
import type { PlanEntry } from '../clean/plan.js'
import { gateTags, type GateOptions } from '../gate/gate.js'
import { currentScript } from '../page/document.js'
import { createPage, withTrust } from '../page/page.js'
import { fetchManifest } from '../sources/fetch.js'
import { inlineManifest } from '../sources/inline.js'
import { cookieStorage } from '../state/cookie-storage.js'
import { createPrivacy } from '../state/create-privacy.js'
import type { Effect, Privacy } from '../state/privacy.js'

/** The object that the script tag puts on `window`. */
export interface ScriptTagPrivacy extends Privacy {
  /** Restores the previous global. */
  noConflict(): ScriptTagPrivacy
  /** Lists every name that the page keeps, with its fate: see `audit`. `privacy.core.js` has no audit. */
  audit?(): Promise<readonly PlanEntry[]>
}

/** The additions of some script tags. */
export interface Additions {
  /** Gates every element that is not a script. */
  readonly elements?: GateOptions['elements']
  readonly audit?: typeof audit
  /** Creates the interface from the attributes of the tag. */
  readonly ui?: (tag: HTMLScriptElement | null) => Effect
}

declare global {
  interface Window {
    /** The script tag sets it, unless its `data-global` gives another name. */
    privacy: ScriptTagPrivacy
  }
}

const onWithdrawOf = (text: string | undefined): GateOptions['onWithdraw'] => (text === 'reload' ? text : 'keep')

/** Reads the attributes of the script tag, and puts a started `Privacy` on `window` before the next tag runs. */
export function include({ elements, audit, ui }: Additions): void {
  const host = window as unknown as Record<string, ScriptTagPrivacy>
  const tag = currentScript()
  const { manifest, cookie, domain, days, onWithdraw, global = 'privacy' } = tag?.dataset ?? {}
  const page = withTrust(createPage(), { nonce: tag?.nonce })
  const storage = cookieStorage({ name: cookie, domain, days: Number(days) }, page.report)
  const isUrl = manifest && !manifest.startsWith('#')

  function start(stored: string): void {
    // An element such as <a id="privacy"> is not an own property of the window.
    const isTaken = Object.hasOwn(host, global)
    const before: Partial<ScriptTagPrivacy> | undefined = host[global]
    if (isTaken && before?.noConflict) return page.report('included twice')
    const cleaning = cleanCookies()
    const privacy: ScriptTagPrivacy = Object.assign(
      createPrivacy({
        page,
        manifest: isUrl ? fetchManifest(manifest) : inlineManifest(manifest?.slice(1) || undefined),
        storage,
        stored,
        $residue: cleaning.$residue,
        effects: [gateTags({ elements, onWithdraw: onWithdrawOf(onWithdraw) }), cleaning, ...(ui ? [ui(tag)] : [])]
      }),
      {
        noConflict(): ScriptTagPrivacy {
          if (isTaken) host[global] = before as ScriptTagPrivacy
          else delete host[global]
          return privacy
        },
        ...(audit && { audit: () => audit(privacy) })
      }
    )
    host[global] = privacy
    privacy.start()
  }

  // Read the cookie from a short stack: Chromium re-parses the functions on it. Microtasks run before the next tag.
  void Promise.resolve().then(storage.read).then(start)
}
