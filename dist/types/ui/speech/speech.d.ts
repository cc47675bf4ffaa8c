import type { Report } from '../../page/report.js';
import type { Text } from '../../types.js';
import type { Texts } from './texts.js';
/** Loads the texts of a language. Texts that it lacks are English. */
export type TextLoader = () => Promise<Partial<Texts>>;
/** The language and the texts of the interface. */
export interface SpeechOptions {
    /** A BCP 47 tag; by default that of `<html lang>`, or else a language that the visitor's browser asks for. */
    readonly language?: string | undefined;
    /** A loader for each language, by its tag. English is built in. */
    readonly languages?: Readonly<Record<string, TextLoader>> | undefined;
    /** Texts of your own, instead of those of the language. */
    readonly texts?: Partial<Texts> | undefined;
}
/** The interface's texts, in one language. */
export interface Speech {
    readonly texts: Texts;
    /** The attributes of an element with these texts. */
    readonly attributes: {
        readonly lang: string;
        readonly dir: 'ltr' | 'rtl';
    };
    /** Returns a manifest's text in this language, or in the next best. */
    textIn(text: Text): string;
    /** Returns names as a list: `a, b`. Each name keeps its own direction. */
    listOf(names: readonly string[]): string;
}
/** Finds the language and loads its texts. If that fails, it is reported, and the texts are English. Never rejects. */
export declare function speak({ language, languages, texts }: SpeechOptions, report: Report): Promise<Speech>;
/** Fills in placeholders: `fill('Content from {host}', { host: 'a.example' })`. Unknown placeholders stay. */
export declare const fill: (text: string, values: Readonly<Record<string, string>>) => string;
