import type { Page } from '../page/page.js';
/** A gated element that can be loaded and unloaded. */
export interface Loadable {
    load(): void;
    unload(): void;
}
/** The names in `data-src` and so on. No other attribute is ever set. */
export declare const HELD_NAMES: readonly ['src', 'srcset', 'href', 'poster'];
/** A URL attribute. */
interface UrlAttribute {
    readonly name: string;
    readonly value: string;
}
/** Returns the attributes that an element gets, with the values that the page has written: `data-src="a"` → `src`, `a`. */
export declare function heldAttributes(element: HTMLElement): UrlAttribute[];
/** Takes the URLs out of an element. */
export declare function empty(element: HTMLElement, attributes: readonly UrlAttribute[]): void;
/** Prepares an element. @throws {TypeError} for a URL that is not http(s). */
export declare function loadableElement({ scriptUrlFor }: Page, element: HTMLElement): Loadable;
export {};
