import type { HeldUrl } from './refusals.js';
/** An element that loads its `src`. */
export type Loader = HTMLScriptElement | HTMLImageElement | HTMLIFrameElement;
/** The elements that the guard has turned into gated ones. The gate lets them load, by its own rules. */
export interface HeldElements {
    has(element: Loader): boolean;
    /** Tells whether an element is held, and the gate has not let it load. */
    isWaiting(element: Loader): boolean;
    /** Tells whether the site itself has tagged an element with `data-consent`. The guard leaves it to the gate. */
    isTagged(element: Loader): boolean;
    /** Holds an image or a frame: its URL moves from `src` to `data-src`. */
    holdUrl(element: Loader, url: HeldUrl): void;
    /**
     * Holds a script: its type becomes `text/plain`. It keeps its `src`, as no browser fetches that.
     *
     * @param type The type that the page gave it; `null` for none.
     */
    holdScript(script: HTMLScriptElement, url: HeldUrl, type: string | null): void;
    /** Changes the URL that the gate gives back to an image or a frame. */
    rememberUrl(element: Loader, href: string): void;
    /** Changes the condition of a script that waits already. */
    holdOn(script: HTMLScriptElement, url: HeldUrl): void;
    /** Undoes holding: the page has given the element another URL. */
    release(element: Loader): void;
}
/** Creates the list of held elements. Takes the browser's own functions, so create it before the guard patches them. */
export declare function createHeldElements(): HeldElements;
