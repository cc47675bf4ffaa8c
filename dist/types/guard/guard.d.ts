import type { Effect } from '../state/privacy.js';
/**
 * Creates the effect that holds back untagged trackers of groups that are not accepted. It works in this window, from
 * its start until it is stopped, and reports each refusal once.
 *
 * - Cookies and storage keys that such a group lists are not written.
 * - Scripts, images, frames and requests to its `urls` wait or fail.
 * - Everything else passes untouched.
 */
export declare function guard(): Effect;
