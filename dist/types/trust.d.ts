/**
 * Makes a nonce the page's own. It has to come from code that runs, or from the tag of a script that runs: the first
 * nonce that is found in the page may be an attacker's.
 */
export declare function setNonce(nonce?: string): void;
/**
 * Lists URLs with one of which that of an external script has to begin: `https://stats.example/`. For pages whose
 * Content-Security-Policy has hashes instead of nonces.
 *
 * @throws {TypeError} for one that is not http(s).
 */
export declare function setAllowed(urls: readonly string[]): void;
/**
 * Checks that a script may come from this URL, or may be an inline one.
 *
 * @throws {TypeError} if it is not on the list. An inline one is on none: put back by a script, it needs no hash any
 *   more where there is 'strict-dynamic'. Then only a nonce tells that it is the page's own.
 */
export declare function assertAllowed(href?: string): void;
/**
 * Checks that an element is the page's own. Where the page uses no nonce, every element is.
 *
 * A tag that is not closed swallows the next one with its nonce. Then a `nonce` attribute is not the first, and what was
 * swallowed begins with `<script`.
 *
 * @throws {TypeError} saying what is missing.
 */
export declare function assertTrusted(element: HTMLElement): void;
/** Makes an element that the SDK puts into the page the page's own. */
export declare function sign(element: HTMLElement): void;
/** Whether an element is the page's own; where the SDK has no nonce, every element is. */
export declare const isSigned: (element: HTMLElement) => boolean;
/** Makes a URL one that Trusted Types let a script or a plugin have, by the policy `nanoconsent`, made when needed. */
export declare function scriptUrlFor(url: string): string;
