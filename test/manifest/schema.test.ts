import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import schema from '../../src/manifest/manifest.schema.json' with { type: 'json' }
import { parseManifest } from '../../src/manifest/parse.js'

const validate = new Ajv2020({ unicodeRegExp: false, strict: true, allowUnionTypes: true }).compile(schema)

/**
 * Whether the parser takes a manifest, and knows each of its fields. Ids that differ in case only do not count, because a
 * schema cannot find them.
 */
function isParsed(input: unknown): boolean {
  const unknown: string[] = []
  try {
    parseManifest(input, text => unknown.push(text))
    return !unknown.length
  } catch (error) {
    const issues = (error as TypeError).cause as string[]
    return issues.every(issue => issue.includes('an id other than'))
  }
}

/** Asserts that schema and parser agree about a manifest, and returns their verdict. */
function verdictOn(input: unknown): boolean {
  const isValid = validate(input)
  expect(isParsed(input), `${JSON.stringify(input)} for the parser, ${isValid} for the schema`).toBe(isValid)
  return isValid
}

type Json = fc.JsonValue
type Path = readonly (string | number)[]

/** Lists the places in a value. The first is the value itself. */
const pathsIn = (value: Json): Path[] => [
  [],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => pathsIn(item as Json).map(path => [key, ...path]))
    : [])
]

/** Copies a value with another one at a place. `undefined` removes the place. */
function withAt(value: Json, [key, ...path]: Path, found: Json | undefined): unknown {
  if (key === undefined) return found
  const copy = structuredClone(value) as Record<string, Json>
  const next = withAt(copy[key]!, path, found) as Json | undefined
  if (next === undefined) delete copy[key]
  else copy[key] = next
  return Array.isArray(copy) ? copy.filter(() => true) : copy
}

const texts = { en: 'Yes', 'de-AT': 'Ja' }
const cookies = [
  {
    name: '_ga_*',
    domain: '.a.io',
    path: '/x',
    created: '2026-01-07',
    description: texts,
    lifetime: 'long',
    provider: texts
  },
  { name: '_ga' }
]
const storage = [{ name: 'ph_*', area: 'session', description: texts, lifetime: 'long', provider: texts }]
const flags = { deletable: false, default: true, gpc: false }
const urls = ['stats.example', 'https://stats.example:8443/t/']
const services = [{ id: 'ga', name: texts, cookies, storage, urls }, { id: 'b' }]
const parts = { cookies, storage, urls, services }
const rest = { name: texts, description: 'x', ...flags, version: '2026-02-01', ...parts }
const full = { groups: [{ id: 'a', required: true, ...rest }, { id: 'b' }], policy: texts }
const django = [{ varname: 'a', is_required: true, ...rest }, { varname: 'b' }]

/** Values that are wrong at some places, and values that look like them. */
const ODD: (Json | undefined)[] = [
  undefined,
  null,
  true,
  false,
  0,
  1,
  {},
  [],
  [null],
  [{}],
  [''],
  ['x'],
  { en: 1 }
].concat(
  [{ en: null }, { en: 'x' }, { id: 'c' }, { varname: 'c' }, { name: 'c' }, { name: 'cc*', area: 'local' }],
  '|a|A|true|*|a*|ab*|a*b|ab**|_ga_*|[x]|a;b|a=b|a b|a\n|\0|\x7fab|é|ab\n*|__proto__|constructor|.at|-1'.split('|'),
  'local|session|indexed-db|cache|disk|2026-01-07|2026-01-07T09:12Z|2026-01-07 09:12|2026|2026-1-7|May'.split('|'),
  ['a.io', '*.a.io', '//a.io', 'ftp://a.io', 'a.io/ b', 'HTTP://a.io', 'a.io:x/'],
  ['a|b', 'x'.repeat(32), 'x'.repeat(33), '2026-01-07T09:12:44.120000+00:00', JSON.parse('{"__proto__":1}')]
)

