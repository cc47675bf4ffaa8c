import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCookieDate, parseCookieWrite } from '../../src/cookies/write.js'
import { pathsOf, sweep } from '../../src/cookies/deletions.js'

const NOW = '2026-06-01T12:00:00.000Z'
const nameOf = (text: string) => parseCookieWrite(text, NOW).name
const deletes = (attributes: string) => parseCookieWrite(`a=1${attributes}`, NOW).deletes

describe('the name of a write', () => {
  test.each([
    ['_ga=GA1.1', '_ga'],
    ['_ga=', '_ga'],
    ['_ga', '_ga'],
    ['_ga; Path=/', '_ga'],
    [' _ga =1', '_ga'],
    ['\t_ga\t=1; a=b', '_ga'],
    ['=_ga=1', '_ga'],
    [' = = _ga=1', '_ga'],
    ['_ga==1', '_ga'],
    ['a=b=c', 'a'],
    ['a b=c', 'a b'],
    ['__proto__=1', '__proto__'],
    ['=', ''],
    ['', ''],
    [';Max-Age=0', '']
  ])('in %j is %j', (text, name) => {
    expect(nameOf(text)).toBe(name)
  })

  test('ends before the first =, for any text after it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^\s;=]+$/), fc.string(), (name, rest) => {
        expect(nameOf(`${name}=${rest}`)).toBe(name)
      })
    )
  })
})

describe('a write deletes', () => {
  test.each([
    '; Max-Age=0',
    ';max-age=0',
    '; Max-Age=-1',
    '; Max-Age = 0 ',
    '; Max-Age=000',
    '; Max-Age=3600; Max-Age=0',
    '; Max-Age=0; Max-Age=soon',
    '; Max-Age=0; Expires=Fri, 31 Dec 9999 23:59:59 GMT',
    '; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    '; expires=Thu, 01-Jan-1970 00:00:01 GMT',
    '; Expires=Thu, 01-Jan-70 00:00:01 GMT',
    '; Expires=Mon, 01 Jun 2026 11:59:59 GMT',
    '; Expires=Mon, 01 Jun 2026 12:00:00 GMT',
    '; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Domain=a.example',
    '; Expires=Fri, 31 Dec 2027 00:00:00 GMT; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    '; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Expires=never'
  ])('with %j', attributes => {
    expect(deletes(attributes)).toBe(true)
  })
})

describe('a write keeps the cookie', () => {
  test.each([
    '',
    '; Path=/',
    '; Max-Age=1',
    '; Max-Age',
    '; Max-Age=',
    '; Max-Age=-',
    '; Max-Age=0x0',
    '; Max-Age=0 0',
    '; Max-Age=0; Max-Age=3600',
    '; Max-Age=3600; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    '; Expires=Mon, 01 Jun 2026 12:00:01 GMT',
    '; Expires=0',
    '; Expires',
    '; Expires=Thu, 01 Jan 1970',
    '; Path=/Max-Age=0',
    '; X-Max-Age=0',
    '; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Expires=Fri, 31 Dec 2027 00:00:00 GMT'
  ])('with %j', attributes => {
    expect(deletes(attributes)).toBe(false)
  })
})

test('every write of a sweep deletes what it names', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[^\s;=\0]{1,20}$/),
      fc.webUrl().map(url => new URL(url)),
      (name, address) => {
        for (const text of sweep(name, address, pathsOf(address.pathname)))
          expect(parseCookieWrite(text, NOW)).toEqual({ name, deletes: true })
      }
    )
  )
})

describe('the date', () => {
  test.each([
    ['Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01T00:00:00'],
    ['Thursday, 01-Jan-70 00:00:00 GMT', '1970-01-01T00:00:00'],
    ['Thu Jan  1 00:00:00 1970', '1970-01-01T00:00:00'],
    ['1 jAnuary 2026 1:2:3', '2026-01-01T01:02:03'],
    ['01 Dec 00 23:59:59', '2000-12-01T23:59:59'],
    ['01 Dec 69 23:59:59', '2069-12-01T23:59:59'],
    ['01 Dec 99 23:59:59', '1999-12-01T23:59:59'],
    ['1st Dec 2026x 23:59:59Z', '2026-12-01T23:59:59'],
    ['01 Jan Feb 2026 00:00:00', '2026-01-01T00:00:00'],
    ['x2 01 x1:1:1 Jan 2026 00:00:00', '2026-01-01T00:00:00'],
    ['1stly Jan 2026 00:00:00', '2026-01-01T00:00:00'],
    ['01 Jan 1601 00:00:00', '1601-01-01T00:00:00'],
    ['01 Jan 1600 00:00:00', undefined],
    ['00 Jan 2026 00:00:00', undefined],
    ['32 Jan 2026 00:00:00', undefined],
    ['01 Jan 2026 24:00:00', undefined],
    ['01 Jan 2026 00:60:00', undefined],
    ['01 Jan 2026 00:00:60', undefined],
    ['01 Jan 20261 00:00:00', undefined],
    ['01 Jan 2026 00:00', undefined],
    ['01 Jan 2026 00:00:000', undefined],
    ['01 Foo 2026 00:00:00', undefined],
    ['Jan 2026 00:00:00', undefined],
    ['01 Jan 00:00:00', undefined],
    ['01 Jan 2026', undefined],
    ['2026-01-01T00:00:00Z', undefined],
    ['', undefined]
  ])('%j is %j', (text, expected) => {
    expect(parseCookieDate(text)).toBe(expected)
  })

  test('of toUTCString is read back', () => {
    const date = fc.date({ min: new Date('1601-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(date, date => {
        const seconds = date.toISOString().slice(0, 19)
        expect(parseCookieDate(date.toUTCString())).toBe(seconds)
        expect(parseCookieDate(date.toUTCString().replace(/ (\w+) (\d{4})/, '-$1-$2'))).toBe(seconds)
      })
    )
  })

  test('in any text is a date or undefined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(parseCookieDate(text) ?? '2026-01-01T00:00:00').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
      })
    )
  })
})
