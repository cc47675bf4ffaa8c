import type { Texts } from '../ui/speech/texts.js'

/** The texts in Dutch. */
export declare const texts: Texts
