/**
 * The `urls` of a manifest: where the scripts, images and requests of a group come from.
 *
 * - `stats.example`: this host and its subdomains, by http or https, on any port
 * - `stats.example:8080`: on this port
 * - `stats.example/t/`: where the path, and what follows a `?`, begins so
 * - `https://stats.example/t/`: by https
 *
 * @module
 */
/** A group, as far as its URLs matter. */
export interface UrlGroup {
    readonly id: string;
    /** Its URLs are never held back, also if another group names them. */
    readonly required: boolean;
    readonly urls: readonly string[];
}
/**
 * Prepares the question for whose sake a URL has to wait: about a microsecond, however many rules there are.
 *
 * @param mayLoad Whether a group may load something.
 * @returns A function that lists the ids of the groups that name a URL, if one of them may not load it: none if nobody
 *   does, or if a required group names it too. Nothing, if there is no such group for any URL.
 */
export declare function claimsOn(groups: readonly UrlGroup[], mayLoad: (id: string) => boolean): ((url: URL) => readonly string[]) | undefined;
