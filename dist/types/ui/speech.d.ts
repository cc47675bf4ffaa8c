import type { Text } from '../types.js';
import type { Texts } from './texts.js';
/** How the interface speaks. */
export interface SpeechOptions {
    /** A BCP 47 tag; by default that of `<html lang>`, or else what the visitor's browser asks for. */
    readonly language?: string | undefined;
    /** What loads the texts of a language, by its tag; English is there. */
    readonly languages?: Readonly<Record<string, () => Promise<Partial<Texts>>>> | undefined;
    /** Texts of your own, instead of those of the language. */
    readonly texts?: Partial<Texts> | undefined;
}
/** The interface's texts, in one language. */
export interface Speech {
    readonly texts: Texts;
    /** The attributes of what holds the texts. */
    readonly attributes: {
        readonly lang: string;
        readonly dir: 'ltr' | 'rtl';
    };
    /** A manifest's text in this language, or in the next best. */
    textIn(text: Text): string;
    /** Names as a list, each of them written in its own direction. */
    listOf(names: readonly string[]): string;
}
/** Finds the language and loads its texts. What cannot be loaded is told, and said in English. Never rejects. */
export declare function speak({ language, languages, texts }: SpeechOptions): Promise<Speech>;
/** Fills in `{groups}` and so on. */
export declare const fill: (text: string, values: Readonly<Record<string, string>>) => string;
