/** What was put into the page, and how it is taken out again. */
export interface Embedded {
    readonly nodes: readonly ChildNode[];
    unload(): void;
}
/**
 * Loads what is not a script: an element by its `data-src`, `data-srcset`, `data-href` and `data-poster`, a template by
 * putting its content in its place.
 *
 * @param begin Called when nothing stands against it, before anything changes.
 * @throws {TypeError} for a URL that is not http(s).
 */
export declare const embed: (element: HTMLElement, begin: () => void) => Embedded;
