import type { Texts } from '../ui/texts.js';
/** Spanish. */
export declare const texts: Texts;
