import type { Texts } from '../ui/texts.js';
/** Finnish. */
export declare const texts: Texts;
