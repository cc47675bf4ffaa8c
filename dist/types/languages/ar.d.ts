import type { Texts } from '../ui/texts.js';
/** Arabic. */
export declare const texts: Texts;
