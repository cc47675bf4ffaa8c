import type { Texts } from '../ui/speech/texts.js'

/** The texts in French. */
export declare const texts: Texts
