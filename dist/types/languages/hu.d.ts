import type { Texts } from '../ui/speech/texts.js'

/** The texts in Hungarian. */
export declare const texts: Texts
