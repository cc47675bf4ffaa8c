import type { Texts } from '../ui/speech/texts.js'

/** The texts in German. */
export declare const texts: Texts
