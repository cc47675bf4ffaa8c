import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { trustedUrl } from '../../src/page/trusted-url.js'

const PAGE = 'https://shop.example/a/b?c#d'

describe('trustedUrl', () => {
  test.each([
    ['https://stats.example/t.js', 'https://stats.example/t.js'],
    ['http://stats.example/t.js', 'http://stats.example/t.js'],
    ['HTTPS://STATS.example/t.js', 'https://stats.example/t.js'],
    ['//stats.example/t.js', 'https://stats.example/t.js'],
    ['/t.js', 'https://shop.example/t.js'],
    ['t.js', 'https://shop.example/a/t.js'],
    ['../../../t.js', 'https://shop.example/t.js'],
    ['', 'https://shop.example/a/b?c'],
    [' t.js\n', 'https://shop.example/a/t.js'],
    ['\\\\stats.example\\t.js', 'https://stats.example/t.js'],
    ['/:user@stats.example/', 'https://shop.example/:user@stats.example/'],
    ['__proto__', 'https://shop.example/a/__proto__']
  ])('reads %j as %s', (raw, href) => {
    expect(trustedUrl(raw, PAGE).href).toBe(href)
  })

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/javascript,alert(1)',
    'blob:https://shop.example/1',
    'file:///etc/passwd',
    'ftp://stats.example/t.js',
    'httpsx://stats.example/t.js',
    'xhttps://stats.example/t.js',
    'about:blank',
    'https://user@stats.example/',
    'https://user:password@stats.example/',
    'https://:password@stats.example/',
    '//user@stats.example/'
  ])('refuses %j, and says so', raw => {
    expect(() => trustedUrl(raw, PAGE)).toThrow(new TypeError(`expected http(s) without credentials, found "${raw}"`))
  })

  test.each(['https://', 'http://[', 'https://a b/', '//'])('refuses %j, which is no URL', raw => {
    expect(() => trustedUrl(raw, PAGE)).toThrow(TypeError)
  })

  test('refuses a relative URL where the page has none to resolve it against', () => {
    expect(() => trustedUrl('t.js', 'about:srcdoc')).toThrow(TypeError)
    expect(() => trustedUrl('', 'file:///index.html')).toThrow(TypeError)
  })

  test('gives for any text an http(s) URL without credentials, or a TypeError', () => {
    const start = fc.constantFrom(
      '',
      'https://',
      'http:',
      '//',
      'javascript:',
      'https://a@',
      '/',
      '\\',
      ' ',
      'blob:https://'
    )
    const text = fc.tuple(start, fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string()))
    fc.assert(
      fc.property(text, fc.constantFrom(PAGE, 'about:blank', ''), ([start, rest], page) => {
        try {
          const { protocol, username, password } = trustedUrl(start + rest, page)
          expect(['http:', 'https:']).toContain(protocol)
          expect(username + password).toBe('')
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError)
        }
      }),
      { numRuns: 1000 * inject('share') }
    )
  })

  // Read in one pass, 500,000 of these take milliseconds; read once for each of them, minutes.
  test.each(['"', '\\', '|', '=', ';', ' ', '[', '{', 'a', '/', '.', '../'])(
    'reads a long run of %j in one pass',
    run => {
      expect(trustedUrl(`/x?${run.repeat(500_000)}z`, PAGE).search).toMatch(/z$/)
      expect(() => trustedUrl(`javascript:${run.repeat(500_000)}z`, PAGE)).toThrow(TypeError)
    }
  )
})
