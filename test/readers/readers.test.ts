// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPrivacy, memoryStorage } from '../../src/index.js'
import { importChoices } from '../../src/readers/index.js'
import type { LegacyReader } from '../../src/readers/index.js'
import type { LegacyAnswers } from '../../src/readers/choices.js'
import { fieldsOf, parseFields } from '../../src/readers/json.js'
import { djangoPrivacyMgmt, parseDjangoPrivacyMgmt } from '../../src/readers/django-privacy-mgmt.js'
import { klaro, parseKlaro } from '../../src/readers/klaro.js'
import { osano, parseOsano } from '../../src/readers/osano.js'
import { parseTarteaucitron, tarteaucitron } from '../../src/readers/tarteaucitron.js'
import { parseVanillaCookieconsent, vanillaCookieconsent } from '../../src/readers/vanilla-cookieconsent.js'
import { forgotten, legacyCases } from './legacy.js'

const readers = { klaro, vanillaCookieconsent, tarteaucitron, osano, djangoPrivacyMgmt }
const parsers: Record<string, (text: string, names?: readonly string[]) => LegacyAnswers> = {
  parseKlaro,
  parseVanillaCookieconsent,
  parseTarteaucitron,
  parseOsano,
  parseDjangoPrivacyMgmt
}
const manifest = { groups: [{ id: 'statistics' }, { id: 'marketing' }] }

const clear = () => {
  localStorage.clear()
  for (const cookie of document.cookie.split('; ')) document.cookie = `${cookie.split('=')[0]}=; Path=/; Max-Age=0`
}
/** Puts back what was recorded. */
const visit = ({ cookies, local }: { cookies: string; local: Readonly<Record<string, string>> }) => {
  if (cookies) document.cookie = `${cookies}; Path=/`
  for (const [key, text] of Object.entries(local)) localStorage.setItem(key, text)
}
const read = (reader: LegacyReader) => Object.fromEntries(reader.read())

beforeEach(() => {
  // After the recording, and before its cookies expire.
  vi.useFakeTimers({ now: new Date('2027-01-01'), toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  clear()
})

describe('what the real clients stored', () => {
  test('is all expected to be something', () => {
    expect(forgotten).toEqual([])
    expect(legacyCases.filter(({ at }) => at).length).toBeGreaterThan(10)
  })

  test.each(legacyCases)('$id: is $expected', ({ reader, options, at, expected, ...stored }) => {
    visit(stored)
    const legacy = readers[reader](options as never)
    const privacy = createPrivacy({ manifest, storage: importChoices(memoryStorage(), [legacy]) })
    expect(privacy.$statuses.get()).toEqual(expected)
    // With the date of the answer, if there is an answer and a date.
    const dates = [...legacy.read().values()].filter(choice => choice !== '-1')
    expect(new Set(dates)).toEqual(
      new Set(dates.length || legacy.read().size ? [at].filter(at => at || dates.length) : [])
    )
  })
})

/** Anything at all, and what is nearly right. */
const nearly = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.json().map(encodeURIComponent),
  fc.string({ unit: fc.constantFrom('!', '=', 'a', 'true', 'false', 'wait', '%', '%22', '{', '}', '"', ':', ',') }),
  fc
    .record(
      {
        categories: fc.oneof(fc.jsonValue(), fc.array(fc.constantFrom('a', 'A', '__proto__', 'constructor'))),
        services: fc.oneof(
          fc.jsonValue(),
          fc.dictionary(fc.constantFrom('a', '__proto__', 'B'), fc.array(fc.string(), { maxLength: 3 }))
        ),
        revision: fc.jsonValue(),
        lastConsentTimestamp: fc.jsonValue(),
        expirationTime: fc.jsonValue()
      },
      { requiredKeys: [] }
    )
    .map(value => JSON.stringify(value))
)

describe.each(Object.entries(parsers))('%s', (name, parse) => {
  test('reads any text', () => {
    fc.assert(
      fc.property(nearly, fc.array(fc.string()), (text, names) => {
        for (const [answered, accepted] of parse(text, names).answers) {
          expect([typeof answered, typeof accepted]).toEqual(['string', 'boolean'])
        }
      })
    )
  })

  test.each([
    '',
    'wait',
    'dismiss',
    'null',
    '[]',
    '0',
    'true',
    '"a"',
    '{}',
    '[true]',
    '%',
    '%7B',
    '!',
    '=',
    '!a',
    '!=wait',
    'undefined'
  ])('takes %j for no answer', text => {
    expect([...parse(text, ['a', 'a.b']).answers]).toEqual([])
  })

  test.each(['[', '{"a":', '{"a":true,', '!', '=', '!a=true', '%', '%7B', 'a', '"', '\\'])(
    'reads a long run of %j in one pass',
    run => {
      const start = performance.now()
      parse(run.repeat(200_000), [])
      expect(performance.now() - start).toBeLessThan(2000)
    }
  )

  test('pollutes no prototype', () => {
    for (const text of [
      '{"__proto__":{"polluted":true},"constructor":true}',
      '{"categories":["__proto__"],"services":{"__proto__":["polluted"]}}',
      '!__proto__=true!constructor=true'
    ]) {
      parse(text, ['__proto__', '__proto__.polluted'])
      expect(({} as { polluted?: unknown }).polluted, name).toBeUndefined()
    }
  })
})

describe('parseFields', () => {
  test.each([
    ['{"a":1}', [['a', 1]]],
    ['%7B%22a%22%3A1%7D', [['a', 1]]],
    ['{%22a%22:1}', [['a', 1]]],
    ['{"a":"100%"}', [['a', '100%']]],
    ['{"__proto__":1}', [['__proto__', 1]]],
    ['[1]', []],
    ['"text"', []],
    ['{"a":1', []]
  ])('reads from %j the fields %j', (text, fields) => {
    expect([...parseFields(text)]).toEqual(fields)
  })

  test('reads back any object that was encoded', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const text = JSON.stringify(value)
        expect([...parseFields(encodeURIComponent(text))]).toEqual(Object.entries(JSON.parse(text) as object))
        expect(parseFields(text)).toEqual(fieldsOf(JSON.parse(text)))
      })
    )
  })
})

