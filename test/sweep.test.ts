import { describe, expect, test } from 'vitest'
import { sweep } from '../src/sweep.js'

/** The different values of an attribute, in order; `''` is for none. */
function valuesOf(attribute: string, url: string): string[] {
  const found = sweep('_ga', new URL(url)).map(write => new RegExp(`; ${attribute}=([^;]*)`).exec(write)?.[1] ?? '')
  return [...new Set(found)]
}

describe('sweep', () => {
  test('lists every place that a page on https can reach', () => {
    expect(sweep('_ga', new URL('https://localhost/x'))).toEqual([
      '_ga=; Path=; Secure; Max-Age=0',
      '_ga=; Path=; Secure; Partitioned; Max-Age=0',
      '_ga=; Path=/; Secure; Max-Age=0',
      '_ga=; Path=/; Secure; Partitioned; Max-Age=0',
      '_ga=; Path=/x; Secure; Max-Age=0',
      '_ga=; Path=/x; Secure; Partitioned; Max-Age=0',
      '_ga=; Path=; Domain=localhost; Secure; Max-Age=0',
      '_ga=; Path=; Domain=localhost; Secure; Partitioned; Max-Age=0',
      '_ga=; Path=/; Domain=localhost; Secure; Max-Age=0',
      '_ga=; Path=/; Domain=localhost; Secure; Partitioned; Max-Age=0',
      '_ga=; Path=/x; Domain=localhost; Secure; Max-Age=0',
      '_ga=; Path=/x; Domain=localhost; Secure; Partitioned; Max-Age=0'
    ])
  })

  test('adds on http a write without Secure for each place', () => {
    const [https, http] = ['https:', 'http:'].map(protocol =>
      sweep('_ga', new URL(`${protocol}//shop.example.com/a/b`))
    )
    const plain = http!.filter(write => !write.includes('; Secure'))
    expect(http!.filter(write => !plain.includes(write))).toEqual(https)
    expect(plain).toEqual(https!.filter(write => !/Part/.test(write)).map(write => write.replace('; Secure', '')))
  })

  test.each([
    ['https://example.com/', ['', 'example.com', 'com']],
    [
      'https://a.shop.example.co.uk/',
      ['', 'a.shop.example.co.uk', 'shop.example.co.uk', 'example.co.uk', 'co.uk', 'uk']
    ],
    ['http://localhost:8000/', ['', 'localhost']],
    ['http://127.0.0.1/', ['', '127.0.0.1', '0.0.1', '0.1', '1']],
    ['http://[::1]/', ['', '[::1]']]
  ])('tries from %s the host alone and the domains %j', (url, domains) => {
    expect(valuesOf('Domain', url)).toEqual(domains)
  })

  test.each([
    ['https://example.com/shop/cart', ['', '/', '/shop', '/shop/', '/shop/cart']],
    ['https://example.com/shop/', ['', '/', '/shop', '/shop/']],
    ['https://example.com/a?b=/c#/d', ['', '/', '/a']],
    ['https://example.com/%C3%A9 x', ['', '/', '/%C3%A9%20x']]
  ])('tries from %s the paths %j', (url, paths) => {
    expect(valuesOf('Path', url)).toEqual(paths)
  })

  test('tries each path with each domain', () => {
    const url = 'https://shop.example.com/a/b'
    const writes = sweep('_ga', new URL(url))
    for (const domain of valuesOf('Domain', url).map(domain => domain && `; Domain=${domain}`)) {
      for (const path of valuesOf('Path', url)) {
        expect(writes).toContain(`_ga=; Path=${path}${domain}; Secure; Max-Age=0`)
        expect(writes).toContain(`_ga=; Path=${path}${domain}; Secure; Partitioned; Max-Age=0`)
      }
    }
  })

  test.each(['https://example.com/;Max-Age=9/;Expires=Fri, 01 Jan 2100 00:00:00 GMT', 'http://example.com/;max-age=9'])(
    'deletes whatever the path of %s says',
    url => {
      for (const write of sweep('__Host-x', new URL(url))) expect(write).toMatch(/^__Host-x=; Path=.*; Max-Age=0$/)
    }
  )
})
