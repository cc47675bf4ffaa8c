import type { Texts } from '../ui/texts.js';
/** Croatian. */
export declare const texts: Texts;
