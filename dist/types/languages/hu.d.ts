import type { Texts } from '../ui/texts.js';
/** Hungarian. */
export declare const texts: Texts;
