import type { Texts } from '../ui/speech/texts.js'

/** The texts in Turkish. */
export declare const texts: Texts
