import type { Texts } from '../ui/texts.js';
/** Latvian. */
export declare const texts: Texts;
