/** Listens to an event. */
export declare const listen: (target: EventTarget, type: string, run: (event: never) => void, options?: AddEventListenerOptions) => void;
/** Dispatches an event that bubbles out of shadow roots. Returns false if a listener prevents its default. */
export declare const announce: (target: EventTarget, type: string, detail?: unknown) => boolean;
/** The moments that come once in the life of a page. */
export interface Lifecycle {
    /** Resolves when the document has been parsed. */
    parsed(): Promise<unknown>;
    /** Resolves when a visitor sees the page: not while the browser prerenders it. */
    visited(): Promise<unknown>;
}
/** Creates the moments of this page. All callers that wait for the same event share one listener. */
export declare function createLifecycle(): Lifecycle;
