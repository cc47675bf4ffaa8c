import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { directionOf, lookUp, textIn } from '../../src/ui/speech/language.js'

describe('lookUp', () => {
  // https://www.rfc-editor.org/rfc/rfc4647#section-3.4: the steps of its example.
  const range = 'zh-Hant-CN-x-private1-private2'
  const steps = ['zh-Hant-CN-x-private1-private2', 'zh-Hant-CN-x-private1', 'zh-Hant-CN', 'zh-Hant', 'zh']

  test.each(steps.map((_, index) => steps.slice(index)))('finds %j before shorter tags', (...left) => {
    expect(lookUp([range], [...left].reverse())).toBe(left[0])
    expect(lookUp([range], ['en', ...left])).toBe(left[0])
  })

  test.each(['zh-Hant-CN-x', 'zh-CN', 'Hant', 'zh-Hans', 'zh-Han', 'z', 'CN', 'x', 'private1', 'zh-Hant-TW'])(
    'does not find %j',
    tag => {
      expect(lookUp([range], [tag])).toBeUndefined()
    }
  )

  test.each<[string[], string[], string | undefined]>([
    // Each range in turn, however little of it fits.
    [['fr-CH', 'de'], ['de', 'fr'], 'fr'],
    [['fr', 'de-AT'], ['en', 'de'], 'de'],
    [['pt-BR', 'pt'], ['pt', 'pt-BR'], 'pt-BR'],
    [['pt', 'pt-BR'], ['pt', 'pt-BR'], 'pt'],
    // A range never finds what is longer.
    [['pt'], ['pt-BR'], undefined],
    [['de'], ['de-CH', 'den', 'd'], undefined],
    [['den'], ['de'], undefined],
    // Case, which stays as it was.
    [['DE-at'], ['de-AT'], 'de-AT'],
    [['de-at'], ['DE'], 'DE'],
    [['de'], ['De', 'de'], 'De'],
    // Extensions go with their singleton.
    [['de-DE-u-co-phonebk'], ['de-DE-u-co', 'de-DE'], 'de-DE-u-co'],
    [['de-DE-u-co-phonebk'], ['de-DE-u', 'de-DE'], 'de-DE'],
    [['i-klingon'], ['i', 'i-klingon'], 'i-klingon'],
    [['i-klingon'], ['i'], undefined],
    [['x-pig-latin'], ['x', 'pig'], undefined],
    // Wildcards mean nothing.
    [['*'], ['de', '*'], undefined],
    [['*', 'de'], ['*', 'en', 'de'], 'de'],
    [['de-*-CH'], ['de-CH', 'de'], 'de'],
    [['*-CH'], ['de-CH', '*'], undefined],
    // Norwegian: nn and no find nb, nb finds no, and each finds itself first.
    [['no'], ['nb'], 'nb'],
    [['nn'], ['nb'], 'nb'],
    [['NN-no'], ['en', 'nb'], 'nb'],
    [['no-NO'], ['nb-NO', 'nb'], 'nb-NO'],
    [['nn', 'en'], ['en', 'nb'], 'nb'],
    [['nn'], ['nb', 'nn'], 'nn'],
    [['no'], ['nb', 'no'], 'no'],
    [['nb'], ['no', 'nb'], 'nb'],
    [['nb-NO'], ['no', 'nn'], 'no'],
    [['nn'], ['no', 'nb'], 'nb'],
    [['nb'], ['nn'], undefined],
    [['none'], ['nb', 'no'], undefined],
    [['en-NO', 'non'], ['nb', 'no', 'nbn'], undefined],
    // Neither does junk.
    [[], ['de'], undefined],
    [['de'], [], undefined],
    [[''], ['', '-', 'de'], undefined],
    [['-', '--', '-de', ' de', 'de '], ['de', '', '-', ' '], undefined],
    [['de_DE'], ['de'], undefined],
    [['de-'], ['de', 'de-'], 'de'],
    [['de--DE'], ['de-DE', 'de-', 'de'], 'de'],
    [['$&', '$1'], ['nb', 'no'], undefined],
    [['__proto__', 'constructor', 'length'], ['de'], undefined]
  ])('for %j in %j finds %j', (ranges, available, found) => {
    expect(lookUp(ranges, available)).toBe(found)
  })

  const tag = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('de', 'DE', 'nb', 'nn', 'no', 'x', 'u', '*', '', 'Latn', '1'), { maxLength: 5 })
      .map(subtags => subtags.join('-'))
  )

  /** The steps of the RFC, word for word: compare, cut the last subtag, and a single character that is last then. */
  function truncated(range: string, available: readonly string[]): string | undefined {
    for (let subtags = range.toLowerCase().split('-'); subtags.length; subtags = subtags.slice(0, -1)) {
      while (subtags.length && subtags.at(-1)!.length < 2) subtags.pop()
      const found = available.find(tag => tag !== '' && tag.toLowerCase() === subtags.join('-'))
      if (found) return found
    }
  }

  test('finds the same tag as truncating step by step', () => {
    fc.assert(
      fc.property(tag, fc.array(tag), (range, available) => {
        fc.pre(!/^n[bno]\b/i.test(range))
        expect(lookUp([range], available)).toBe(truncated(range, available))
      }),
      { numRuns: 2000 * inject('share') }
    )
  })

  test('never throws, and finds only available tags', () => {
    fc.assert(
      fc.property(fc.array(tag), fc.array(tag), (ranges, available) => {
        expect([undefined, ...available]).toContain(lookUp(ranges, available))
      }),
      { numRuns: 1000 * inject('share') }
    )
  })

  test('finds every tag for itself, whatever else is available', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{2,3}(-[A-Z]{2})?$/)), others => {
        for (const tag of others) expect(lookUp([tag], others)).toBe(tag)
      })
    )
  })

  // In one pass, these take milliseconds; cut subtag by subtag, and each cut read again, minutes.
  test.each(['-', 'a-', 'de-', 'x', 'no-', '*-', ' ', '-x'])('reads a long run of %j in one pass', run => {
    const long = run.repeat(500_000)
    for (const text of [long, `de-${long}`, `no${long}`, `${long}de`]) {
      expect(lookUp([text, 'fr'], [`${text}!!`, text.slice(0, -1), 'fr'])).toBeTypeOf('string')
    }
  })
})

