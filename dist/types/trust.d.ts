/**
 * Makes a nonce the page's own. It has to come from code that runs, or from the tag of a script that runs: the first
 * nonce that is found in the page may be an attacker's.
 */
export declare function setNonce(nonce?: string): void;
/**
 * Checks that an element is the page's own. Where the page uses no nonce, every element is.
 *
 * A tag that is not closed swallows the next one with its nonce. Then a `nonce` attribute is not the first, and what was
 * swallowed begins with `<script`.
 *
 * @returns Whether that is certain, by a nonce.
 * @throws {TypeError} saying what is missing.
 */
export declare function assertTrusted(element: HTMLElement): boolean;
/** Makes a URL one that Trusted Types let a script or a plugin have, by the policy `nanoconsent`, made when needed. */
export declare function scriptUrlFor(url: string): string;
