import type { Page } from '../page/page.js';
/** Gates what is not a script, in one page. */
export interface Elements {
    /** Loads an element that is due, and marks any other as blocked. @throws {TypeError} for a URL that is not http(s). */
    meet(page: Page, element: HTMLElement, isDue: (element: HTMLElement) => boolean): void;
    /** Unloads elements that may not stay. */
    withdraw(page: Page, isAllowed: (element: HTMLElement) => boolean): void;
    /** Loads the target of an event without storing consent. The element stays until any choice changes. */
    loadOnce(event: CustomEvent<HTMLElement>): void;
}
/**
 * Gates frames, images, media, links and plugins by their `data-src`, `data-srcset`, `data-href` and `data-poster`, and
 * templates by putting their content behind them: for `gateTags({ elements: gateElements })`.
 */
export declare function gateElements(): Elements;
