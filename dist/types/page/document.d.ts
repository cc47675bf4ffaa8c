/**
 * The document, read through `Document.prototype`: an element such as `<img name="cookie">` shadows `document.cookie` in
 * every engine, but nothing on the prototype.
 *
 * @module
 */
/** Reads a property of the document that markup cannot shadow. */
export declare const readDocument: <Name extends keyof Document>(name: Name) => Document[Name];
/** Returns the classic script that is running, if there is one. */
export declare const currentScript: () => HTMLScriptElement | null;
/** Returns the URL that relative URLs of the page start from. A `<base>` changes it. */
export declare const baseUrl: () => string;
/**
 * Returns the HTML elements in `node`, itself included, that match `selector`, in document order. SVG elements match
 * selectors too, and are left out. Fast for nodes without a match, because pages insert thousands of them.
 */
export declare function findIn(node: Node, selector: string): HTMLElement[];
/** Returns the matching HTML elements of the document, then those of the shadow roots, in order. */
export declare const findAll: <E extends HTMLElement>(selector: string, roots?: Iterable<ShadowRoot>) => E[];
/** Creates an HTML element. */
export declare const createElement: <Name extends keyof HTMLElementTagNameMap>(name: Name) => HTMLElementTagNameMap[Name];
/** Puts a `<link>` into the head. A page without a head gets none. */
export declare function addLink(properties: Partial<HTMLLinkElement>): HTMLLinkElement;
/** Returns `<html>`. */
export declare const pageElement: () => HTMLElement;
/** Returns the topmost element at a point of the screen; `null` outside of it. */
export declare const elementAt: (x: number, y: number) => Element | null;
/** Returns `<body>`; `null` while the parser has not reached it. */
export declare const body: () => HTMLElement | null;
/** Resolves as soon as `<body>` exists, before the parser fills it. */
export declare const embodied: () => Promise<void>;
/** Returns the body of a new document, where no script runs and no resource loads. */
export declare const inertBody: () => HTMLElement;
/** Tells whether the parser may still be adding elements to the document. */
export declare const isLoading: () => boolean;
/** Tells whether the parser may still be adding children to this element. */
export declare const isBeingParsed: (element: Node) => boolean;
