import type { Trust } from '../../page/trust.js';
import type { Privacy } from '../../state/privacy.js';
/** How the interface looks. */
export interface OwnElementsOptions {
    /** The position of the banner; `'bottom'` by default. */
    readonly position?: 'bottom' | 'top' | 'corner' | undefined;
    /** Whether a small button that opens the preferences stays on the page; by default not. */
    readonly button?: boolean | undefined;
}
/** The banner and the preferences that the SDK brings. An element that the page has itself is used instead. */
export interface OwnElements {
    /** Puts missing elements into the page: the banner once something is undecided, and the button. */
    place(): void;
    /** Puts the banner into the page even if nothing is undecided, so that it can confirm a choice. */
    placeBanner(): void;
    /** Returns the preferences, in the page. */
    placedPreferences(): HTMLElement;
    remove(): void;
}
/** Creates the banner and the preferences, outside of the page. */
export declare function createOwnElements({ position, button }: OwnElementsOptions, { $undecided }: Privacy, trust: Trust): OwnElements;
