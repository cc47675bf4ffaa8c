import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { parseManifest } from '../../src/manifest/parse.js'
import { createUrlMatcher } from '../../src/manifest/claim-url.js'
import type { UrlGroup } from '../../src/manifest/claim-url.js'

const group = (id: string, ...urls: string[]): UrlGroup => ({ id, required: false, urls })
const idsFor = (groups: readonly UrlGroup[], url: string, accepted: readonly string[] = []) =>
  createUrlMatcher(groups, id => accepted.includes(id))?.(new URL(url))

/** Whether one rule covers a URL. */
const covers = (rule: string, url: string): boolean => idsFor([group('a', rule)], url)!.length === 1

describe('a rule covers', () => {
  test.each([
    ['stats.example', 'https://stats.example/'],
    ['stats.example', 'http://stats.example/t.js?x#y'],
    ['stats.example', 'https://eu.cdn.stats.example/t.js'],
    ['stats.example', 'https://stats.example:8443/t.js'],
    ['stats.example', 'https://STATS.Example/t.js'],
    ['STATS.Example.', 'https://stats.example/t.js'],
    ['stats.example', 'https://stats.example./t.js'],
    ['stats.example', 'https://user:password@stats.example/t.js'],
    ['stats.example', String.raw`https:\\stats.example\t.js`],
    ['stats.example', 'https://stats.example%2e/'],
    ['stats.example/', 'https://stats.example'],
    ['stats.example:8443', 'https://stats.example:8443/t.js'],
    ['stats.example:443', 'https://stats.example/t.js'],
    ['stats.example:80', 'http://stats.example/t.js'],
    ['stats.example:0443', 'https://stats.example/t.js'],
    ['stats.example/t/', 'https://stats.example/t/'],
    ['stats.example/t/', 'https://stats.example/x/../t/a.js'],
    ['stats.example/t/', 'https://stats.example/x/%2e%2E/t/a.js'],
    ['stats.example/./t/', 'https://a.stats.example/t/a.js'],
    ['stats.example/über/', 'https://stats.example/%C3%BCber/a.js'],
    ['stats.example/t?site=', 'https://stats.example/t?site=1'],
    ['https://stats.example/t/', 'https://a.stats.example/t/a.js'],
    ['HTTPS://stats.example', 'https://stats.example/'],
    ['http://localhost:4190/a', 'http://localhost:4190/ab'],
    ['127.0.0.1', 'http://127.0.0.1:80/']
  ])('%j the URL %j', (rule, url) => {
    expect(covers(rule, url)).toBe(true)
  })
})

describe('a rule does not cover', () => {
  test.each([
    ['stats.example', 'https://stats.example.evil.com/'],
    ['stats.example', 'https://evil.com/stats.example'],
    ['stats.example', 'https://evil.com/?https://stats.example/'],
    ['stats.example', 'https://evil.com/#https://stats.example/'],
    ['stats.example', 'https://stats.example@evil.com/'],
    ['stats.example', 'https://stats.example:443@evil.com/'],
    ['stats.example', 'https://notstats.example/'],
    ['stats.example', 'https://example/'],
    ['stats.example', 'data:text/plain,https://stats.example/'],
    ['stats.example', 'blob:https://stats.example/1'],
    ['stats.example', 'ftp://stats.example/t.js'],
    ['stats.example', 'wss://stats.example/t.js'],
    ['stats.example:8443', 'https://stats.example/t.js'],
    ['stats.example:443', 'http://stats.example/t.js'],
    ['stats.example:80', 'https://stats.example/t.js'],
    ['stats.example/t/', 'https://stats.example/t'],
    ['stats.example/t/', 'https://stats.example/T/a.js'],
    ['stats.example/t/', 'https://stats.example/x/t/a.js'],
    ['stats.example/t/', 'https://stats.example/t/../x.js'],
    ['stats.example/t/', 'https://stats.example/?/t/'],
    ['stats.example//t/', 'https://t/'],
    ['http:80', 'http://80/'],
    ['https://stats.example/t/', 'http://stats.example/t/a.js'],
    ['http://stats.example', 'https://stats.example/'],
    ['stats.example/\n', 'https://stats.example/'],
    ['x:stats.example', 'https://stats.example/'],
    ['ftp://stats.example', 'https://stats.example/'],
    ['.', 'https://stats.example/'],
    ['', 'https://stats.example/'],
    [' ', 'https://stats.example/'],
    ['(', 'https://stats.example/'],
    ['stats*example', 'https://stats.example/']
  ])('%j the URL %j', (rule, url) => {
    expect(covers(rule, url)).toBe(false)
  })
})

