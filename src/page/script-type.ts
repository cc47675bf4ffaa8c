/** The script types that HTML runs: `module`, and the JavaScript MIME types of the WHATWG. An empty type is JavaScript. */
export const RUNNABLE: RegExp = /^(module|(text|application)\/(x-)?(java|ecma)script|)$/i

/** Tells whether an element is an HTML script. SVG scripts match the same selectors, and are not. */
export const isScript = (element: Element): element is HTMLScriptElement => element instanceof HTMLScriptElement

/** Tells whether a script has the type `text/plain`, which no browser runs. */
export const isInert = (script: HTMLScriptElement): boolean => /^text\/plain$/i.test(script.type)
