import type { Texts } from '../ui/texts.js';
/** Slovenian. */
export declare const texts: Texts;
