import type { Effect, Privacy } from './privacy.js';
/** What is never deleted. */
export interface CleanOptions {
    /** The name of the consent cookie; `cookie_consent` by default. */
    readonly consentCookie?: string | undefined;
}
/**
 * Deletes what groups without a preference left behind: cookies on every domain and path that this page can reach, and
 * web storage. Nothing of required groups, of groups that are not deletable, or of cookies that were accepted.
 *
 * @returns The residue: the names of the cookies that are still there, as they are HttpOnly, or of another path or host.
 */
export declare function clean(privacy: Privacy, { consentCookie }?: CleanOptions): readonly string[];
/**
 * Cleans after every change at once, and soon after the start: reading cookies and storage is slow, so that the page's
 * first scripts come before what was left behind. Tells the developer what could not be deleted.
 */
export declare function cleanCookies(options?: CleanOptions): Effect;
