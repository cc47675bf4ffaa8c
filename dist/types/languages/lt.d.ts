import type { Texts } from '../ui/speech/texts.js'

/** The texts in Lithuanian. */
export declare const texts: Texts
