import type { Texts } from '../ui/speech/texts.js'

/** The texts in Slovenian. */
export declare const texts: Texts
