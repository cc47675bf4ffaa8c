/**
 * Which markup of the page is the page's own, and not an attacker's who can write HTML but not run scripts: what carries
 * the page's nonce (CSP 3). Under 'strict-dynamic' a browser runs every script that a script inserts, so that this is
 * the only gate.
 *
 * @module
 */
import { findAll, globalOf } from './native.js'
import { report } from './report.js'
import { trustedUrl } from './trusted-url.js'

let own = ''
let isNeeded: boolean | undefined

/**
 * Makes a nonce the page's own. It has to come from code that runs, or from the tag of a script that runs: the first
 * nonce that is found in the page may be an attacker's.
 */
export function setNonce(nonce = ''): void {
  own = nonce
}

/**
 * Checks that an element is the page's own. Where the page uses no nonce, every element is.
 *
 * A tag that is not closed swallows the next one with its nonce. Then a `nonce` attribute is not the first, and what was
 * swallowed begins with `<script`.
 *
 * @returns Whether that is certain, by a nonce.
 * @throws {TypeError} saying what is missing.
 */
export function assertTrusted(element: HTMLElement): boolean {
  if (!own) {
    isNeeded ??= findAll('script').some(script => script.nonce)
    if (isNeeded)
      throw new TypeError('the page has a nonce: give it to the SDK, on its tag or as createPrivacy({ nonce })')
  } else if (
    element.nonce !== own ||
    element.getAttributeNames().indexOf('nonce') > 0 ||
    [...element.attributes].some(({ name, value }) => /<(script|style)/i.test(name + value))
  ) {
    throw new TypeError('not trusted: the nonce of the page has to be its first attribute')
  }
  return !!own
}

interface Rules {
  createScriptURL(url: string): string
}

let policy: Rules | undefined

/** Makes a URL one that Trusted Types let a script or a plugin have, by the policy `nanoconsent`, made when needed. */
export function scriptUrlFor(url: string): string {
  if (!policy) {
    policy = { createScriptURL: url => trustedUrl(url, location.href).href }
    try {
      const factory = globalOf('trustedTypes') as { createPolicy(name: string, rules: Rules): Rules } | undefined
      policy = factory?.createPolicy('nanoconsent', policy) ?? policy
    } catch {
      report('the Trusted Types policy "nanoconsent" is refused: allow it, and include the SDK once')
    }
  }
  return policy.createScriptURL(url)
}
