/** The script types that HTML runs: `module`, and the JavaScript MIME types of the WHATWG. An empty type is JavaScript. */
export declare const RUNNABLE: RegExp;
/** Tells whether an element is an HTML script. SVG scripts match the same selectors, and are not. */
export declare const isScript: (element: Element) => element is HTMLScriptElement;
/** Tells whether a script has the type `text/plain`, which no browser runs. */
export declare const isInert: (script: HTMLScriptElement) => boolean;
