import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { parseManifest } from '../../src/manifest/parse.js'
import type { Group } from '../../src/types.js'
import { loadVectors } from '../vectors.js'

/** Returns the issues of a manifest; an empty list if it is valid. Any other error of `parseManifest` is thrown. */
function issuesOf(input: unknown): string[] {
  try {
    parseManifest(input)
    return []
  } catch (error) {
    if (!(error instanceof TypeError) || !Array.isArray(error.cause)) throw error
    return error.cause as string[]
  }
}

const groupOf = (group: object) => parseManifest({ groups: [{ id: 'a', ...group }] }).groups[0]!
const pathsOf = (input: unknown): string[] => issuesOf(input).map(issue => issue.slice(0, issue.indexOf(': expected')))
const cookie = (name: unknown) => ({ groups: [{ id: 'a', cookies: [{ name }] }] })
const stored = (name: unknown) => ({ groups: [{ id: 'a', storage: [{ name, area: 'local' }] }] })

describe('a valid manifest', () => {
  test('is completed: defaults are filled in', () => {
    const input = { groups: [{ id: 'a', cookies: [{ name: '_ga' }], storage: [{ name: 'ph_*', area: 'local' }] }] }
    const texts = { description: '', lifetime: '', provider: '' }
    const cookies = [{ name: '_ga', domain: '', path: '', created: '', ...texts }]
    const flags = { required: false, deletable: true, default: false, gpc: true }
    const storage = [{ name: 'ph_*', area: 'local', ...texts }]
    const groups = [{ id: 'a', name: 'a', description: '', ...flags, version: '', cookies, storage, urls: [] }]
    expect(parseManifest(input)).toStrictEqual({ groups, policy: '' })
    expect(parseManifest({ groups: [] })).toStrictEqual({ groups: [], policy: '' })
  })

  test.each([
    [{ version: '2026-06-07', cookies: [{ name: 'x', created: '2026-05-01' }] }, '2026-06-07'],
    // A newer cookie asks again, too.
    [{ version: '2026-01-07', cookies: [{ name: 'x', created: '2026-05-01' }] }, '2026-05-01'],
    [{ cookies: ['2026-01-07', '2026-05-01', '2026-02-01'].map(created => ({ name: 'x', created })) }, '2026-05-01'],
    [{ version: '', cookies: [{ name: 'x', created: '2026-05-01' }] }, '2026-05-01'],
    [{ cookies: [{ name: 'x' }] }, ''],
    [{}, '']
  ])('with the group %j has a group of the version %j', (group, version) => {
    expect(groupOf(group).version).toBe(version)
  })

  test('lists services after their group, as groups with the settings of that group', () => {
    const cookies = [{ name: '_ga', created: '2026-05-01' }]
    const services = [{ id: 'ga', name: 'Analytics', cookies, urls: ['stats.example'] }, { id: 'Clarity' }]
    const input = { groups: [{ id: 'statistics', default: true, description: 'Counts', services }, { id: 'ads' }] }
    const { groups } = parseManifest(input)
    const show = ({ id, name, description, default: isOn, version, cookies, urls }: Group) =>
      [id, name, description, isOn, version, cookies.map(cookie => cookie.name), urls].join(' ')
    expect(groups.map(show)).toEqual([
      'statistics statistics Counts true 2026-05-01  ',
      'statistics.ga Analytics  true 2026-05-01 _ga stats.example',
      'statistics.Clarity statistics.Clarity  true   ',
      'ads ads  false   '
    ])
  })

  test('gives a service the explicit version of its group, unless it has a newer cookie', () => {
    const cookies = (created: string) => [{ name: '_ga', created }]
    const services = [
      { id: 'ga', cookies: cookies('2026-05-01') },
      { id: 'clarity', cookies: cookies('2025-05-01') }
    ]
    const { groups } = parseManifest({ groups: [{ id: 'statistics', version: '2026-01-01', services }] })
    expect(groups.map(group => group.version)).toEqual(['2026-05-01', '2026-05-01', '2026-01-01'])
  })

  test('may have the same id in two lists, but not twice in one list', () => {
    const services = [{ id: 'a' }]
    expect(
      pathsOf({
        groups: [
          { id: 'a', services },
          { id: 'b', services }
        ]
      })
    ).toEqual([])
    expect(pathsOf({ groups: [{ id: 'a', services: [{ id: 'ga' }, { id: 'GA' }] }] })).toEqual([
      'groups[0].services[1].id'
    ])
    const twelve = Array.from({ length: 12 }, (_, index) => ({ id: `a${index % 11}` }))
    expect(pathsOf({ groups: twelve })).toEqual(['groups[11].id'])
    expect(pathsOf({ groups: [{ id: 'a', services: twelve }] })).toEqual(['groups[0].services[11].id'])
  })

  test('keeps the order of its groups, and the case of their ids', () => {
    const ids = ['zeta', 'Alpha', '10', '9', '__proto__', 'constructor', 'toString', '-', '_', 'x'.repeat(32)]
    expect(parseManifest({ groups: ids.map(id => ({ id })) }).groups.map(({ id }) => id)).toEqual(ids)
  })

  test('loses unknown fields, at every place', () => {
    const odd = JSON.parse('{"__proto__":{"gpc":false},"constructor":1,"varname":"*","is_required":5,"x":{}}') as object
    const cookies = [{ name: '_ga', ...odd }]
    const storage = [{ name: '_ga', area: 'cache', ...odd }]
    const clean = { groups: [{ id: 'a', cookies: [{ name: '_ga' }], storage: [{ name: '_ga', area: 'cache' }] }] }
    const found = parseManifest({ groups: [{ id: 'a', cookies, storage, ...odd }], ...odd })
    expect(found).toStrictEqual(parseManifest(clean))
  })

  test('warns of unknown fields, at every place', () => {
    const said: string[] = []
    const cookies: object[] = [{ name: 'sessionid' }, { name: 'csrftoken', create: '2026-01-01', constructor: 1 }]
    const services = [{ id: 'ga', url: [] }]
    const input = {
      groups: [{ id: 'a', requird: true, cookies, services, storage: [] }],
      $schema: '',
      policy: { en: 'x' }
    }
    parseManifest(input, text => said.push(text))
    expect(said).toEqual([
      'groups[0].requird: unknown field, ignored',
      'groups[0].cookies[1].create: unknown field, ignored',
      'groups[0].cookies[1].constructor: unknown field, ignored',
      'groups[0].services[0].url: unknown field, ignored'
    ])
    said.length = 0
    // Django's array may have fields of its own.
    parseManifest([{ varname: 'a', is_required: true, is_deletable: true }], text => said.push(text))
    expect(said).toEqual([])
  })

  test('has texts by language without a prototype', () => {
    const texts: unknown = JSON.parse('{"en":"Yes","__proto__":"Proto","constructor":"Bauer"}')
    const { groups, policy } = parseManifest({ groups: [{ id: 'a', name: texts }], policy: texts })
    for (const text of [groups[0]!.name, policy]) {
      expect(Object.getPrototypeOf(text)).toBeNull()
      expect(Object.entries(text)).toEqual([
        ['en', 'Yes'],
        ['__proto__', 'Proto'],
        ['constructor', 'Bauer']
      ])
    }
  })

  test.each(['ab*', '_ga_*', '[x]', '[x]*', 'a', '__proto__', 'constructor', '"', 'é', '__Host-x', 'a,b', '{}'])(
    'may name a cookie or storage key %j',
    name => {
      expect(issuesOf(cookie(name))).toEqual([])
      expect(issuesOf(stored(name))).toEqual([])
    }
  )

  test('does not change when it is parsed again', () => {
    const text = fc.oneof(fc.string(), fc.dictionary(fc.string(), fc.string()))
    const cookies = fc.array(fc.record({ name: fc.constantFrom('_ga', '_ga_*'), description: text }))
    const id = fc.stringMatching(/^[-\w]{1,32}$/)
    const group = fc.record({ id, name: text, gpc: fc.boolean(), cookies }, { requiredKeys: ['id'] })
    const groups = fc.uniqueArray(group, { selector: ({ id }) => id.toLowerCase() })
    fc.assert(
      fc.property(groups, text, (groups, policy) => {
        const manifest = parseManifest({ groups, policy })
        expect(parseManifest(manifest)).toStrictEqual(manifest)
      })
    )
  })
})

