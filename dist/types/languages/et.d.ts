import type { Texts } from '../ui/texts.js';
/** Estonian. */
export declare const texts: Texts;
