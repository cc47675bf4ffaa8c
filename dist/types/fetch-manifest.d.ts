import type { ManifestSource } from './manifest-source.js';
/** How a manifest is fetched. */
export interface FetchManifestOptions {
    /** For how many milliseconds to wait; 3000 by default. */
    readonly timeout?: number | undefined;
}
/**
 * Takes the manifest from a URL. It is cached in `localStorage`: the next page has it at once, and refreshes it behind.
 * What is not a valid manifest, comes too late, or is older than the cached one, changes nothing.
 *
 * @param url http or https; a relative one counts from the page's address.
 */
export declare function fetchManifest<Id extends string = string>(url: string, { timeout }?: FetchManifestOptions): ManifestSource<Id>;
