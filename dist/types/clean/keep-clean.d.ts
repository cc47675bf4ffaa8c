import type { Page } from '../page/page.js';
import type { Effect, Privacy } from '../state/privacy.js';
import type { Residue } from '../types.js';
import { type ResidueStore } from './residue.js';
/** The effect that keeps a page clean. */
export interface Cleaning extends Effect {
    readonly $residue: ResidueStore['$residue'];
    /** Cleans now. Resolves with the residue. */
    clean(privacy: Privacy, page: Page): Promise<readonly Residue[]>;
}
/**
 * Creates the effect that keeps a page clean. It never deletes while the page is prerendered. It cleans:
 *
 * - soon after the start, because reading is slow and the page's first scripts come first
 * - after every change at once, and again two seconds later
 * - when the page has loaded, is left or is restored
 * - soon after a cookie came that has to go
 */
export declare function cleanCookies(): Cleaning;
