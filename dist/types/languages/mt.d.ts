import type { Texts } from '../ui/texts.js';
/** Maltese. */
export declare const texts: Texts;
