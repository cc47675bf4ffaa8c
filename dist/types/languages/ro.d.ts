import type { Texts } from '../ui/texts.js';
/** Romanian. */
export declare const texts: Texts;
