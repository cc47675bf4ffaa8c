import type { Texts } from '../ui/speech/texts.js'

/** The texts in Ukrainian. */
export declare const texts: Texts
