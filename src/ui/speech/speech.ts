import { pageElement } from '../../page/document.js'
import type { Report } from '../../page/report.js'
import type { Text } from '../../types.js'
import { directionOf, lookUp, textIn } from './language.js'
import { english } from './texts.js'
import type { Texts } from './texts.js'

/** Loads the texts of a language. Texts that it lacks are English. */
export type TextLoader = () => Promise<Partial<Texts>>

/** The language and the texts of the interface. */
export interface SpeechOptions {
  /** A BCP 47 tag; by default that of `<html lang>`, or else a language that the visitor's browser asks for. */
  readonly language?: string | undefined
  /** A loader for each language, by its tag. English is built in. */
  readonly languages?: Readonly<Record<string, TextLoader>> | undefined
  /** Texts of your own, instead of those of the language. */
  readonly texts?: Partial<Texts> | undefined
}

/** The interface's texts, in one language. */
export interface Speech {
  readonly texts: Texts
  /** The attributes of an element with these texts. */
  readonly attributes: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  /** Returns a manifest's text in this language, or in the next best. */
  textIn(text: Text): string
  /** Returns names as a list: `a, b`. Each name keeps its own direction. */
  listOf(names: readonly string[]): string
}

/** A name that reads from left to right throughout. */
const PLAIN_NAME = /^[\w .À-ž-]+$/

/** After this time the interface speaks English. */
const LOADING_TIMEOUT_MS = 3000

/** Loads the texts of a language. Rejects after the timeout. No loader, no texts. */
const load = (loader: TextLoader | undefined): Promise<Partial<Texts> | undefined> =>
  Promise.race([
    loader?.(),
    new Promise<never>((_, reject) => setTimeout(reject, LOADING_TIMEOUT_MS, `no answer in ${LOADING_TIMEOUT_MS} ms`))
  ])

/** Finds the language and loads its texts. If that fails, it is reported, and the texts are English. Never rejects. */
export async function speak({ language = '', languages = {}, texts }: SpeechOptions, report: Report): Promise<Speech> {
  const wanted = [language, pageElement().lang, ...navigator.languages]
  let lang = lookUp(wanted, ['en', ...Object.keys(languages)]) ?? 'en'
  let loaded: Partial<Texts> | undefined
  try {
    loaded = await load(languages[lang])
  } catch (error) {
    report(`could not load the texts in "${lang}", using English: ${error}`)
    lang = 'en'
  }
  const spoken: Texts = { ...english, ...loaded, ...texts }
  const dir = directionOf(lang)
  // The characters that isolate a name are in few fonts. The search for one takes a quarter of the banner's layout.
  const isolated = (name: string): string => (dir === 'ltr' && PLAIN_NAME.test(name) ? name : `\u2068${name}\u2069`)
  return {
    texts: spoken,
    attributes: { lang, dir },
    textIn: text => textIn(text, [...wanted, lang]),
    listOf: names => names.map(isolated).join(spoken.comma)
  }
}

/** Fills in placeholders: `fill('Content from {host}', { host: 'a.example' })`. Unknown placeholders stay. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)}/g, (whole, name: string) => values[name] ?? whole)
