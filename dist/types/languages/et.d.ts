import type { Texts } from '../ui/speech/texts.js'

/** The texts in Estonian. */
export declare const texts: Texts
