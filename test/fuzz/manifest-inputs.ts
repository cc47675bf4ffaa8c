/**
 * Manifests to read: those of real sites with something wrong in them, and values of any kind.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { manifest } from '../site-manifest.js'
import { loadVectors } from '../vectors.js'
import { type Grammar, longRuns, texts } from './inputs.js'

const full = {
  groups: [
    {
      id: 'essentials',
      name: { en: 'Essentials', 'de-AT': 'Notwendig' },
      required: true,
      deletable: false,
      cookies: [{ name: '__Host-id', domain: '.shop.example', path: '/a' }]
    },
    {
      id: 'statistics',
      default: true,
      gpc: false,
      version: '2026-01-07',
      cookies: [{ name: '_ga_*', created: '2026-01-07T09:12:44.120000+00:00', lifetime: '2 years' }],
      storage: [{ name: 'ph_*', area: 'local' }],
      urls: ['stats.example', 'https://cdn.stats.example:8443/t/?x='],
      services: [{ id: 'ga', name: 'GA', description: { en: 'Counts.' }, provider: 1, cookies: [{ name: '_gid' }] }]
    }
  ],
  policy: { en: '/privacy' }
}

/** Manifests of sites, as text. */
export const manifests: readonly string[] = [
  readFileSync('demo/manifest.json', 'utf8'),
  ...[manifest, full, ...loadVectors('django-groups').map(({ parsed }) => parsed)].map(value => JSON.stringify(value))
]

const FIELDS =
  'id varname name description required is_required deletable default gpc version cookies storage urls services ' +
  'domain path created lifetime provider area groups policy'

const grammar: Grammar = {
  recorded: manifests,
  tokens: [
    ...'[]{},:0"'.split(''),
    ...FIELDS.split(' ').map(field => `"${field}":`),
    '{"id":"a"}',
    '"__proto__":{"accepted":true},',
    '"__proto__":',
    '"constructor":{"prototype":{"a":1}},',
    'true',
    'null',
    '""',
    '"2026-01-07"',
    '{"en":"a"}',
    '1e999',
    String.raw`\u0000`,
    '\ufeff'
  ],
  starts: [
    '{"groups":[{"id":"a","version":"2026-01-07T09:12:44.',
    '{"groups":[{"id":"a","cookies":[{"name":"',
    '{"groups":[',
    '{"groups":[{"id":"a","cookies":[',
    '{"groups":[{"id":"a","urls":[',
    '{"groups":[{"id":"a","services":[',
    '{"groups":[{"id":"a","name":{"en":"',
    '{"groups":[{"id":"a","name":{',
    '{"groups":[],"policy":"',
    '[',
    '{"groups":"'
  ],
  units: [
    '{"id":"#"},',
    '{"id":"a"},',
    '{"id":"a#","services":[{"id":"b"}]},',
    '{"varname":"#"},',
    '{"name":"a#"},',
    '{"name":"_*"},',
    '"#.example",',
    '"a.example/#",',
    '"l#":"a",',
    '{},',
    '[],',
    '0,',
    '"",',
    '[',
    '{"a":',
    '[x',
    ' ',
    'a',
    '1'
  ],
  ends: ['0]}', '{"id":"z"}]}', '{"name":"zz"}]}]}', '"z.example"]}]}', '"z":"z"}}]}', '"}', 'x"}]}', '"}}]}', ']']
}

/** Text that a manifest is read from. */
export const manifestTexts: fc.Arbitrary<string> = texts(grammar)

/** Texts that are as long as one can be. */
export const longManifestTexts: readonly string[] = longRuns(grammar)

type Holder = Record<string, unknown>
const isHolder = (value: unknown): value is Holder =>
  Array.isArray(value) || (value instanceof Object && Object.getPrototypeOf(value) === Object.prototype)

/** The places of a value that hold something, each as what holds it and the key. */
const placesOf = (value: unknown): (readonly [holder: Holder, key: string])[] =>
  isHolder(value) ? Object.keys(value).flatMap(key => [[value, key] as const, ...placesOf(value[key])]) : []

/** Puts something in a place, as its own property even if it is called `__proto__`. */
const put = (holder: object, key: string, value: unknown): object =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

/** So that what is changed in one input is not in the next. */
function copied(value: unknown): unknown {
  if (!isHolder(value)) return value
  const copy = Array.isArray(value) ? [] : {}
  for (const key of Object.keys(value)) put(copy, key, copied(value[key]))
  return copy
}

const anyValue = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    0,
    -0,
    '',
    'a',
    'a|b',
    '__proto__',
    [],
    {},
    Number.NaN,
    Symbol.iterator
  ),
  fc.constantFrom<unknown>(JSON.parse('{"__proto__":{"id":"a"}}'), { id: 'a' }, [{ id: 'a' }], { en: 'a', de: 1 }),
  fc.anything({ withBigInt: true, withMap: true, withSet: true, withDate: true, withNullPrototype: true, maxDepth: 2 }),
  fc.array(fc.record({ id: fc.string(), name: fc.string() }, { requiredKeys: [] }), { maxLength: 3 })
)
const key = fc.oneof(fc.constantFrom(...FIELDS.split(' '), '__proto__', 'constructor', 'toString'), fc.string())
const changes = fc.array(fc.tuple(fc.nat(9999), key, anyValue, fc.boolean()), { maxLength: 4 })

/** A manifest in which values are other ones, and fields were added. */
const mutated = fc.tuple(fc.constantFrom(...manifests), changes).map(([text, changes]) => {
  const root = { manifest: JSON.parse(text) as unknown }
  for (const [index, key, value, isNew] of changes) {
    const places = placesOf(root)
    const [holder, old] = places[index % places.length]!
    const held = holder[old]
    if (isNew && isHolder(held) && !Array.isArray(held)) put(held, key, copied(value))
    else put(holder, old, copied(value))
  }
  return root.manifest
})

/** Values that a manifest is read from. */
export const manifestValues: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: mutated },
  { weight: 1, arbitrary: anyValue },
  { weight: 1, arbitrary: fc.record({ groups: fc.array(anyValue, { maxLength: 5 }), policy: anyValue }) }
)