describe('a manifest that is not valid', () => {
  test.each([
    [{}, ['groups']],
    [null, ['groups']],
    [undefined, ['groups']],
    ['[]', ['groups']],
    [5, ['groups']],
    [{ groups: {} }, ['groups']],
    [{ groups: 'a' }, ['groups']],
    [{ groups: null, policy: 5 }, ['groups', 'policy']],
    [{ groups: [null, 'a', []] }, ['groups[0]', 'groups[1]', 'groups[2]']],
    [{ groups: [{}] }, ['groups[0].id']],
    [{ groups: [], policy: [] }, ['policy']],
    [{ groups: [], policy: { en: 'x', de: null } }, ['policy.de']],
    [{ groups: [{ id: 'a', cookies: {}, storage: 'x' }] }, ['groups[0].cookies', 'groups[0].storage']],
    [{ groups: [{ id: 'a', storage: [{ name: 'x', area: 'disk' }] }] }, ['groups[0].storage[0].area']],
    [{ groups: [{ id: 'a', storage: [{}] }] }, ['groups[0].storage[0].name', 'groups[0].storage[0].area']],
    [{ groups: [{ id: { toString: 1 } }] }, ['groups[0].id']],
    [{ groups: [{ id: ['a'] }] }, ['groups[0].id']],
    [[{}], ['[0].varname']],
    [
      [{ varname: 'a', is_required: 'no' }, 5, { id: 'a' }],
      ['[0].is_required', '[1]', '[2].varname']
    ]
  ])('%j has issues at %j', (input, paths) => {
    expect(pathsOf(input)).toEqual(paths)
  })
})

