import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathsOf, sweep } from '../../src/cookies/deletions.js'

/** Lists the writes that a page at this address makes to delete `_ga`. */
const sweepOf = (url: string): string[] => [...sweep('_ga', new URL(url), pathsOf(new URL(url).pathname))]

/** The different values of an attribute, in order; `''` is for none. */
function valuesOf(attribute: string, url: string): string[] {
  const found = sweepOf(url).map(write => new RegExp(`; ${attribute}=([^;]*)`).exec(write)?.[1] ?? '')
  return [...new Set(found)]
}

describe('sweep', () => {
  test('lists every place that a page on https can reach', () => {
    expect(sweepOf('https://a.example/x')).toEqual([
      '_ga=; Path=; Secure; SameSite=None; Max-Age=0',
      '_ga=; Path=; Domain=a.example; Secure; SameSite=None; Max-Age=0',
      '_ga=; Path=/; Secure; SameSite=None; Max-Age=0',
      '_ga=; Path=/; Domain=a.example; Secure; SameSite=None; Max-Age=0',
      '_ga=; Path=/x; Secure; SameSite=None; Max-Age=0',
      '_ga=; Path=/x; Domain=a.example; Secure; SameSite=None; Max-Age=0',
      '_ga=; Path=; Secure; SameSite=None; Partitioned; Max-Age=0',
      '_ga=; Path=; Domain=a.example; Secure; SameSite=None; Partitioned; Max-Age=0',
      '_ga=; Path=/; Secure; SameSite=None; Partitioned; Max-Age=0',
      '_ga=; Path=/; Domain=a.example; Secure; SameSite=None; Partitioned; Max-Age=0',
      '_ga=; Path=/x; Secure; SameSite=None; Partitioned; Max-Age=0',
      '_ga=; Path=/x; Domain=a.example; Secure; SameSite=None; Partitioned; Max-Age=0'
    ])
  })

  test('adds on http a write without Secure for each place', () => {
    const [https, http] = ['https:', 'http:'].map(protocol => sweepOf(`${protocol}//shop.example.com/a/b`))
    const plain = http!.filter(write => !write.includes('; Secure'))
    expect(http!.filter(write => !plain.includes(write))).toEqual(https)
    expect(plain).toEqual(
      https!.filter(write => !/Part/.test(write)).map(write => write.replace('; Secure; SameSite=None', ''))
    )
  })

  test.each([
    ['https://example.com/', ['', 'example.com']],
    ['https://a.shop.example.co.uk/', ['', 'co.uk', 'example.co.uk', 'shop.example.co.uk', 'a.shop.example.co.uk']],
    ['https://example.com./', ['', 'example.com.']],
    ['http://localhost:8000/', ['']],
    ['http://127.0.0.1/', ['', '0.1', '0.0.1', '127.0.0.1']],
    ['http://[::1]/', ['']]
  ])('tries from %s the domains %j, the host alone first', (url, domains) => {
    expect(valuesOf('Domain', url)).toEqual(domains)
  })

  test.each([
    ['https://example.com/shop/cart', ['', '/', '/shop', '/shop/', '/shop/cart']],
    ['https://example.com/shop/', ['', '/', '/shop', '/shop/']],
    ['https://example.com/a?b=/c#/d', ['', '/', '/a']],
    ['https://example.com/%C3%A9 x', ['', '/', '/%C3%A9%20x']],
    ['https://example.com/a;b/c', ['', '/', '/a']]
  ])('tries from %s the paths %j', (url, paths) => {
    expect(valuesOf('Path', url)).toEqual(paths)
  })

  test('tries each path with each domain', () => {
    const url = 'https://shop.example.com/a/b'
    const writes = sweepOf(url)
    for (const domain of valuesOf('Domain', url).map(domain => domain && `; Domain=${domain}`)) {
      for (const path of valuesOf('Path', url)) {
        expect(writes).toContain(`_ga=; Path=${path}${domain}; Secure; SameSite=None; Max-Age=0`)
        expect(writes).toContain(`_ga=; Path=${path}${domain}; Secure; SameSite=None; Partitioned; Max-Age=0`)
      }
    }
  })

  test.each([
    ['https://shop.example.com/', '; Secure; SameSite=None'],
    ['http://shop.example.com/', '']
  ])('begins from %s with the places of most cookies', (url, flags) => {
    const places = ['/', '/shop'].flatMap(path =>
      ['', '; Domain=example.com', '; Domain=shop.example.com'].map(domain => `${path}${domain}`)
    )
    expect([...sweep('_ga', new URL(url), ['/', '/shop'])].slice(0, 6)).toEqual(
      places.map(place => `_ga=; Path=${place}${flags}; Max-Age=0`)
    )
  })

  test('tries the given paths, in their order', () => {
    const writes = [...sweep('_ga', new URL('https://localhost/x'), new Set(['/', '/shop']))]
    expect(writes.map(write => /Path=([^;]*)/.exec(write)![1])).toEqual(['/', '/shop', '/', '/shop'])
  })
})

/** A name as a cookie can have it, or a rule of a manifest. */
const name = fc
  .string({ unit: 'binary', minLength: 1 })
  .filter(text => [...text].every(sign => sign >= ' ' && !'\x7f;='.includes(sign)))
const path = fc.array(fc.string({ unit: 'grapheme' })).map(parts => `/${parts.join('/')}`)
const odd = fc.constantFrom('; Max-Age=9', ';Domain=evil.example', '; path=/x', '=', ';', '/', 'Secure')
const oddPath = fc.array(fc.oneof(path, odd)).map(parts => parts.join(''))
const address = fc.record({ hostname: fc.domain(), protocol: fc.constantFrom('http:', 'https:') })

describe('every write of a sweep', () => {
  test('names the cookie first, and has only its own attributes, for every name and path', () => {
    fc.assert(
      fc.property(name, address, fc.array(oddPath, { minLength: 1 }), (name, address, paths) => {
        for (const write of sweep(name, address, paths)) {
          const [pair, ...attributes] = write.split('; ')
          expect(pair).toBe(`${name}=`)
          expect(attributes.join('; ')).toMatch(
            /^Path=[^;]*(; Domain=[-.\w]+)?(; Secure; SameSite=None(; Partitioned)?)?; Max-Age=0$/
          )
        }
      })
    )
  })

  test('has the host, or a domain that the host is part of', () => {
    fc.assert(
      fc.property(address, address => {
        for (const write of sweep('_ga', address, ['/'])) {
          const domain = /; Domain=([^;]*)/.exec(write)?.[1]
          if (domain !== undefined) expect(`.${address.hostname}`.endsWith(`.${domain}`)).toBe(true)
        }
      })
    )
  })
})

test('the paths of a page are those whose cookies it sees, each once', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), url => {
      const { pathname } = new URL(url)
      const paths = [...new Set(pathsOf(pathname))]
      // RFC 6265 §5.1.4: identical, or a prefix that ends in a slash or before one.
      const seen = Array.from({ length: pathname.length }, (_, index) => pathname.slice(0, index + 1)).filter(
        path => path === pathname || path.endsWith('/') || pathname[path.length] === '/'
      )
      expect(paths).toEqual(['', ...seen])
    })
  )
})

test('a link with thousands of folders costs no more than one with sixty-four', () => {
  expect(pathsOf('/'.repeat(60_000))).toHaveLength(128)
  expect(sweepOf(`https://www.a.example${'/'.repeat(60_000)}`).length).toBeLessThan(1000)
})
