import type { Fill, Shown } from './parts/element.js';
/** Opens the dialog in a `<privacy-preferences>`, unless it is open, or there is no manifest. */
export declare function openPreferences(root: ShadowRoot, shown: Shown): Promise<void>;
/** Fills `<privacy-preferences>`: a dialog that asks about each group. With the attribute `button` it has an opener. */
export declare const fillPreferences: Fill;
