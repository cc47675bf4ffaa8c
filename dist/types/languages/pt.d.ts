import type { Texts } from '../ui/speech/texts.js'

/** The texts in Portuguese. */
export declare const texts: Texts