describe('parseTarteaucitron', () => {
  test.each<[string, [string, boolean][]]>([
    [
      '!gtag=true!x=false!y=wait',
      [
        ['gtag', true],
        ['x', false]
      ]
    ],
    ['gtag=true', [['gtag', true]]],
    ['!gtag=TRUE!x=true=false!y=1', []]
  ])('reads %j as %j', (text, answers) => {
    expect(parseTarteaucitron(text).answers).toEqual(answers)
  })

  test('reads no service that nobody answered, whatever the order', () => {
    const answer = fc.constantFrom('wait', 'true', 'false')
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^\w+$/), answer), services => {
        const text = Object.entries(services).map(([service, answer]) => `!${service}=${answer}`)
        const waiting = Object.keys(services).filter(service => services[service] === 'wait')
        const answered = [...parseTarteaucitron(text.join('')).answers].map(([service]) => service)
        expect([...answered, ...waiting].sort()).toEqual(Object.keys(services).sort())
      })
    )
  })
})

test('tarteaucitron takes a yes to what its client takes to need no consent for no answer, a no for one', () => {
  const { exempt } = JSON.parse(readFileSync('test/vectors/legacy.json', 'utf8')).meta as { exempt: string[] }
  expect(exempt.length).toBeGreaterThan(5)
  for (const service of exempt) {
    document.cookie = `tarteaucitron=!${service}=true; Path=/`
    expect(read(tarteaucitron()), service).toEqual({})
    expect(read(tarteaucitron({ preselected: [] })), service).toEqual({ [service]: '' })
    document.cookie = `tarteaucitron=!${service}=false; Path=/`
    expect(read(tarteaucitron()), service).toEqual({ [service]: '-1' })
  }
})

describe('parseVanillaCookieconsent', () => {
  const parse = (stored: object, names: string[] = []) => [
    ...parseVanillaCookieconsent(JSON.stringify({ categories: [], ...stored }), names).answers
  ]

  test('declines what its services name and its categories do not', () => {
    expect(parse({ categories: ['a'], services: { a: [], B: [] } })).toEqual([
      ['a', true],
      ['b', false]
    ])
  })

  test('knows categories and services in any case of letters', () => {
    expect(parse({ categories: ['A', 'C'], services: { A: ['X'], c: [] } }, ['a.x', 'a.y', 'c'])).toEqual([
      ['a.x', true],
      ['c', true],
      ['a.y', false]
    ])
  })

  test('takes a category that was added later for not answered', () => {
    expect(parse({ categories: ['a'], services: { a: [] } }, ['a', 'later', 'later.x'])).toEqual([['a', true]])
  })

  test('takes a category of which a service was accepted for no answer, its services for answers', () => {
    expect(parse({ categories: ['a'], services: { a: ['x'] } }, ['a', 'a.x', 'a.y'])).toEqual([
      ['a.x', true],
      ['a.y', false]
    ])
  })

  test('believes no service of a category that was declined', () => {
    expect(parse({ services: { a: ['x'] } }, ['a.x'])).toEqual([
      ['a', false],
      ['a.x', false]
    ])
  })

  test('of version 2, takes the first date where there is no later one', () => {
    const at = (stored: object) => parseVanillaCookieconsent(JSON.stringify(stored)).at
    expect(at({ consent_date: 'first' })).toBe('first')
    expect(at({ consent_date: 'first', last_consent_update: 'last' })).toBe('last')
  })

  test('of version 2, takes what is asked for to have been asked', () => {
    expect(parse({ categories: ['a'] }, ['a', 'b'])).toEqual([
      ['a', true],
      ['b', false]
    ])
  })
})

