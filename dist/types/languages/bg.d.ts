import type { Texts } from '../ui/texts.js';
/** Bulgarian. */
export declare const texts: Texts;
