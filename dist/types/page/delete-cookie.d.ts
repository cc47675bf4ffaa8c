/**
 * Lists the paths whose cookies the page sees, the root first. Chromium goes by the URL that the page was loaded from.
 * Other engines go by its URL now, which `history.replaceState` changes.
 */
export declare function seenPaths(): Set<string>;
/** Deletes a cookie on every domain and path that the page can reach. */
export declare function deleteCookie(name: string): void;
