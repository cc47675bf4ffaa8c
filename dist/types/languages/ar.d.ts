import type { Texts } from '../ui/speech/texts.js'

/** The texts in Arabic. */
export declare const texts: Texts
