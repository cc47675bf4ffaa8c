import type { Texts } from '../ui/texts.js';
/** Chinese, in simplified characters. */
export declare const texts: Texts;
