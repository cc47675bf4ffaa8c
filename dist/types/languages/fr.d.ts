import type { Texts } from '../ui/texts.js';
/** French. */
export declare const texts: Texts;
