import type { Texts } from '../ui/speech/texts.js'

/** The texts in Hebrew. */
export declare const texts: Texts
