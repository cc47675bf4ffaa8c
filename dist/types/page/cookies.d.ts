/** Reads `document.cookie`; `''` where the browser forbids it. */
export declare function readCookies(): string;
/** Writes to `document.cookie`. If the browser forbids it, a later read finds the cookie missing. */
export declare function writeCookie(text: string): void;
/** Listens to cookie changes, in browsers that have a `CookieStore`. */
export declare function listenToCookies(run: (event: CookieChangeEvent) => void, options: AddEventListenerOptions): void;
