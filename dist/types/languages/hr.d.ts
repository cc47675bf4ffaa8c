import type { Texts } from '../ui/speech/texts.js'

/** The texts in Croatian. */
export declare const texts: Texts
