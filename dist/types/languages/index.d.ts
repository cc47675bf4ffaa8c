import type { Texts } from '../ui/speech/texts.js'

/** Loads the interface's texts in a language, by its tag. English is not among them: the interface has it inside. */
export declare const languages: Readonly<Record<string, () => Promise<Texts>>>
