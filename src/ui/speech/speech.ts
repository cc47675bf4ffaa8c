import { pageElement } from '../../page/document.js'
import type { Report } from '../../page/report.js'
import type { Text } from '../../types.js'
import { directionOf, lookUp, textIn } from './language.js'
import { english } from './texts.js'
import type { Texts } from './texts.js'

/** How the interface speaks. */
export interface SpeechOptions {
  /** A BCP 47 tag; by default that of `<html lang>`, or else what the visitor's browser asks for. */
  readonly language?: string | undefined
  /** What loads the texts of a language, by its tag; English is there. */
  readonly languages?: Readonly<Record<string, () => Promise<Partial<Texts>>>> | undefined
  /** Texts of your own, instead of those of the language. */
  readonly texts?: Partial<Texts> | undefined
}

/** The interface's texts, in one language. */
export interface Speech {
  readonly texts: Texts
  /** The attributes of what holds the texts. */
  readonly attributes: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  /** A manifest's text in this language, or in the next best. */
  textIn(text: Text): string
  /** Names as a list, each of them written in its own direction. */
  listOf(names: readonly string[]): string
}

/** A name that turns nothing around in a text from left to right. */
const PLAIN = /^[\w .À-ž-]+$/

/** In milliseconds: then English has to do. */
const TIMEOUT = 3000

/** Finds the language and loads its texts. What cannot be loaded is told, and said in English. Never rejects. */
export async function speak({ language = '', languages = {}, texts }: SpeechOptions, report: Report): Promise<Speech> {
  const wanted = [language, pageElement().lang, ...navigator.languages]
  let lang = lookUp(wanted, ['en', ...Object.keys(languages)]) ?? 'en'
  let found: Partial<Texts> | undefined
  try {
    found = await Promise.race([
      languages[lang]?.(),
      new Promise<never>((_, reject) => setTimeout(reject, TIMEOUT, 'too slow'))
    ])
  } catch (error) {
    report(`language "${lang}" not loaded: ${error}`)
    lang = 'en'
  }
  const dir = directionOf(lang)
  // Few fonts have what sets a name apart: to look for one takes a quarter of the banner's layout.
  const apart = (name: string): string => (dir === 'ltr' && PLAIN.test(name) ? name : `\u2068${name}\u2069`)
  const spoken = { ...english, ...found, ...texts }
  return {
    texts: spoken,
    attributes: { lang, dir },
    textIn: text => textIn(text, [...wanted, lang]),
    listOf: names => names.map(apart).join(spoken.comma)
  }
}

/** Fills in `{groups}` and so on. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)}/g, (whole, name: string) => values[name] ?? whole)
