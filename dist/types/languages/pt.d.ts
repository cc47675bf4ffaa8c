import type { Texts } from '../ui/texts.js';
/** Portuguese, as in Portugal. */
export declare const texts: Texts;
