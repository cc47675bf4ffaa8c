import type { Texts } from '../ui/texts.js';
/** Irish. */
export declare const texts: Texts;
