/** Gates what is not a script, in one page. */
export interface Elements {
    /** Loads an element that is due, and marks any other as blocked. @throws {TypeError} for a URL that is not http(s). */
    meet(element: HTMLElement, isDue: (element: HTMLElement) => boolean): void;
    /** Takes out what may not be there any more. */
    withdraw(isAllowed: (element: HTMLElement) => boolean): void;
}
/** Loads an element that is held back, without consent being remembered: it stays until any choice changes. */
export declare function loadOnce(element: HTMLElement): void;
/**
 * Gates frames, images, media, links and plugins by their `data-src`, `data-srcset`, `data-href` and `data-poster`, and
 * templates by putting their content in their place: for `gateTags({ elements: gateElements })`.
 */
export declare function gateElements(): Elements;