describe('an issue', () => {
  test('says where the value is, the expected form and the value, for all issues at once', () => {
    const input = {
      groups: [
        { id: 'a|b', required: 'yes', cookies: [{}, { name: 'a b', created: 'May' }] },
        { id: 'Statistics', name: 5, version: 1, storage: [{ name: 'x', area: 'disk' }], urls: ['//a'] },
        { id: 'statistics', description: { en: ['x'.repeat(50)] } },
        null,
        { id: 'b', cookies: {}, services: [{ id: 'ga' }, { id: 'GA' }] }
      ]
    }
    const name = 'a name without blanks, ";" or "=", which may end with one "*" after 2 or more characters'
    const version = 'a date, or a date and time, such as "2026-01-07" or "2026-01-07T09:12:44Z"'
    const issues = [
      'groups[0].id: expected 1 to 32 letters, digits, "_" or "-", found "a|b"',
      'groups[0].required: expected true or false, found "yes"',
      'groups[0].cookies[0].name: expected text, found nothing',
      `groups[0].cookies[1].name: expected ${name}, found "a b"`,
      `groups[0].cookies[1].created: expected ${version}, found "May"`,
      'groups[1].name: expected text, or an object with a text for each language, found 5',
      'groups[1].storage[0].area: expected "local", "session", "indexed-db" or "cache", found "disk"',
      'groups[1].urls[0]: expected a host or the start of a URL, such as "stats.example" or "https://stats.example/t/", found "//a"',
      `groups[1].version: expected ${version}, found 1`,
      'groups[2].description.en: expected text, found a list',
      'groups[2].id: expected an id other than that of groups[1], found "statistics"',
      'groups[3]: expected an object, found null',
      'groups[4].cookies: expected a list, found an object',
      'groups[4].services[1].id: expected an id other than that of groups[4].services[0], found "GA"'
    ]
    expect(issuesOf(input)).toEqual(issues)
    expect(() => parseManifest(input)).toThrow(new TypeError(`the manifest is not valid:\n  ${issues.join('\n  ')}`))
  })

  test.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [1n, '1'],
    [Symbol('a'), 'Symbol(a)'],
    [() => 1, 'an object'],
    [new Map(), 'an object'],
    [Number.NaN, 'NaN'],
    [false, 'false'],
    ['a "b"\n', String.raw`"a \"b\"\n"`],
    ['x'.repeat(40), `"${'x'.repeat(40)}"`],
    ['x'.repeat(41), `"${'x'.repeat(40)}…"`]
  ])('shows the value that was found: %s', (value, found) => {
    expect(issuesOf({ groups: value })).toEqual([`groups: expected a list, found ${found}`])
  })

  const flag = [1, '', 'true', [], {}]
  const text = [true, [], { en: null }]
  const list = [true, '', 'x', {}, [null], [[]], [{}]]
  const id = [true, '', 'a b', 'a.b', 'é', '.at', 'a|b', 'a=b', 'x'.repeat(33), [], {}, 'a\n']
  const version = [true, [], {}, 'May', '-1', '2026', '2026-01-07 09:12']
  const flags = { required: flag, deletable: flag, default: flag, gpc: flag }
  const fields = {
    id,
    ...flags,
    name: text,
    description: text,
    version,
    cookies: list,
    storage: list,
    services: list
  }

  test.each(Object.entries(fields))('names a wrong %s of a group', (field, values) => {
    for (const value of [null, 0, ['x'], ...values]) {
      const [path] = pathsOf({ groups: [{ id: 'a', [field]: value }] })
      expect(path, JSON.stringify(value)).toContain(`groups[0].${field}`)
    }
  })

  test.each(['', 'a b', '*.a.io', '//a.io', 'ftp://a.io', 'a.io:x', null, 5, {}, []])('names the wrong URL %j', url => {
    expect(pathsOf({ groups: [{ id: 'a', urls: [url] }] })).toEqual(['groups[0].urls[0]'])
    expect(pathsOf({ groups: [{ id: 'a', services: [{ id: 'b', urls: [url] }] }] })).toHaveLength(1)
  })

  test.each(['domain', 'path', 'created', 'description', 'lifetime', 'provider'])(
    'names a wrong %s of a cookie',
    field => {
      for (const value of [null, 0, true, [], ['x'], { en: 1 }]) {
        const [path] = pathsOf({ groups: [{ id: 'a', cookies: [{ name: 'x', [field]: value }] }] })
        expect(path, JSON.stringify(value)).toContain(`groups[0].cookies[0].${field}`)
      }
    }
  )

  const names = [
    '*',
    'a*',
    'a*b',
    'ab*c',
    'ab**',
    '**',
    'a;b',
    'a=b',
    'a b',
    'a\n',
    '\0a',
    'a\x7f',
    ' ',
    ';*',
    '=a*',
    ''
  ]

  test.each([...names, null, 5, true, [], {}])('names the wrong name %j', name => {
    expect(pathsOf(cookie(name))).toEqual(['groups[0].cookies[0].name'])
    expect(pathsOf(stored(name))).toEqual(['groups[0].storage[0].name'])
  })
})

