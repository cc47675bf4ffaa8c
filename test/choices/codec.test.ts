import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostRestrictive, parseEntries, storable, stringifyEntries } from '../../src/choices/codec.js'
import { loadVectors } from '../vectors.js'

/** A key or a text that a cookie can carry: it has no separator. */
const word = fc.oneof(
  fc.string({ unit: 'binary' }).map(text => text.replace(/[|=]/g, '')),
  fc.constantFrom('__proto__', 'constructor', 'toString', '2', '1', '.at', '-1', '')
)
const entries = fc.array(fc.tuple(word, word)).map(pairs => new Map(pairs))

/** In linear time, 500,000 of these take milliseconds; in quadratic time, minutes. */
const RUNS = ['"', '\\', '|', '=', ';', ' ', '[', '{', 'a', 'a=1|', '|=']

describe('Django', () => {
  test.each(loadVectors('django-parse'))('reads $id as we do', ({ input, entries }) => {
    expect([...parseEntries(input)]).toEqual(entries)
  })

  test.each(loadVectors('django-serialize'))('writes $id as we do', ({ input_entries, output }) => {
    expect(stringifyEntries(new Map(input_entries))).toBe(output)
  })
})

describe('parseEntries', () => {
  test.each([
    ['', []],
    ['statistics=2026-01-07|marketing=-1', ['statistics', 'marketing']],
    ['a=1|b|c=1=2|d=', ['a', 'd']],
    ['b=1|a=1|b=2', ['b', 'a']],
    ['2=b|1=a', ['2', '1']]
  ])('reads from %j the keys %j, in that order', (value, keys) => {
    expect([...parseEntries(value).keys()]).toEqual(keys)
  })

  test('takes the last of two choices for a key', () => {
    expect(parseEntries('a=1|a=-1').get('a')).toBe('-1')
  })

  test.each(['__proto__', 'constructor', 'toString'])('reads %j as any other key', key => {
    expect(parseEntries('a=1').get(key)).toBeUndefined()
    expect([...parseEntries(`${key}=${key}`)]).toEqual([[key, key]])
  })

  test('reads any text, and each entry is a part of that text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('|', '=', 'a') })),
        text => {
          const parts = text.split('|')
          for (const [key, value] of parseEntries(text)) expect(parts).toContain(`${key}=${value}`)
        }
      )
    )
  })

  test.each(RUNS)('reads a long run of %j in linear time', run => {
    expect(parseEntries(`b=1|${run.repeat(500_000)}|c=2`).get('c')).toBe('2')
  })
})

describe('stringifyEntries', () => {
  test('is undone by parseEntries', () => {
    fc.assert(
      fc.property(entries, entries => {
        expect([...parseEntries(stringifyEntries(entries))]).toEqual([...entries])
      })
    )
  })

  test('leaves out the entries that could not be read back, and no others', () => {
    const odd = new Map([
      ['a|b', '1'],
      ['a=b', '1'],
      ['c', '1|2'],
      ['d', '1=2'],
      ['', ''],
      ['e', '-1']
    ])
    expect(stringifyEntries(odd)).toBe('=|e=-1')
  })

  test('never gives a key the text of another key', () => {
    const hostile = fc.string({ unit: fc.constantFrom('|', '=', 'a', '1', '-') })
    const pairs = fc.array(fc.tuple(hostile, hostile)).map(pairs => new Map(pairs))
    fc.assert(
      fc.property(pairs, entries => {
        for (const [key, text] of parseEntries(stringifyEntries(entries))) expect(text).toBe(entries.get(key))
      })
    )
  })

  test.each(RUNS)('writes a long run of %j in linear time', run => {
    const long = run.repeat(500_000)
    const entries = new Map([[long, 'x']]).set('b', long).set('c', '2')
    expect(stringifyEntries(entries)).toMatch(/(^|\|)c=2$/)
  })
})

describe('storable', () => {
  test.each([
    [
      'statistics=2026-01-07T09:12:44.120000+00:00|marketing=-1',
      'statistics=2026-01-07T09:12:44.120000+00:00|marketing=-1'
    ],
    ["!#$%&'()*+-./:<=>?@[]^_`{|}~", "!#$%&'()*+-./:<=>?@[]^_`{|}~"],
    ['a=1; Domain=evil.example', 'a=1??Domain=evil.example'],
    ['"a\\b c"', '?a?b?c?'],
    ['a=1,2', 'a=1,2'],
    ['a=\r\n\t\0\x7f', 'a=?????'],
    ['é🍪\u2028', '????']
  ])('turns %j into %j', (value, expected) => {
    expect(storable(value)).toBe(expected)
  })

  test('keeps the length, and leaves only characters that a cookie carries unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), text => {
        expect(storable(text)).toHaveLength(text.length)
        expect(storable(text)).toMatch(/^[\x21\x23-\x3a\x3c-\x5b\x5d-\x7e]*$/)
        expect(storable(storable(text))).toBe(storable(text))
      })
    )
  })
})

describe('several cookies', () => {
  test.each([
    [['a=2026-01-01'], 'a=2026-01-01'],
    [['a=2026-01-01', 'a=-1'], 'a=-1'],
    [['a=-1', 'b=2026-01-01'], 'a=-1'],
    [['a=2026-02-01', 'a=2026-01-01'], 'a=2026-01-01'],
    [['a=2026-02-01', 'a='], 'a='],
    [['a=2026-02-01', ''], ''],
    [['a=2026-01-01|.at=2026-03-01', 'a=2026-01-01|.at=2026-02-01'], 'a=2026-01-01|.at=2026-02-01'],
    [['a=-1|.at=2026-03-01', 'b='], 'a=-1|.at=2026-03-01'],
    [['a=2030-01-01', 'a=x'], ''],
    [['__proto__=-1', 'a='], '__proto__=-1'],
    [[], '']
  ])('%j merge into the most restrictive one: %j', (values, expected) => {
    expect(mostRestrictive(values)).toBe(expected)
  })

  test('merge in linear time, even thousands of them', () => {
    const values = Array.from({ length: 20_000 }, (_, index) => `a=2026-01-01|b${index}=2026-01-01|c${index}=-1`)
    const merged = parseEntries(mostRestrictive(values))
    expect([merged.size, merged.get('a'), merged.get('c7')]).toEqual([20_001, '2026-01-01', '-1'])
  })

  test('accept only what all of them accept, and keep every refusal', () => {
    const choice = fc.constantFrom('-1', '', '2026-01-01', '2026-02-01')
    const value = fc.dictionary(fc.constantFrom('a', 'b', 'c'), choice)
    const text = (entries: Record<string, string>) => stringifyEntries(new Map(Object.entries(entries)))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), all => {
        const merged = parseEntries(mostRestrictive(all.map(text)))
        for (const key of ['a', 'b', 'c']) {
          const found = merged.get(key)
          expect(found === '-1').toBe(all.some(entries => entries[key] === '-1'))
          if (found !== undefined && found !== '-1') {
            expect(all.every(entries => entries[key] !== undefined && entries[key] >= found)).toBe(true)
          }
        }
      })
    )
  })
})
