import type { Texts } from '../ui/speech/texts.js'

/** The texts in Greek. */
export declare const texts: Texts
