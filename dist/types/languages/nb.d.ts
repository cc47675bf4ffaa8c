import type { Texts } from '../ui/speech/texts.js'

/** The texts in Norwegian Bokmål. */
export declare const texts: Texts
