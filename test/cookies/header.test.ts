import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseEntries, stringifyEntries } from '../../src/choices/codec.js'
import { parseCookies, unquote } from '../../src/cookies/header.js'
import { loadVectors } from '../vectors.js'

/** Returns the value of the last consent cookie; `undefined` without one. */
function consentOf(header: string): string | undefined {
  const values = parseCookies(header).filter(([name]) => name === 'cookie_consent')
  const last = values.at(-1)
  return last && unquote(last[1])
}

/** Quotes a value like Python's http.cookies. */
const quote = (text: string): string =>
  `"${text.replace(/["\\]/g, '\\$&').replace(/[^ -~]|[,;]/g, odd => `\\${odd.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`

/** In linear time, 500,000 of these take milliseconds; in quadratic time, minutes. */
const RUNS = ['"', '\\', '|', '=', ';', ' ', '[', '{', 'a', '\\"', '\\101', '= ;']

describe('Django', () => {
  test.each(loadVectors('django-header'))('reads the header $id as we do', given => {
    // A browser, too, puts U+FFFD for bytes that are not UTF-8.
    const bytes = Buffer.from(given.input_latin1 ?? '', 'latin1')
    const consent = consentOf(given.input ?? new TextDecoder().decode(bytes))
    // A cookie without `=` is a name without a value for us, and a value without a name for Django. Both are empty.
    expect(consent ?? '').toBe(given.consent_raw ?? '')
    expect([...parseEntries(consent ?? '')]).toEqual(given.entries ?? Object.entries(given.output))
  })

  test.each(loadVectors('django-fuzz'))(
    'reads and writes $id as we do',
    ({ input, django_reads, entries, reserialized }) => {
      const consent = consentOf(`a=1; cookie_consent=${input}`)
      expect(consent).toBe(django_reads)
      expect([...parseEntries(django_reads)]).toEqual(entries)
      expect(stringifyEntries(new Map(entries))).toBe(reserialized)
    }
  )
})

describe('parseCookies', () => {
  test.each([
    ['', [['', '']]],
    ['a=1', [['a', '1']]],
    [
      'a=1; b=2;a=3 ;',
      [
        ['a', '1'],
        ['b', '2'],
        ['a', '3'],
        ['', '']
      ]
    ],
    [
      'a=1;;;b=2',
      [
        ['a', '1'],
        ['b', '2']
      ]
    ],
    ['a=1=2==', [['a', '1=2==']]],
    ['a', [['a', '']]],
    ['=1', [['', '1']]],
    [' a = "1 2" ', [['a', '"1 2"']]],
    [
      '__proto__=constructor; toString=1',
      [
        ['__proto__', 'constructor'],
        ['toString', '1']
      ]
    ],
    ['a=%3D', [['a', '%3D']]]
  ])('splits %j into %j', (cookies, expected) => {
    expect(parseCookies(cookies)).toEqual(expected)
  })

  // A sibling domain can set such a cookie, but none whose name begins with `__Host-`.
  test.each(['\u2000', '\u00a0', '\ufeff', '\u3000', '\u2028', '\v'])(
    'removes only the blanks from a name that browsers remove: not %j',
    blank => {
      expect(parseCookies(`${blank}__Host-consent=a`)).toEqual([[`${blank}__Host-consent`, 'a']])
      expect(parseCookies(`__Host-consent${blank}=a`)).toEqual([[`__Host-consent${blank}`, 'a']])
    }
  )

  test('splits any text into its parts, without blanks around them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const cookies = parseCookies(text)
        expect(
          cookies
            .map(([name, value]) => name + value)
            .join(';')
            .replace(/[\s=]/g, '')
        ).toBe(text.replace(/[\s=]/g, ''))
        for (const part of cookies.flat()) expect(part).not.toMatch(/^[ \t]|[ \t]$/)
      })
    )
  })

  test('undoes the joining of names and values', () => {
    const name = fc.string({ unit: 'binary' }).map(text => text.replace(/[=;]/g, '').trim())
    const value = fc.string({ unit: 'binary' }).map(text => text.replace(/;/g, '').trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { minLength: 1 }), pairs => {
        expect(parseCookies(pairs.map(pair => pair.join('=')).join('; '))).toEqual(pairs)
      })
    )
  })

  test.each(RUNS)('reads a long run of %j in linear time', run => {
    expect(parseCookies(`a=1;${run.repeat(500_000)}; c = 2 `).at(-1)).toEqual(['c', '2'])
  })
})

describe('unquote', () => {
  test.each([
    ['a=-1', 'a=-1'],
    ['"a=-1"', 'a=-1'],
    ['""', ''],
    ['"', '"'],
    ['"a', '"a'],
    ['a"', 'a"'],
    ['a\\075', 'a\\075'],
    ['"a\\075\\"\\\\\\x"', 'a="\\x'],
    ['"\\377\\400\\08"', 'ÿ40008'],
    ['"\\1012"', 'A2'],
    ['"\\134075"', '\\075'],
    ['"a\\"', 'a\\'],
    ['"a\nb\\\nc"', 'a\nb\nc'],
    ['""a""', '"a"']
  ])('reads %j as %j', (value, expected) => {
    expect(unquote(value)).toBe(expected)
  })

  test('undoes the quotes of Python, for every text of its bytes', () => {
    const latin1 = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map(code => String.fromCharCode(code)) })
    fc.assert(
      fc.property(latin1, text => {
        expect(unquote(quote(text))).toBe(text)
      })
    )
  })

  test('does not change a text that does not stand between two quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(unquote(`${text} `)).toBe(`${text} `)
      })
    )
  })

  test.each(RUNS)('reads a long run of %j in linear time', run => {
    const long = run.repeat(500_000)
    expect(unquote(`"${long}x"`)).toMatch(/x$/)
    expect(unquote(`"${long}x`)).toBe(`"${long}x`)
  })
})