describe('a reader', () => {
  const stored = (extra: object = {}) =>
    JSON.stringify({
      categories: ['ads'],
      services: { ads: [] },
      lastConsentTimestamp: '2026-05-05T00:00:00.000Z',
      ...extra
    })

  test('takes no date of the future, and nothing that has expired', () => {
    localStorage.setItem('cc_cookie', stored())
    expect(read(vanillaCookieconsent())).toEqual({ ads: '2026-05-05T00:00:00.000Z', '.at': '2026-05-05T00:00:00.000Z' })
    localStorage.setItem('cc_cookie', stored({ expirationTime: Date.now() + 1 }))
    expect(read(vanillaCookieconsent()).ads).toBe('2026-05-05T00:00:00.000Z')
    localStorage.setItem('cc_cookie', stored({ lastConsentTimestamp: '2027-05-05T00:00:00.000Z' }))
    expect(read(vanillaCookieconsent())).toEqual({ ads: '' })
    localStorage.setItem('cc_cookie', stored({ expirationTime: Date.now() }))
    expect(read(vanillaCookieconsent())).toEqual({})
  })

  test('of services that are no list takes none', () => {
    localStorage.setItem('cc_cookie', stored({ services: { ads: 'chat', other: 1 } }))
    const { ads, other, ...rest } = read(vanillaCookieconsent())
    expect([ads, other, Object.keys(rest)]).toEqual(['2026-05-05T00:00:00.000Z', '-1', ['.at']])
  })

  test('reads under the name it is given, and no other', () => {
    document.cookie = 'klaro2=%7B%22a%22%3Atrue%7D; Path=/'
    expect(read(klaro())).toEqual({})
    expect(read(klaro({ name: 'klaro2' }))).toEqual({ a: '' })
  })

  test('tells of a mapping that is turned round, and of no other that is of no use', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    document.cookie = 'klaro=%7B%22Matomo%22%3Atrue%2C%22maps%22%3Atrue%7D; Path=/'
    expect(read(klaro({ groups: { statistics: 'matomo' } }))).toEqual({})
    expect(warn.mock.calls).toEqual([
      [`nanoconsent: "groups" of klaro seems to be reversed: the other tool stored "matomo". Write { theirs: 'ours' }`]
    ])
    expect(read(klaro({ groups: { MATOMO: 'statistics', gone: 'marketing' } }))).toEqual({ statistics: '' })
    expect(read(klaro({ groups: { piwik: 'matomo', maps: 'matomo' } }))).toEqual({})
    expect(read(klaro({ groups: { piwik: 'statistics' } }))).toEqual({})
    expect(read(klaro({ name: 'klaro2', groups: { statistics: 'matomo' } }))).toEqual({})
    expect(warn).toHaveBeenCalledTimes(1)
    warn.mockRestore()
  })

  test('of a cookie and a key of one name lets a no count', () => {
    document.cookie = 'klaro=%7B%22a%22%3Atrue%2C%22b%22%3Atrue%7D; Path=/'
    localStorage.setItem('klaro', '{"a":false}')
    expect(read(klaro())).toEqual({ a: '-1', b: '' })
  })

  // That its cookie goes as well is for a real browser to show.
  test('removes its key, if it can have one, and nothing else', () => {
    for (const key of ['klaro', 'cc_cookie', 'cookieconsent_status']) localStorage.setItem(key, '{}')
    klaro().remove()
    osano({ groups: ['a'] }).remove()
    expect(Object.keys(localStorage).sort()).toEqual(['cc_cookie', 'cookieconsent_status'])
  })

  test('reads nothing, and fails at nothing, where storage is forbidden', () => {
    const area = vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError')
    })
    expect(read(klaro())).toEqual({})
    expect(() => klaro().remove()).not.toThrow()
    area.mockRestore()
  })

  test('reads no key of a tool that only has a cookie', () => {
    localStorage.setItem('cookieconsent_status', 'allow')
    localStorage.setItem('tarteaucitron', '!gtag=true')
    localStorage.setItem('django_privacy_mgmt_preferences', '{"STATISTICS":false}')
    for (const reader of [osano({ groups: ['a'] }), tarteaucitron(), djangoPrivacyMgmt()])
      expect(read(reader)).toEqual({})
  })

  test('refuses a group that cannot be', () => {
    expect(() => klaro({ groups: { matomo: 'a|b' } })).toThrow(TypeError)
    expect(() => osano({ groups: ['a b'] })).toThrow('groups.status: expected the id of a group, found "a b"')
  })
})
