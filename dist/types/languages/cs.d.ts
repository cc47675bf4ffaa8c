import type { Texts } from '../ui/speech/texts.js'

/** The texts in Czech. */
export declare const texts: Texts
