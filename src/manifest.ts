import type { Group, Manifest, StorageArea, Text } from './types.js'
import { newest, versionForm } from './version.js'

/** A cookie of a group, as written in a manifest. */
export interface CookieInput {
  readonly name: string
  readonly domain?: string
  readonly path?: string
  readonly created?: string
  readonly description?: Text
  readonly lifetime?: Text
  readonly provider?: Text
}

/** A storage key of a group, as written in a manifest. */
export interface StorageInput {
  readonly name: string
  readonly area: StorageArea
}

/** A group, as written in a manifest. */
export interface GroupInput {
  readonly id: string
  readonly name?: Text
  readonly description?: Text
  readonly required?: boolean
  readonly deletable?: boolean
  readonly default?: boolean
  readonly gpc?: boolean
  readonly version?: string
  readonly cookies?: readonly CookieInput[]
  readonly storage?: readonly StorageInput[]
}

/** A group as django-cookie-consent's `all_cookie_groups` writes it. */
export interface DjangoGroupInput {
  readonly varname: string
  readonly name?: string
  readonly description?: string
  readonly is_required?: boolean
}

/** What `parseManifest` takes. Fields that it does not know are left out. */
export type ManifestInput =
  | { readonly groups: readonly GroupInput[]; readonly policy?: Text; readonly $schema?: string }
  | readonly DjangoGroupInput[]

/** The ids of a manifest that was written in TypeScript; `string` for any other. */
export type IdOf<M> = M extends { readonly groups: readonly { readonly id: infer Id extends string }[] }
  ? Id
  : M extends readonly { readonly varname: infer Id extends string }[]
    ? Id
    : string

const TEXT = /.*/
const ID = /^[-\w]{1,32}$/
// A `*` ends it, after 2 or more characters, or there is none.
const NAME = /^(?!.?\*)[^\0- \x7f;=*]+\*?$/

/** What a value must be: like a flag with this default, text by language, text of a form, a list, or an object. */
type Spec = boolean | '' | RegExp | readonly [Spec] | { readonly [field: string]: Spec }

const isList: (value: unknown) => value is readonly unknown[] = Array.isArray
const isObject = (value: unknown): value is Record<string, unknown> => Object(value) === value && !isList(value)

const GROUP: Spec = {
  id: ID,
  name: '',
  description: '',
  required: false,
  deletable: true,
  default: false,
  gpc: true,
  version: versionForm,
  cookies: [
    { name: NAME, domain: TEXT, path: TEXT, created: versionForm, description: '', lifetime: '', provider: '' }
  ],
  storage: [{ name: NAME, area: /^(local|session|indexed-db|cache)$/ }]
}

/** What django-cookie-consent calls some of these fields. */
const DJANGO: Record<string, string> = { id: 'varname', required: 'is_required' }

/**
 * Checks a manifest and completes it: defaults are filled in, each group's version is found.
 *
 * @param input Any value, such as what `JSON.parse` returned; also the array of django-cookie-consent's
 *   `all_cookie_groups`.
 * @throws {TypeError} naming every issue at once, a line each: where, what was expected, what was found. Its `cause` is
 *   the list of issues.
 */
export function parseManifest(input: unknown): Manifest {
  const issues: string[] = []
  const ids = new Set<string>()

  /** Returns a value in its final form. What is wrong with it becomes an issue. */
  function read(spec: Spec, found: unknown, path: string): unknown {
    const or = (fallback: unknown): unknown => (found === undefined ? fallback : found)
    function expect(isMet: boolean, expected: unknown): void {
      if (isMet) return
      const shown = JSON.stringify(Object(found) === found ? typeof found : found)?.slice(0, 40) ?? 'nothing'
      issues.push(`${path}: expected ${expected}, found ${shown}`)
    }

    if (spec === '' && isObject(found)) {
      for (const language in found) read(TEXT, found[language], `${path}.${language}`)
      return { __proto__: null, ...found }
    }
    if (spec instanceof RegExp) {
      const value = or('')
      const isMet = typeof value === 'string' && spec.test(value)
      expect(isMet, spec)
      if (isMet && spec === ID) {
        expect(!ids.has(value.toLowerCase()), 'another id')
        ids.add(value.toLowerCase())
      }
      return value
    }
    if (typeof spec !== 'object') {
      expect(typeof or(spec) === typeof spec, typeof spec)
      return or(spec)
    }
    if (isList(spec)) {
      const value = or([])
      expect(isList(value), 'a list')
      return isList(value) && value.map((item, index) => read(spec[0], item, `${path}[${index}]`))
    }
    expect(isObject(found), 'an object')
    return (
      isObject(found) &&
      Object.fromEntries(
        Object.entries(spec).map(([field, spec]) => {
          const name = (isList(input) && DJANGO[field]) || field
          return [field, read(spec, found[name], `${path}.${name}`)]
        })
      )
    )
  }

  const { groups = null, policy } = isList(input) ? { groups: input } : Object(input)
  const found = read([GROUP], groups, isList(input) ? '' : 'groups') as Group[]
  const texts = read('', policy, 'policy') as Text
  if (issues.length) throw new TypeError(['the manifest is not valid:', ...issues].join('\n  '), { cause: issues })
  return {
    groups: found.map(group => ({
      ...group,
      name: group.name || group.id,
      version: group.version || newest(group.cookies.map(cookie => cookie.created))
    })),
    policy: texts
  }
}
