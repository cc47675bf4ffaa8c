import type { Texts } from '../ui/speech/texts.js'

/** The texts in Irish. */
export declare const texts: Texts
