// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import arabic from '../../src/languages/ar.json' with { type: 'json' }
import german from '../../src/languages/de.json' with { type: 'json' }
import japanese from '../../src/languages/ja.json' with { type: 'json' }
import chinese from '../../src/languages/zh.json' with { type: 'json' }
import { createReport } from '../../src/page/report.js'
import { fill, speak as speakWith } from '../../src/ui/speech/speech.js'
import { english } from '../../src/ui/speech/texts.js'

const speak = (options: Parameters<typeof speakWith>[0]) => speakWith(options, createReport())
const page = document.documentElement
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
const load = (heading: string) => async () => ({ heading })
const headingOf = async (options: Parameters<typeof speak>[0]) => (await speak(options)).texts.heading

/** Sets the languages that the visitor's browser asks for. */
function prefer(...languages: string[]): void {
  Object.defineProperty(navigator, 'languages', { value: languages, configurable: true })
}

beforeEach(() => {
  page.lang = ''
  prefer()
  warn.mockClear()
})

describe('the language', () => {
  const languages = { de: load('Deutsch'), fr: load('Français'), ar: load('العربية') }

  test('is that of the option, or else of the page, or else of the visitor, or else English', async () => {
    expect(await headingOf({ languages })).toBe(english.heading)
    prefer('it', 'fr-CH', 'de')
    expect(await headingOf({ languages })).toBe('Français')
    page.lang = 'de-AT'
    expect(await headingOf({ languages })).toBe('Deutsch')
    expect(await headingOf({ languages, language: 'fr' })).toBe('Français')
    expect(await headingOf({ languages, language: 'en-GB' })).toBe(english.heading)
    expect(warn).not.toHaveBeenCalled()
  })

  test('is English without any loader', async () => {
    prefer('de')
    expect((await speak({})).attributes).toEqual({ lang: 'en', dir: 'ltr' })
    expect(warn).not.toHaveBeenCalled()
  })

  test('is in the attributes, with its direction', async () => {
    expect((await speak({ languages, language: 'de-CH' })).attributes).toEqual({ lang: 'de', dir: 'ltr' })
    expect((await speak({ languages, language: 'ar' })).attributes).toEqual({ lang: 'ar', dir: 'rtl' })
  })

  test('has English texts where its own are missing, and the site’s own texts before these', async () => {
    const { texts } = await speak({ languages, language: 'de', texts: { close: 'Weg', heading: undefined! } })
    expect(texts).toEqual({ ...english, heading: undefined, close: 'Weg' })
    expect((await speak({ language: 'en', texts: { close: 'Away' } })).texts).toEqual({ ...english, close: 'Away' })
    expect((await speak({ languages: { de: async () => german }, language: 'de' })).texts).toEqual(german)
  })
})

describe('a language that cannot be loaded', () => {
  test('is replaced by English, and reported', async () => {
    const speech = await speak({ language: 'nl', languages: { nl: () => Promise.reject(new Error('HTTP 404')) } })
    expect([speech.texts, speech.attributes.lang]).toEqual([english, 'en'])
    expect(warn.mock.calls).toEqual([['nanoconsent: could not load the texts in "nl", using English: Error: HTTP 404']])
  })

  test('is replaced by English, and reported, if its loader throws', async () => {
    const languages = {
      it: () => {
        throw new Error('no')
      }
    }
    expect((await speak({ language: 'it', languages })).attributes.lang).toBe('en')
    expect(warn.mock.calls).toEqual([['nanoconsent: could not load the texts in "it", using English: Error: no']])
  })

  test('is replaced by English, and reported, after three seconds', async () => {
    vi.useFakeTimers()
    try {
      let said: string | undefined
      const spoken = speak({ language: 'es', languages: { es: () => new Promise(() => {}) } }).then(
        ({ attributes }) => (said = attributes.lang)
      )
      await vi.advanceTimersByTimeAsync(2999)
      expect(said).toBeUndefined()
      await vi.advanceTimersByTimeAsync(1)
      await spoken
      expect(said).toBe('en')
      expect(warn.mock.calls).toEqual([
        ['nanoconsent: could not load the texts in "es", using English: no answer in 3000 ms']
      ])
    } finally {
      vi.useRealTimers()
    }
  })

  test('leaves the texts of the manifest in that language', async () => {
    const { textIn } = await speak({ language: 'sv', languages: { sv: () => Promise.reject(new Error('no')) } })
    expect(textIn({ en: 'Statistics', sv: 'Statistik' })).toBe('Statistik')
  })
})

describe('a text of the manifest', () => {
  test('is in the first wanted language that it has, also if the interface does not have that', async () => {
    page.lang = 'fi'
    prefer('pt')
    const { textIn } = await speak({ language: 'sv', languages: { pt: load('Português') } })
    expect(textIn({ en: 'e', pt: 'p', fi: 'f', sv: 's' })).toBe('s')
    expect(textIn({ en: 'e', pt: 'p', fi: 'f' })).toBe('f')
    expect(textIn({ en: 'e', pt: 'p' })).toBe('p')
    expect(textIn({ fr: 'f', en: 'e' })).toBe('e')
    expect(textIn('always')).toBe('always')
  })

  test('is in the language of the interface, if it has none that is wanted', async () => {
    prefer('nn')
    const { attributes, textIn } = await speak({ languages: { nb: load('Norsk') } })
    expect(attributes.lang).toBe('nb')
    expect(textIn({ en: 'e', nb: 'n' })).toBe('n')
  })
})

describe('a list of names', () => {
  const languages = {
    ar: async () => arabic,
    ja: async () => japanese,
    zh: async () => chinese,
    de: async () => german
  }

  test.each([
    ['en', 'a, b', 'a'],
    ['de', 'a, b', 'a'],
    ['ar', '\u2068a\u2069، \u2068b\u2069', '\u2068a\u2069'],
    ['ja', 'a、b', 'a'],
    ['zh-Hans', 'a、b', 'a']
  ])('in %s has the comma of the language, and each name keeps its direction', async (language, list, one) => {
    const { listOf } = await speak({ language, languages })
    expect(listOf(['a', 'b'])).toBe(list)
    expect(listOf(['a'])).toBe(one)
    expect(listOf([])).toBe('')
  })

  test('has the comma that the site gives', async () => {
    const { listOf } = await speak({ language: 'en', texts: { comma: ' · ' } })
    expect(listOf(['a', 'b'])).toBe('a · b')
  })

  test.each(['إحصاءات', 'a (ب)', '(a', 'a!', '_ga*', '\u202ea', '统计', ''])('isolates %j', async name => {
    const { listOf } = await speak({ language: 'en', languages })
    expect(listOf([name])).toBe(`\u2068${name}\u2069`)
  })

  test.each(['Été à 2.0-beta', 'Žluťoučký', 'videos.example'])('leaves %j as it is', async name => {
    const { listOf } = await speak({ language: 'en', languages })
    expect(listOf([name])).toBe(name)
  })
})

describe('fill', () => {
  test.each([
    ['It waits for {groups}.', 'It waits for Films.'],
    ['{groups}{groups}', 'FilmsFilms'],
    ['{host} and {groups}', '$& and Films'],
    ['{names} {} { groups } {groups', '{names} {} { groups } {groups'],
    ['groups}', 'groups}'],
    ['', '']
  ])('turns %j into %j', (text, filled) => {
    expect(fill(text, { groups: 'Films', host: '$&' })).toBe(filled)
  })
})
