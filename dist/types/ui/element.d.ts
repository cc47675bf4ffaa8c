import type { Privacy } from '../privacy.js';
import type { Stop } from '../types.js';
import type { Speech } from './speech.js';
declare global {
    interface HTMLElementTagNameMap {
        'privacy-banner': HTMLElement;
        'privacy-preferences': HTMLElement;
        'privacy-placeholder': HTMLElement;
        'privacy-declaration': HTMLElement;
    }
}
/** What the elements show, and how. */
export interface Shown {
    readonly privacy: Privacy;
    /** Ends it. */
    readonly signal: AbortSignal;
    /** The texts, loaded when they are first needed. */
    speech(): Promise<Speech>;
    /** Puts back what the page has lost. */
    place(): void;
    /** Does what the visitor chose, and confirms it. */
    answer(act: () => void): void;
}
/** Fills an element's shadow root. The signal ends it. */
export type Fill = (root: ShadowRoot, shown: Shown, signal: AbortSignal) => Stop | void;
/** Shows this from now on, in every element. Returns what empties them, unless something else is shown by then. */
export declare function show(shown: Shown): Stop;
/** Whether an element is one that the SDK fills, this copy or another one: markup can bring a shadow root of its own. */
export declare const isStyled: ({ shadowRoot }: Element) => boolean;
/** Defines a custom element, unless somebody has: another copy shows and asks for its own groups alone. */
export declare function define(name: string, fill: Fill): void;
