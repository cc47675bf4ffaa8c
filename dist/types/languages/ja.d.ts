import type { Texts } from '../ui/speech/texts.js'

/** The texts in Japanese. */
export declare const texts: Texts