describe('rules and URLs in general', () => {
  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/)
  const host = fc.array(label, { minLength: 2, maxLength: 4 }).map(labels => labels.join('.'))
  const path = fc
    .array(fc.stringMatching(/^[\w~-]{1,6}$/), { maxLength: 4 })
    .map(parts => parts.map(part => `/${part}`).join('') || '/')
  const scheme = fc.constantFrom('http', 'https')
  const port = fc.integer({ min: 1, max: 65_535 })

  test('a host covers itself and its subdomains on every scheme, port and path', () => {
    fc.assert(
      fc.property(host, fc.option(label), scheme, fc.option(port), path, (host, sub, scheme, port, path) => {
        const url = `${scheme}://${sub ? `${sub}.` : ''}${host}${port ? `:${port}` : ''}${path}`
        expect(covers(host, url)).toBe(true)
        expect(covers(`${scheme}://${host}`, url)).toBe(true)
        expect(covers(host, url.toUpperCase())).toBe(true)
      })
    )
  })

  test('a host covers no other host, wherever its name stands in the URL', () => {
    fc.assert(
      fc.property(host, host, path, (host, other, path) => {
        fc.pre(other !== host && !other.endsWith(`.${host}`))
        for (const url of [
          `https://${other}/${host}`,
          `https://${other}/?u=https://${host}${path}`,
          `https://${host}@${other}${path}`,
          `https://${host}.x${other}/`,
          `https://x${host}.${other}/`,
          `https://${other}/#//${host}/`
        ]) {
          expect(covers(host, url), url).toBe(false)
        }
      })
    )
  })

  test('a path covers what begins so, and nothing else', () => {
    fc.assert(
      fc.property(host, path, path, (host, wanted, found) => {
        expect(covers(host + wanted, `https://${host}${found}`)).toBe(found.startsWith(wanted))
        expect(covers(host + wanted, `https://${host}${wanted}${found}`)).toBe(true)
      })
    )
  })

  test('a port covers itself', () => {
    fc.assert(
      fc.property(host, scheme, port, port, (host, scheme, wanted, found) => {
        expect(covers(`${host}:${wanted}`, `${scheme}://${host}:${found}/`)).toBe(wanted === found)
      })
    )
  })

  test('every rule that a manifest takes is compared without an error', () => {
    const rule = fc.stringMatching(/^(https?:\/\/)?[-\w.]+(:\d+)?(\/\S*)?$/)
    fc.assert(
      fc.property(rule, fc.webUrl(), (rule, url) => {
        const { groups } = parseManifest({ groups: [{ id: 'a', urls: [rule] }] })
        expect([0, 1]).toContain(idsFor(groups, url)!.length)
      }),
      { numRuns: 1000 * inject('share') }
    )
  })

  test('any other text is compared without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), (rule, url) => {
        expect([0, 1]).toContain(idsFor([group('a', rule)], url)!.length)
      })
    )
  })
})

describe('createUrlMatcher', () => {
  const groups = [
    group('statistics', 'stats.example', 'both.example', 'twice.example', 'twice.example/t'),
    group('marketing', 'both.example', 'free.example'),
    { id: 'essentials', required: true, urls: ['free.example', 'own.example'] }
  ]

  test.each([
    ['https://stats.example/', [], ['statistics']],
    ['https://both.example/', [], ['statistics', 'marketing']],
    ['https://twice.example/t', [], ['statistics']],
    ['https://both.example/', ['statistics'], ['statistics', 'marketing']],
    ['https://stats.example/', ['statistics'], []],
    ['https://free.example/', [], []],
    ['https://own.example/', [], []],
    ['https://other.example/', [], []]
  ])('finds for %j, with %j accepted, the groups %j', (url, accepted, ids) => {
    expect(idsFor(groups, url, accepted)).toEqual(ids)
  })

  test('returns nothing if no URL has to wait', () => {
    expect(createUrlMatcher([], () => false)).toBeUndefined()
    expect(createUrlMatcher(groups, () => true)).toBeUndefined()
    expect(createUrlMatcher([group('a')], () => false)).toBeUndefined()
  })

  // Read in one pass, these take milliseconds; read once for each of their parts, seconds or minutes.
  test.each([
    ['a host of many labels', `https://${'a.'.repeat(250_000)}stats.example/`, ['stats.example'], ['statistics']],
    ['a rule of many dots', 'https://stats.example/', [`${'.'.repeat(250_000)}x`, 'stats.example'], ['statistics']],
    ['many rules of a host', 'https://stats.example/t', Array(100_000).fill('stats.example/t'), ['statistics']]
  ])('reads %s in one pass', (_, url, rules, ids) => {
    expect(idsFor([group('statistics', ...(rules as string[]))], url)).toEqual(ids)
  })

  test('asks for each group once, by its id', () => {
    const asked: string[] = []
    createUrlMatcher(groups, id => asked.push(id) > 0)
    expect(asked).toEqual(['statistics', 'marketing'])
  })
})
