import type { Texts } from '../ui/texts.js';
/** Polish. */
export declare const texts: Texts;
