import type { Texts } from '../ui/speech/texts.js'

/** The texts in Maltese. */
export declare const texts: Texts
