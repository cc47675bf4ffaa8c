import type { Texts } from '../ui/texts.js';
/** Lithuanian. */
export declare const texts: Texts;