describe('any value', () => {
  const anything = fc.oneof(fc.anything({ withNullPrototype: true }), fc.jsonValue())
  const field = fc.constantFrom(...'id varname name cookies storage area created __proto__ toString'.split(' '))
  const near = fc.array(fc.oneof(anything, fc.dictionary(field, anything)))

  test.each([
    ['a manifest', anything],
    ['its groups', fc.record({ groups: near, policy: anything })],
    ['its cookies', fc.record({ groups: fc.record({ id: fc.constant('a'), cookies: near }).map(group => [group]) })],
    ["Django's groups", near]
  ])('as %s is parsed, or gives a TypeError with its issues', (_, input: fc.Arbitrary<unknown>) => {
    fc.assert(
      fc.property(input, input => {
        for (const issue of issuesOf(input)) expect(issue).toMatch(/: expected .+, found ./s)
      }),
      { numRuns: 1000 * inject('share') }
    )
  })

  test.each(['"', '\\', '|', '=', ';', ' ', '[', '{', 'a', '*', '0', '-'])(
    'takes time in proportion to the length of a long run of %j',
    run => {
      const long = run.repeat(500_000)
      const input = { groups: [{ id: long, version: `2026-01-07T09:12:44.${long}x`, cookies: [{ name: `${long};` }] }] }
      expect(pathsOf(input)).toEqual(['groups[0].id', 'groups[0].cookies[0].name', 'groups[0].version'])
    }
  )
})

describe('Django', () => {
  test.each(loadVectors('django-groups'))('writes groups in $id that can be parsed', ({ parsed }) => {
    const { groups, policy } = parseManifest(parsed)
    const texts = groups.map(({ id, name, description }) => ({ varname: id, name, description, is_required: false }))
    expect(texts).toEqual(parsed)
    expect(groups.some(group => group.required)).toBe(false)
    expect(policy).toBe('')
  })

  test('marks a group as required', () => {
    const { groups } = parseManifest([
      { varname: 'a', is_required: true, required: false },
      { varname: 'b', required: true }
    ])
    expect(groups.map(({ required }) => required)).toEqual([true, false])
  })

  test('has no name of its own for the id of a service', () => {
    const { groups } = parseManifest([{ varname: 'a', services: [{ id: 'b' }] }] as never)
    expect(groups.map(({ id }) => id)).toEqual(['a', 'a.b'])
    expect(pathsOf([{ varname: 'a', services: [{ varname: 'b' }] }])).toEqual(['[0].services[0].id'])
  })
})
