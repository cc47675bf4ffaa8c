/** The types of scripts: HTML's, and the JavaScript MIME types of WHATWG. None is the same as the second. */
export declare const TYPE: RegExp;
/**
 * Finds out where a tag takes its script from: its URL, or `''` if it has the script inside.
 *
 * @throws {TypeError} if it may not run, and why.
 */
export declare function scriptUrl(tag: HTMLScriptElement): string;
/** Whether a parser would run a script after all that are not: a module, or an external one with `defer`. */
export declare const isDeferred: (tag: HTMLScriptElement) => boolean;
/** Starts to download a script. Returns what has to stay in the document until it has run. */
export declare function preload(tag: HTMLScriptElement, href: string): HTMLLinkElement;
/**
 * Lets a tag run: the element itself is put back in its place as a script of its real type, so that its nonce,
 * integrity, attributes, listeners and identity stay, and the browser runs it once at most.
 *
 * A tag that the parser has not finished runs when it is whole: an element that a parser inserted is not run before its
 * end tag (HTML, "prepare the script element").
 *
 * Afterwards it is inert again: what copies the page, as Turbo does to show it again, copies no running script.
 *
 * @param href Its URL, or `''`.
 * @param timeout For how many milliseconds it may hold back the scripts after it.
 * @returns When the scripts after it may run; nothing if they need not wait.
 * @throws {TypeError} if Trusted Types refuse its URL.
 */
export declare function activate(tag: HTMLScriptElement, href: string, timeout: number): Promise<unknown> | undefined;
