import type { Texts } from '../ui/speech/texts.js'

/** The texts in Bulgarian. */
export declare const texts: Texts
