import { type Report } from './report.js';
/** The sources of trust. */
export interface TrustOptions {
    /**
     * The nonce of the page. Only running code, or the tag of a running script, can know it: the first nonce in the markup
     * may be an attacker's.
     */
    readonly nonce?: string | undefined;
    /**
     * URL prefixes of which each external script needs one: `https://stats.example/`. For pages whose
     * Content-Security-Policy has hashes instead of nonces.
     */
    readonly allow?: readonly string[] | undefined;
}
/** Decides which elements belong to the page. */
export interface Trust {
    /**
     * Checks that a script may come from this URL; without a URL, that an inline script may run.
     *
     * @throws {TypeError} if it may not. An inline script is never on the list. Under `'strict-dynamic'` a script that a
     *   script inserts needs no hash, so only a nonce shows that it is the page's own.
     */
    assertAllowed(href?: string): void;
    /**
     * Checks that an element belongs to the page. Without nonces in the page, every element does.
     *
     * @throws {TypeError} saying what is missing.
     */
    assertTrusted(element: HTMLElement): void;
    /** Reports whether an element belongs to the page. Without a nonce of its own, the SDK trusts every element. */
    isSigned(element: HTMLElement): boolean;
    /** Gives the page's nonce to an element that the SDK puts into the page. */
    sign(element: HTMLElement): void;
}
/**
 * Creates the trust of one `Privacy`.
 *
 * @throws {TypeError} for a URL in `allow` that is not http(s).
 */
export declare function createTrust({ nonce, allow }: TrustOptions, report: Report): Trust;
/**
 * Creates a function that turns a URL into one that Trusted Types accept for a script or a plugin. It makes the policy
 * `nanoconsent` when it is first needed. If the page forbids the policy, the browser says so and gets the plain URL.
 *
 * The function throws a TypeError for a URL that is not http(s).
 */
export declare function createScriptUrls(report: Report): (url: string) => string;
