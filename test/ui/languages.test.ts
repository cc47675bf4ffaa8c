import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/languages/index.js'
import { fetchLanguages } from '../../src/ui/speech/fetch-languages.js'
import { english, type Texts } from '../../src/ui/speech/texts.js'

const folder = readdirSync('src/languages').flatMap(file => /^(.+)\.json$/.exec(file)?.[1] ?? [])
const packs = folder.map((tag): [string, Texts] => [
  tag,
  JSON.parse(readFileSync(`src/languages/${tag}.json`, 'utf8')) as Texts
])
/** The texts that are words. The comma between names has a test of its own. */
const keys = (Object.keys(english) as (keyof Texts)[]).filter(key => key !== 'comma')
const placeholdersIn = (text: string) => (text.match(/\{.*?\}/g) ?? []).sort()

/** The words that a language shares with English. A text that is the same and not listed here is not translated. */
const sameAsInEnglish: Record<string, (keyof Texts)[]> = {
  cs: ['cookie'],
  da: ['cookie'],
  de: ['cookie', 'details', 'domain', 'name'],
  el: ['cookie'],
  es: ['cookie'],
  // French gave English its "service".
  fr: ['cookie', 'service'],
  // "Tartomány" is a province first.
  hu: ['domain'],
  it: ['cookie'],
  ja: ['cookie'],
  mt: ['cookie'],
  nl: ['cookie', 'details'],
  pt: ['cookie'],
  ro: ['cookie'],
  zh: ['cookie']
}

/** The scripts of the languages that use more than Latin letters. */
const scripts: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  bg: /\p{Script=Cyrillic}/u,
  el: /\p{Script=Greek}/u,
  he: /\p{Script=Hebrew}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
  uk: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u
}
/** The commas of the scripts that have one of their own. */
const commas: Record<string, string> = { ar: '، ', ja: '、', zh: '、' }
const lettersOf = (text: string) => text.replace(/\{.*?\}|Global[ -]Privacy[ -]Control/g, '').match(/\p{L}/gu) ?? []

describe('languages', () => {
  test('are the JSON files of the folder, and each is loaded from its file', async () => {
    expect(Object.keys(languages)).toEqual(folder)
    for (const [tag, texts] of packs) expect(await languages[tag]!(), tag).toEqual(texts)
  })

  test('are fetched by the script tag from the same list', () => {
    expect(Object.keys(fetchLanguages('https://site.example/privacy.js'))).toEqual(folder)
  })

  test('are the official languages of the EU, and the others that the README promises', () => {
    const eu = 'bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'
    expect(folder).toEqual(`${eu} ar he ja nb tr uk zh`.split(' ').sort())
  })

  test('have no exception here for a language that is not there', () => {
    expect(folder).toEqual(expect.arrayContaining([...Object.keys(sameAsInEnglish), ...Object.keys(scripts)]))
  })

  test('have an English with a text for every key, and with placeholders for names and hosts', () => {
    for (const key of keys) expect(english[key], key).toMatch(/^\S.*\S$/)
    expect(keys.flatMap(key => placeholdersIn(english[key]).map(placeholder => `${key} ${placeholder}`))).toEqual([
      'text {groups}',
      'news {names}',
      'blocked {host}',
      'needs {groups}'
    ])
  })
})

describe.each(packs)('%s', (tag, texts) => {
  test('is a language tag in its usual form', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
  })

  test('has the keys of English, in the same order, and a text for each', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english))
    expect(new Set(Object.values(texts).map(text => typeof text))).toEqual(new Set(['string']))
  })

  test('separates names by the comma of its script', () => {
    expect(texts.comma).toBe(commas[tag] ?? ', ')
  })

  test('has texts without stray blanks, marks or placeholders', () => {
    for (const key of keys) {
      const text = texts[key]
      expect(text, key).toMatch(/^\S(.*\S)?$/)
      expect(placeholdersIn(text), key).toEqual(placeholdersIn(english[key]))
      expect(/[.。]$/.test(text), `${key} ends like a sentence`).toBe(english[key].endsWith('.'))
      expect(text, key).toBe(text.normalize('NFC'))
      // No controls, no markup, no typewriter quotes, and no space that cannot be seen but that before a French colon.
      expect(text, key).not.toMatch(/[\p{Cc}\p{Cf}<>&"'`\\]|  |[^\S \u00a0]/u)
    }
  })

  test('is translated, except for words that it shares with English', () => {
    expect(keys.filter(key => texts[key] === english[key]).sort()).toEqual(sameAsInEnglish[tag] ?? [])
  })

  test('has a list of names at the end of a sentence, after a colon, where no grammar bends them', () => {
    for (const key of ['text', 'news', 'needs'] as const) {
      expect(texts[key]).toMatch(tag === 'fr' ? /\S\u00a0: \{\w+\}\.$/ : /\S(: \{\w+\}\.|：\{\w+\}。)$/)
    }
  })

  test('has buttons that fit three in a row, and differ', () => {
    const { acceptAll, declineAll, choose, save, close, once, always } = texts
    for (const label of [acceptAll, declineAll, choose, save, close, once, always]) {
      expect(label.length, label).toBeLessThanOrEqual(24)
    }
    expect(new Set([acceptAll, declineAll, choose, save]).size).toBe(4)
    expect(new Set([once, always, close]).size).toBe(3)
    expect(new Set([texts.accepted, texts.declined, texts.undecided]).size).toBe(3)
  })

  test('has labels for accepting and declining of similar length: neither is twice as long as the other', () => {
    const [accept, decline] = [lettersOf(texts.acceptAll).length, lettersOf(texts.declineAll).length]
    expect(Math.max(accept, decline) / Math.min(accept, decline)).toBeLessThan(2)
  })

  test('calls the signal by its name', () => {
    expect(texts.gpc).toMatch(/Global[ -]Privacy[ -]Control/)
  })

  const script = scripts[tag]
  test(`is written in its own letters${script ? ', or Latin ones where it takes a word' : ''}`, () => {
    const letters = keys.flatMap(key => lettersOf(texts[key]))
    const foreign = letters.filter(letter => !(script ?? /\p{Script=Latin}/u).test(letter))
    if (!script) return expect(foreign).toEqual([])
    expect(foreign.join('')).toMatch(/^(cookies?)*$/i)
    expect(foreign.length).toBeLessThan(letters.length / 5)
  })
})
