import type { Texts } from '../ui/speech/texts.js'

/** The texts in Slovak. */
export declare const texts: Texts
