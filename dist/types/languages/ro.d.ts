import type { Texts } from '../ui/speech/texts.js'

/** The texts in Romanian. */
export declare const texts: Texts
