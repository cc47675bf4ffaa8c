/**
 * Which writes delete a cookie. A page cannot ask where a cookie was set, so every place that the page can reach is
 * tried. A cookie's place is its domain, its path and its partition: RFC 6265 §5.3, step 11, and CHIPS.
 *
 * @module
 */
/** The address of a page, as in `location`. */
export interface Address {
    readonly hostname: string;
    readonly protocol: string;
}
/**
 * Lists the paths whose cookies a page sees: RFC 6265 §5.1.4. `''` is the page's own folder, the one way to write to a
 * path with a `;` in it, or over 1024 characters. One may come twice.
 */
export declare const pathsOf: (pathname: string) => string[];
/**
 * Lists what to write to `document.cookie` to delete a cookie of these paths, on whatever domain a page at this address
 * can reach it: first where most are. Browsers ignore the writes for what cannot be, such as half an IP address. Made one
 * by one, as the first is often enough.
 */
export declare function sweep(name: string, { hostname, protocol }: Address, paths: Iterable<string>): Generator<string, void>;
