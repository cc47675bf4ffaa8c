import type { Texts } from '../ui/texts.js';
/** German. */
export declare const texts: Texts;
