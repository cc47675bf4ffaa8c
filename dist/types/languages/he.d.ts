import type { Texts } from '../ui/texts.js';
/** Hebrew. */
export declare const texts: Texts;
