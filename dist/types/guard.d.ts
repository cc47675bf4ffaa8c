import type { Effect } from './privacy.js';
/** What is never refused. */
export interface GuardOptions {
    /** The name of the consent cookie; `cookie_consent` by default. */
    readonly consentCookie?: string | undefined;
}
/**
 * Refuses what the manifest gives to groups without a preference, whoever tries: cookies and storage keys that they name
 * are not written, and untagged scripts, images, frames and requests to their `urls` wait or fail. From its installation
 * on, in this window, until it is stopped. All else passes untouched. Tells once what it refused, and for whom.
 */
export declare function guard({ consentCookie }?: GuardOptions): Effect;
