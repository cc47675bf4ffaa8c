import type { Texts } from '../ui/texts.js';
/** Slovak. */
export declare const texts: Texts;
