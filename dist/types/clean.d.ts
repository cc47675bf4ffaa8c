import type { Effect, Privacy } from './privacy.js';
import type { Residue } from './residue.js';
/** What is never deleted. */
export interface CleanOptions {
    /** The name of the consent cookie; `cookie_consent` by default. */
    readonly consentCookie?: string | undefined;
}
/**
 * Deletes what groups without a preference left behind: cookies on every domain and path that this page can reach, web
 * storage, databases and caches. Nothing of required groups, of groups that are not deletable, or of cookies that were
 * accepted. Some dozens of cookies and keys are gone when the task that called this ends; then the browser has its turn.
 *
 * @returns The residue, once all is done. `$residue` has it, too.
 */
export declare function clean({ $manifest, $statuses, getPreference }: Privacy, { consentCookie }?: CleanOptions): Promise<readonly Residue[]>;
/**
 * Keeps clean: soon after the start, as reading is slow and the page's first scripts come first; after every change at
 * once, and again two seconds later; when the page has loaded, is left or restored; and soon after a cookie came that has
 * to go. While the page is prerendered nothing is deleted.
 */
export declare function cleanCookies(options?: CleanOptions): Effect;
