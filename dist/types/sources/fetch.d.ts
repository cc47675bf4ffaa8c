import type { ManifestSource } from '../manifest/source.js';
/** How a manifest is fetched. */
export interface FetchManifestOptions {
    /** For how many milliseconds to wait; 3000 by default. */
    readonly timeout?: number | undefined;
}
/**
 * Takes the manifest from a URL. `localStorage` keeps a copy: the next page has it at once, and refreshes it in the
 * background. If the manifest is not valid, comes too late, or is older than the copy, the copy stays.
 *
 * @param url http or https; a relative URL is resolved against the page's address.
 */
export declare function fetchManifest<Id extends string = string>(url: string, { timeout }?: FetchManifestOptions): ManifestSource<Id>;
