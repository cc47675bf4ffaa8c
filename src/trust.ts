/**
 * Which markup of the page is the page's own, and not an attacker's who can write HTML but not run scripts: what carries
 * the page's nonce (CSP 3). Under 'strict-dynamic' a browser runs every script that a script inserts, so that this is
 * the only gate.
 *
 * @module
 */
import { findAll } from './native.js'
import { attempt } from './report.js'
import { trustedUrl } from './trusted-url.js'

let own: string | undefined
let isNeeded: boolean | undefined
let allowed: readonly string[] | undefined

/**
 * Makes a nonce the page's own. It has to come from code that runs, or from the tag of a script that runs: the first
 * nonce that is found in the page may be an attacker's.
 */
export function setNonce(nonce?: string): void {
  own = nonce
}

/**
 * Lists URLs with one of which that of an external script has to begin: `https://stats.example/`. For pages whose
 * Content-Security-Policy has hashes instead of nonces.
 *
 * @throws {TypeError} for one that is not http(s).
 */
export function setAllowed(urls: readonly string[]): void {
  allowed = urls.map(url => trustedUrl(url, location.href).href)
}

/**
 * Checks that a script may come from this URL, or may be an inline one.
 *
 * @throws {TypeError} if it is not on the list. An inline one is on none: put back by a script, it needs no hash any
 *   more where there is 'strict-dynamic'. Then only a nonce tells that it is the page's own.
 */
export function assertAllowed(href?: string): void {
  if (!allowed || (href === undefined && own)) return
  if (href === undefined) throw new TypeError('without nonces only a script with a src can be allowed')
  if (!allowed.some(start => href.startsWith(start))) throw new TypeError(`"${href}" is not allowed`)
}

/**
 * Checks that an element is the page's own. Where the page uses no nonce, every element is.
 *
 * A tag that is not closed swallows the next one with its nonce. Then a `nonce` attribute is not the first, and what was
 * swallowed begins with `<script`.
 *
 * @throws {TypeError} saying what is missing.
 */
export function assertTrusted(element: HTMLElement): void {
  if (!own) {
    // One may be parsed later: what was not found is looked for again, though not for every tag.
    if (isNeeded === undefined) setTimeout(() => (isNeeded ||= undefined))
    isNeeded ??= findAll<HTMLScriptElement>('script[nonce]').some(script => script.nonce)
    if (isNeeded) throw new TypeError('give the SDK the nonce of the page')
  } else if (
    element.nonce !== own ||
    element.getAttributeNames().indexOf('nonce') > 0 ||
    [...element.attributes].some(({ name, value }) => /<(script|style)/i.test(name + value))
  ) {
    throw new TypeError('give it the nonce of the page, as its first attribute')
  }
}

/** Makes an element that the SDK puts into the page the page's own. */
export function sign(element: HTMLElement): void {
  if (own) element.nonce = own
}

/** Whether an element is the page's own; where the SDK has no nonce, every element is. */
export const isSigned = (element: HTMLElement): boolean =>
  !own || !!attempt(() => (assertTrusted(element), true), element)

interface Rules {
  createScriptURL(url: string): string
}

interface Factory {
  createPolicy(name: string, rules: Rules): Rules
}

let policy: Rules | undefined

/** Makes a URL one that Trusted Types let a script or a plugin have, by the policy `nanoconsent`, made when needed. */
export function scriptUrlFor(url: string): string {
  const rules: Rules = { createScriptURL: url => trustedUrl(url, location.href).href }
  // Where the policy is not allowed, or there is one already, the browser says so.
  policy ??=
    attempt(() => (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy('nanoconsent', rules)) ?? rules
  return policy.createScriptURL(url)
}
