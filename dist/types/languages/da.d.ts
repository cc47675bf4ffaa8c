import type { Texts } from '../ui/speech/texts.js'

/** The texts in Danish. */
export declare const texts: Texts
