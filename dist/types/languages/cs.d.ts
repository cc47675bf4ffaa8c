import type { Texts } from '../ui/texts.js';
/** Czech. */
export declare const texts: Texts;
