import type { Texts } from '../ui/texts.js';
/** Greek. */
export declare const texts: Texts;
