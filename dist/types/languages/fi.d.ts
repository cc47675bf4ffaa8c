import type { Texts } from '../ui/speech/texts.js'

/** The texts in Finnish. */
export declare const texts: Texts
