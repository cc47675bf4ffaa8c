import type { Texts } from '../ui/speech/texts.js'

/** The texts in Chinese. */
export declare const texts: Texts
