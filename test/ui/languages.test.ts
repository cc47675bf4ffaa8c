import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/languages/index.js'
import { fetchLanguages } from '../../src/ui/speech/fetch-languages.js'
import { english, type Texts } from '../../src/ui/speech/texts.js'

const folder = readdirSync('src/languages')
  .filter(file => file !== 'index.ts')
  .map(file => file.slice(0, -3))
const packs: [string, Texts][] = await Promise.all(
  folder.map(async tag => [tag, (await import(`../../src/languages/${tag}.ts`)).texts])
)
const keys = Object.keys(english) as (keyof Texts)[]
const placeholdersIn = (text: string) => (text.match(/\{.*?\}/g) ?? []).sort()

/** What is the same word as in English. Anything else that is would be a text that nobody has translated. */
const sameAsInEnglish: Record<string, (keyof Texts)[]> = {
  // A cookie is one in all of these; German has the details, the domain and the name in common with English, and Dutch
  // the details.
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

/** How a language is written that is not in Latin letters alone. */
const scripts: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  bg: /\p{Script=Cyrillic}/u,
  el: /\p{Script=Greek}/u,
  he: /\p{Script=Hebrew}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
  uk: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u
}
const lettersOf = (text: string) => text.replace(/\{.*?\}|Global[ -]Privacy[ -]Control/g, '').match(/\p{L}/gu) ?? []

describe('languages', () => {
  test('lists every file of its folder, and each loads that file', async () => {
    expect(Object.keys(languages)).toEqual(folder)
    for (const [tag, texts] of packs) expect(await languages[tag]!(), tag).toBe(texts)
  })

  test('has the official languages of the EU, and the others that it promises', () => {
    const eu = 'bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'
    expect(folder).toEqual(`${eu} ar he ja nb tr uk zh`.split(' ').sort())
  })

  test('has no exception for a language that is not there', () => {
    expect(folder).toEqual(expect.arrayContaining([...Object.keys(sameAsInEnglish), ...Object.keys(scripts)]))
  })

  test('have an English that says something everywhere, and where names and hosts are filled in', () => {
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

  test('says what English says, in its order, and nothing else', () => {
    expect(Object.keys(texts)).toEqual(keys)
  })

  test('has texts that are whole', () => {
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

  test('is translated, but for what is the same', () => {
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

  test('asks for a yes in no more letters than twice those for a no, nor the other way round', () => {
    const [yes, no] = [lettersOf(texts.acceptAll).length, lettersOf(texts.declineAll).length]
    expect(Math.max(yes, no) / Math.min(yes, no)).toBeLessThan(2)
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

test('the script tag fetches each of them', () => {
  expect(Object.keys(fetchLanguages('https://site.example/privacy.js')).sort()).toEqual(Object.keys(languages).sort())
})
