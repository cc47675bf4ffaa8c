import type { Texts } from '../ui/texts.js';
/** Swedish. */
export declare const texts: Texts;
