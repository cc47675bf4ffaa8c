import type { Texts } from '../ui/texts.js';
/** Japanese. */
export declare const texts: Texts;
