import type { Texts } from '../ui/speech/texts.js'

/** The texts in Latvian. */
export declare const texts: Texts
