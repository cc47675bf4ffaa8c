import type { Texts } from '../ui/speech/texts.js'

/** The texts in Polish. */
export declare const texts: Texts
