/** Reads `document.cookie`; `''` where the browser forbids it, as in a sandboxed frame. */
export declare function readCookies(): string;
/** Writes to `document.cookie`. Where the browser forbids it, nothing happens. */
export declare function writeCookie(text: string): void;
/** Listens to changes of cookies, where the browser tells of them. */
export declare function listenToCookies(run: (event: CookieChangeEvent) => void, options: AddEventListenerOptions): void;
/** The classic script that runs now, if one does. */
export declare const currentScript: () => HTMLScriptElement | null;
/** What relative URLs of the page begin with; a `<base>` changes it. */
export declare const baseUrl: () => string;
/**
 * The matching elements of HTML (those of SVG match selectors too) that came into the document with a node, in order. A
 * page inserts thousands in which there are none: for them it is fast.
 */
export declare function findIn(node: Node, selector: string): HTMLElement[];
/** The matching elements of HTML in the document and then in the roots, in order. */
export declare const findAll: <E extends HTMLElement>(selector: string, roots?: Iterable<ShadowRoot>) => E[];
/** Makes an element of HTML. */
export declare const createElement: <Name extends keyof HTMLElementTagNameMap>(name: Name) => HTMLElementTagNameMap[Name];
/** Puts a `<link>` into the head. */
export declare function addLink(properties: Partial<HTMLLinkElement>): HTMLLinkElement;
/** The element of the page, `<html>`. */
export declare const pageElement: () => HTMLElement;
/** What is on top at a point of the screen; nothing outside of it. */
export declare const elementAt: (x: number, y: number) => Element | null;
/** The body of the page; nothing while the parser is above it. */
export declare const body: () => HTMLElement | null;
/** Resolves when there is a body, before anything is in it that is parsed later. */
export declare const embodied: () => Promise<void>;
/** The body of a new document, in which nothing runs and nothing is loaded. */
export declare const inertBody: () => HTMLElement;
/** Runs what must not write into the document: once that is parsed, `document.write` would replace all of it. */
export declare function withoutWriting(run: () => void): void;
/** Listens to an event; markup such as `<img name="addEventListener">` stands in front of the document's own method. */
export declare const listen: (target: EventTarget, type: string, run: (event: never) => void, options?: AddEventListenerOptions) => void;
/** Tells whoever listens. Returns false if one of them prevents what would follow. */
export declare const announce: (target: EventTarget, type: string, detail?: unknown) => boolean;
/** Whether the parser may still be adding elements. */
export declare const isLoading: () => boolean;
/** Resolves when the document has been parsed. */
export declare const parsed: () => Promise<unknown>;
/** Resolves when a visitor has come: not while the page is prerendered. */
export declare const visited: () => Promise<unknown>;
/** Resolves when the browser has done what is more urgent. To show what has changed may not be. */
export declare const yielded: () => Promise<unknown>;
/** Resolves when the browser has shown what has changed, or has nobody to show it to. */
export declare const painted: () => Promise<unknown>;
/** Whether the parser may still be adding to an element, so that what is in it may be half of what will be. */
export declare const isOpen: (element: Node) => boolean;