describe('textIn', () => {
  const texts = { de: 'Statistik', en: 'Statistics', 'pt-BR': 'Estatísticas' }

  test.each<[string[], string]>([
    [['de'], 'Statistik'],
    [['de-AT', 'en'], 'Statistik'],
    [['fr', 'pt-br'], 'Estatísticas'],
    [['fr'], 'Statistics'],
    [['pt'], 'Statistics'],
    [[], 'Statistics']
  ])('returns the text in the first of %j that it has, or else in English: %j', (languages, text) => {
    expect(textIn(texts, languages)).toBe(text)
  })

  test.each<[Parameters<typeof textIn>[0], string]>([
    ['Statistics', 'Statistics'],
    ['', ''],
    [{}, ''],
    [{ fr: 'Mesure', de: 'Statistik' }, 'Mesure'],
    [{ 'en-GB': 'Statistics', de: 'Statistik' }, 'Statistics'],
    [{ it: '' }, '']
  ])('returns the next best of %j, which is not in the language: %j', (text, given) => {
    expect(textIn(text, ['sv'])).toBe(given)
  })

  test('reads only own keys, whatever their names', () => {
    const hostile = ['__proto__', 'constructor', 'toString', 'undefined', 'length']
    for (const key of hostile) {
      expect(textIn({}, [key])).toBe('')
      expect(textIn(Object.create(null), [key])).toBe('')
      expect(textIn(JSON.parse(`{"de":"Name"}`), [key])).toBe('Name')
      expect(textIn(JSON.parse(`{"de":"Name","${key}":"own"}`), [key])).toBe('own')
      expect(textIn(Object.assign(Object.create(null), { [key]: 'own' }), [])).toBe('own')
    }
    expect(textIn(Object.create({ de: 'inherited' }), ['de'])).toBe('')
  })

  test('returns one of the texts, if there is any', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.array(fc.string()), (text, languages) => {
        const all = Object.values(text)
        expect(all.length ? all : ['']).toContain(textIn(text, languages))
      })
    )
  })
})

describe('directionOf', () => {
  test.each(['ar', 'ar-EG', 'AR', 'he', 'he-IL', 'iw', 'fa', 'fa-AF', 'ur', 'yi', 'ps', 'sd', 'ug', 'dv', 'ckb', 'ks'])(
    'is from right to left for %j',
    tag => {
      expect(directionOf(tag)).toBe('rtl')
    }
  )

  test.each(['en', 'de', 'arn', 'ara', 'hea', 'de-AR', 'tr', 'ku', 'zh-Hant', '', '-ar', 'ar_EG', 'x-ar', '\nar'])(
    'is from left to right for %j',
    tag => {
      expect(directionOf(tag)).toBe('ltr')
    }
  )

  test('agrees with Intl about the script of every language of two letters', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    // `ji` is an old name of `yi`.
    const tags = letters.flatMap(a => letters.map(b => a + b)).filter(tag => tag !== 'ji')
    const isRightToLeft = (tag: string) =>
      /^(Arab|Hebr|Thaa|Nkoo|Syrc)$/.test(new Intl.Locale(tag).maximize().script ?? '')
    expect(tags.filter(tag => directionOf(tag) === 'rtl')).toEqual(tags.filter(isRightToLeft))
  })
})
