/**
 * The `urls` of a manifest: hosts and URL prefixes of the scripts, images and requests of a group.
 *
 * - `stats.example`: this host and its subdomains, by http or https, on any port
 * - `stats.example:8080`: on this port
 * - `stats.example/t/`: URLs whose path and query begin with `/t/`
 * - `https://stats.example/t/`: by https
 *
 * @module
 */
/** A group, as far as its URLs matter. */
export interface UrlGroup {
    readonly id: string;
    /** Its URLs never wait, even if another group lists them too. */
    readonly required: boolean;
    readonly urls: readonly string[];
}
/**
 * Lists the ids of all groups that list a URL, if at least one of them may not load it. The list is empty if the URL
 * may load: no group lists it, all of its groups may load, or one of them is required.
 */
export type UrlMatcher = (url: URL) => readonly string[];
/**
 * Prepares a function that finds the groups because of which a URL must wait. A call takes about a microsecond, however
 * many rules there are.
 *
 * @param mayLoad Tells whether a group may load its URLs. Each group is asked once.
 * @returns The function, or `undefined` if no URL has to wait.
 */
export declare function createUrlMatcher(groups: readonly UrlGroup[], mayLoad: (id: string) => boolean): UrlMatcher | undefined;
