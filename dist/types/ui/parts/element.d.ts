import type { Page } from '../../page/page.js';
import type { Privacy } from '../../state/privacy.js';
import type { Stop } from '../../types.js';
import type { Speech } from '../speech/speech.js';
declare global {
    interface HTMLElementTagNameMap {
        'privacy-banner': HTMLElement;
        'privacy-preferences': HTMLElement;
        'privacy-placeholder': HTMLElement;
        'privacy-declaration': HTMLElement;
    }
}
/** The things that all elements of a page share. */
export interface Shown {
    readonly privacy: Privacy;
    readonly page: Page;
    /** Aborts when the interface stops. */
    readonly signal: AbortSignal;
    /** Loads the texts when they are first needed. Never rejects. */
    speech(): Promise<Speech>;
    /** Puts the SDK's elements back into a page that has lost them. */
    place(): void;
    /** Runs the visitor's answer, and confirms that it is saved. */
    answerAndConfirm(answer: () => void): void;
}
/** Fills an element's shadow root. The signal aborts when the element is emptied. */
export type Fill = (root: ShadowRoot, shown: Shown, signal: AbortSignal) => Stop | void;
/** Tells whether the SDK fills an element. Markup alone can bring a shadow root, but no adopted style sheet. */
export declare const isStyled: ({ shadowRoot }: Element) => boolean;
/**
 * Fills every element of these names, now and later. The result empties them, unless they show something else by then.
 *
 * @param names Of elements that belong to this copy of the SDK.
 */
export declare function show(names: readonly string[], next: Shown): Stop;
/**
 * Defines a custom element, if its name is free.
 *
 * @returns Whether the element belongs to this copy of the SDK. The elements of another copy show that one's groups.
 */
export declare function define(name: string, fill: Fill, sheet: CSSStyleSheet): boolean;
