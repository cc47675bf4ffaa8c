/** Reads `document.cookie`; `''` where the browser forbids it, as in a sandboxed frame. */
export declare function readCookies(): string;
/** Writes to `document.cookie`. Where the browser forbids it, nothing happens. */
export declare function writeCookie(text: string): void;
/** The classic script that runs now, if one does. */
export declare const currentScript: () => unknown;
/** The matching script elements of HTML (those of SVG match selectors too), in document order. */
export declare const findScripts: (selector: string) => HTMLScriptElement[];
/** Resolves when the document has been parsed. */
export declare const parsed: () => Promise<unknown>;
/** Whether the parser may still be adding to an element, so that what is in it may be half of what will be. */
export declare const isOpen: (element: Node) => boolean;
