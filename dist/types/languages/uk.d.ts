import type { Texts } from '../ui/texts.js';
/** Ukrainian. */
export declare const texts: Texts;
