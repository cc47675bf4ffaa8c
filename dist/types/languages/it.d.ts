import type { Texts } from '../ui/texts.js';
/** Italian. */
export declare const texts: Texts;
