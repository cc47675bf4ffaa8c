import type { Texts } from '../ui/texts.js';
/** Dutch. */
export declare const texts: Texts;
