import type { Fill } from './element.js';
/** `<privacy-preferences>`: a dialog for each group, opened by `privacy.open()`; with `button`, one that opens it. */
export declare const fillPreferences: Fill;