describe('the schema', () => {
  test.each([
    ['the full manifest', full],
    ["Django's groups", django]
  ])('agrees with the parser about %s with any odd value at any place', (_, manifest) => {
    const places = pathsIn(manifest)
    const verdicts = places.flatMap(path => ODD.map(odd => verdictOn(withAt(manifest, path, odd))))
    expect(verdictOn(manifest)).toBe(true)
    expect(places.length).toBeGreaterThan(30)
    expect(verdicts.filter(Boolean).length).toBeGreaterThan(500)
    expect(verdicts.filter(isValid => !isValid).length).toBeGreaterThan(1000)
  })

  test('agrees with the parser about thousands of manifests, half of them broken in one place', () => {
    const text = fc.oneof(fc.string(), fc.dictionary(fc.string(), fc.string()))
    const version = fc.oneof(
      fc.constant(''),
      fc.date({ noInvalidDate: true }).map(date => date.toISOString().slice(-24))
    )
    const name = fc.stringMatching(/^[!-)+-:<>-~]{2,9}\*?$/)
    const area = fc.constantFrom('local', 'session', 'indexed-db', 'cache')
    const about = {
      domain: fc.string(),
      path: fc.string(),
      created: version,
      description: text,
      lifetime: text,
      provider: text
    }
    const lists = {
      cookies: fc.array(fc.record({ name, ...about }, { requiredKeys: ['name'] }), { maxLength: 3 }),
      storage: fc.array(fc.record({ name, area, description: text }, { requiredKeys: ['name', 'area'] }), {
        maxLength: 3
      }),
      urls: fc.array(fc.stringMatching(/^(https:\/\/)?[-\w.]{1,9}(\/[!-~]*)?$/), { maxLength: 3 })
    }
    const id = fc.stringMatching(/^[-\w]{1,32}$/)
    const uniqueById = (items: fc.Arbitrary<{ id: string }>) =>
      fc.uniqueArray(items, { selector: ({ id }) => id.toLowerCase(), maxLength: 4 })
    const service = fc.record({ id, name: text, description: text, ...lists }, { requiredKeys: ['id'] })
    const services = uniqueById(service)
    const flags = { deletable: fc.boolean(), default: fc.boolean(), gpc: fc.boolean(), version, services, ...lists }
    const group = { id, name: text, description: text, required: fc.boolean(), ...flags }
    const groups = uniqueById(fc.record(group, { requiredKeys: ['id'] })) as fc.Arbitrary<
      { id: string; required?: boolean }[]
    >
    const own = fc.record({ groups, policy: text, unknown: fc.jsonValue() }, { requiredKeys: ['groups'] })
    const djangos = groups.map(groups =>
      groups.map(({ id, required = false, ...rest }) => ({ varname: id, is_required: required, unknown: 1, ...rest }))
    )
    const broken = { at: fc.nat(), odd: fc.oneof(fc.constantFrom(...ODD), fc.jsonValue(), fc.string()) }
    const seen = { whole: 0, valid: 0, broken: 0 }
    fc.assert(
      fc.property(fc.oneof(own, djangos), fc.record(broken), (manifest, { at, odd }) => {
        const json = JSON.parse(JSON.stringify(manifest)) as Json
        const places = pathsIn(json)
        seen.whole += Number(verdictOn(json))
        seen[verdictOn(withAt(json, places[at % places.length]!, odd as Json | undefined)) ? 'valid' : 'broken']++
      }),
      { numRuns: 2000 * inject('share') }
    )
    expect(seen.whole).toBe(2000 * inject('share'))
    expect(seen.valid).toBeGreaterThan(200 * inject('share'))
    expect(seen.broken).toBeGreaterThan(400 * inject('share'))
  })

  test.each([
    [{ id: 'a', requird: true }],
    [{ id: 'a', toString: 1 }],
    [{ id: 'a', cookies: [{ name: 'x', create: '' }] }],
    [{ id: 'a', storage: [{ name: 'x', area: 'local', path: '' }] }],
    [{ id: 'a', services: [{ id: 'b', required: true }] }]
  ])('refuses an unknown field, of which the parser warns, as in %j', group => {
    expect(verdictOn({ groups: [group] })).toBe(false)
    expect(() => parseManifest({ groups: [group] })).not.toThrow()
  })

  test('agrees with the parser about any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), json => void verdictOn(json)),
      { numRuns: 1000 * inject('share') }
    )
  })

  test.each([{ $schema: 5, groups: [] }, { groups: [{ id: 'a', cookies: [{ name: '😀*' }] }] }])(
    'agrees with the parser about %j',
    manifest => {
      verdictOn(manifest)
    }
  )

  const { group, djangoGroup, service, cookie, storage: key } = schema.$defs
  const parsed = parseManifest(full)

  test.each([
    ['a manifest', schema.oneOf[0]!.properties!, { $schema: '', ...parsed }],
    ['a group', group.properties, { ...parsed.groups[0]!, services }],
    ['a service', service.properties, { ...services[0]!, description: '' }],
    ['a cookie', cookie.properties, parsed.groups[0]!.cookies[0]!],
    ['a storage key', key.properties, parsed.groups[0]!.storage[0]!]
  ])('has the same fields of %s as the parser', (_, properties, found) => {
    expect(Object.keys(properties).sort()).toEqual(Object.keys(found).sort())
  })

  test("has Django's names for the fields of a group that the parser takes", () => {
    expect(parseManifest(django).groups).toStrictEqual(parsed.groups)
    expect(Object.keys(django[0]!).sort()).toEqual(Object.keys(djangoGroup.properties).sort())
  })

  test.each([
    ['a group', group.properties],
    ["Django's", djangoGroup.properties]
  ])('has the same defaults for %s as the parser', (_, properties) => {
    const { id, required, deletable, default: isOn, gpc } = parseManifest({ groups: [{ id: 'b' }] }).groups[0]!
    const defaults = Object.entries(properties).flatMap(([field, spec]) =>
      'default' in spec ? [[field, spec.default]] : []
    )
    const flag = 'varname' in properties ? 'is_required' : 'required'
    expect(Object.fromEntries(defaults)).toEqual({ [flag]: required, deletable, default: isOn, gpc })
    expect(id).toBe('b')
  })
})
