import type { Texts } from '../ui/speech/texts.js'

/** The texts in Italian. */
export declare const texts: Texts
