/**
 * The writes that delete a cookie. A page cannot ask where a cookie was set, so every place that the page can reach is
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
 * Lists the paths whose cookies a page sees: RFC 6265 §5.1.4. `/a/b` → `''`, `/`, `/a`, `/a/`, `/a/b`. A path may come
 * twice. `''` is the page's own folder. Only a write without a path reaches a folder whose path has a `;` in it, or
 * more than 1024 characters.
 */
export declare const pathsOf: (pathname: string) => string[];
/**
 * Lists the writes to `document.cookie` that delete a cookie of these paths, on every domain that a page at this
 * address can reach. Places where most cookies are come first. Browsers ignore writes for impossible places, such as
 * half an IP address. The writes are made one by one, because the first is often enough.
 */
export declare function sweep(name: string, { hostname, protocol }: Address, paths: Iterable<string>): Generator<string, void>;
