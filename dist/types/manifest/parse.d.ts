import type { Manifest } from '../types.js';
/**
 * Checks a manifest and completes it: fills in defaults, lists services as groups, and derives the version of each group.
 *
 * @param input Any value, such as the result of `JSON.parse`. An array is read as django-cookie-consent's
 *   `all_cookie_groups`.
 * @param warn Is called for each unknown field, which may be misspelt: `groups[0].requird: unknown field, ignored`.
 * @throws {TypeError} with every issue, one a line: `groups[0].id: expected 1 to 32 letters, …, found "a b"`. Its `cause`
 *   is the list of issues.
 */
export declare function parseManifest(input: unknown, warn?: (text: string) => void): Manifest;
