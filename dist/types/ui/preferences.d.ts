import type { Fill, Shown } from './element.js';
/** Opens the dialog in a `<privacy-preferences>`, unless it is open. */
export declare function openPreferences(root: ShadowRoot, shown: Shown): Promise<void>;
/** `<privacy-preferences>`: a dialog for each group; with the attribute `button`, one that opens it. */
export declare const fillPreferences: Fill;
