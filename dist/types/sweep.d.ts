/**
 * Which writes delete a cookie. A page cannot ask where a cookie was set, so every place that the page can reach is
 * tried. A cookie's place is its domain, its path and its partition: RFC 6265 §5.3, step 11, and CHIPS.
 *
 * @module
 */
/** The address of a page, as in `location`. */
export interface Address {
    readonly hostname: string;
    readonly pathname: string;
    readonly protocol: string;
}
/**
 * Lists what to write to `document.cookie` to delete a cookie wherever a page at this address can reach it. Browsers
 * ignore the writes for what cannot be, such as a cookie of a top level or of half an IP address.
 */
export declare function sweep(name: string, { hostname, pathname, protocol }: Address): string[];
