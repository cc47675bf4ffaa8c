import type { Texts } from '../ui/speech/texts.js'

/** The texts in Spanish. */
export declare const texts: Texts
