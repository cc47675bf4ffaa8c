import type { Texts } from '../ui/texts.js';
/** Turkish. */
export declare const texts: Texts;
