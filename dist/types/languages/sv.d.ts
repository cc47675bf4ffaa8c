import type { Texts } from '../ui/speech/texts.js'

/** The texts in Swedish. */
export declare const texts: Texts
