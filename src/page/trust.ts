/**
 * Elements with the page's nonce (CSP 3) belong to the page. Others may come from an attacker who can inject HTML but
 * cannot run scripts. Under `'strict-dynamic'` a browser runs every script that a script inserts, so this check is the
 * only gate.
 *
 * @module
 */
import { findAll } from './document.js'
import { attempt, type Report } from './report.js'
import { trustedUrl } from './trusted-url.js'

/** The sources of trust. */
export interface TrustOptions {
  /**
   * The nonce of the page. Only running code, or the tag of a running script, can know it: the first nonce in the markup
   * may be an attacker's.
   */
  readonly nonce?: string | undefined
  /**
   * URL prefixes of which each external script needs one: `https://stats.example/`. For pages whose
   * Content-Security-Policy has hashes instead of nonces.
   */
  readonly allow?: readonly string[] | undefined
}

/** Decides which elements belong to the page. */
export interface Trust {
  /**
   * Checks that a script may come from this URL; without a URL, that an inline script may run.
   *
   * @throws {TypeError} if it may not. An inline script is never on the list. Under `'strict-dynamic'` a script that a
   *   script inserts needs no hash, so only a nonce shows that it is the page's own.
   */
  assertAllowed(href?: string): void
  /**
   * Checks that an element belongs to the page. Without nonces in the page, every element does.
   *
   * @throws {TypeError} saying what is missing.
   */
  assertTrusted(element: HTMLElement): void
  /** Reports whether an element belongs to the page. Without a nonce of its own, the SDK trusts every element. */
  isSigned(element: HTMLElement): boolean
  /** Gives the page's nonce to an element that the SDK puts into the page. */
  sign(element: HTMLElement): void
}

/**
 * Tells whether an unclosed tag before this one may have swallowed it with its nonce. Then `nonce` is not the first
 * attribute, or an attribute contains the swallowed `<script` (CSP 3, "Is element nonceable?").
 */
const isSwallowed = (element: HTMLElement): boolean =>
  element.getAttributeNames().indexOf('nonce') > 0 ||
  [...element.attributes].some(({ name, value }) => /<(script|style)/i.test(name + value))

/**
 * Creates the trust of one `Privacy`.
 *
 * @throws {TypeError} for a URL in `allow` that is not http(s).
 */
export function createTrust({ nonce, allow }: TrustOptions, report: Report): Trust {
  const prefixes = allow?.map(url => trustedUrl(url, location.href).href)
  let nonces: 'in the page' | 'not in the page' | 'unknown' = 'unknown'

  function hasNonces(): boolean {
    if (nonces === 'unknown') {
      const isFound = findAll<HTMLScriptElement>('script[nonce]').some(script => script.nonce)
      nonces = isFound ? 'in the page' : 'not in the page'
      // The parser may reach a nonce later, so look again, but at most once a task.
      if (!isFound) setTimeout(() => (nonces = 'unknown'))
    }
    return nonces === 'in the page'
  }

  function assertTrusted(element: HTMLElement): void {
    if (!nonce) {
      if (hasNonces()) throw new TypeError('give the SDK the nonce of the page')
    } else if (element.nonce !== nonce || isSwallowed(element)) {
      throw new TypeError('give it the nonce of the page, as its first attribute')
    }
  }

  return {
    assertTrusted,
    assertAllowed(href) {
      if (!prefixes || (href === undefined && nonce)) return
      if (href === undefined) throw new TypeError('without nonces only a script with a src can be allowed')
      if (!prefixes.some(prefix => href.startsWith(prefix))) throw new TypeError(`"${href}" is not allowed`)
    },
    isSigned(element) {
      if (!nonce) return true
      try {
        assertTrusted(element)
        return true
      } catch (error) {
        report(error, element)
        return false
      }
    },
    sign(element) {
      if (nonce) element.nonce = nonce
    }
  }
}

interface ScriptUrlPolicy {
  createScriptURL(url: string): string
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy
}

/**
 * Creates a function that turns a URL into one that Trusted Types accept for a script or a plugin. It makes the policy
 * `nanoconsent` when it is first needed. If the page forbids the policy, the browser says so and gets the plain URL.
 *
 * The function throws a TypeError for a URL that is not http(s).
 */
export function createScriptUrls(report: Report): (url: string) => string {
  const rules: ScriptUrlPolicy = { createScriptURL: url => trustedUrl(url, location.href).href }
  let policy: ScriptUrlPolicy | undefined
  return url => {
    const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
    policy ??= attempt(report, () => trustedTypes?.createPolicy('nanoconsent', rules)) ?? rules
    return policy.createScriptURL(url)
  }
}
