import type { Texts } from '../ui/texts.js';
/** Danish. */
export declare const texts: Texts;
