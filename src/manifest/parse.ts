import type { Group, Manifest, StorageArea, Text } from '../types.js'
import { newest, versionForm } from './version.js'

/** Text for people, as written in a manifest. TypeScript adds the languages of one text to the types of the others. */
export type TextInput = string | Readonly<Record<string, string | undefined>>

/** A cookie of a group, as written in a manifest. */
export interface CookieInput {
  readonly name: string
  readonly domain?: string
  readonly path?: string
  readonly created?: string
  readonly description?: TextInput
  readonly lifetime?: TextInput
  readonly provider?: TextInput
}

/** A storage key of a group, as written in a manifest. */
export interface StorageInput {
  readonly name: string
  /** One of four, which is checked when it is parsed: in an imported JSON file it is any text. */
  readonly area: StorageArea | (string & {})
  readonly description?: TextInput
  readonly lifetime?: TextInput
  readonly provider?: TextInput
}

/** One service of a group, as written in a manifest. */
export interface ServiceInput {
  readonly id: string
  readonly name?: TextInput
  readonly description?: TextInput
  readonly cookies?: readonly CookieInput[]
  readonly storage?: readonly StorageInput[]
  readonly urls?: readonly string[]
}

/** A group, as written in a manifest. */
export interface GroupInput extends ServiceInput {
  readonly required?: boolean
  readonly deletable?: boolean
  readonly default?: boolean
  readonly gpc?: boolean
  readonly version?: string
  readonly services?: readonly ServiceInput[]
}

/** A group as django-cookie-consent's `all_cookie_groups` writes it. */
export interface DjangoGroupInput {
  readonly varname: string
  readonly name?: string
  readonly description?: string
  readonly is_required?: boolean
}

/** What `parseManifest` takes, but not what it returns. Fields that it does not know are left out. */
export type ManifestInput =
  | {
      readonly groups: readonly GroupInput[]
      readonly policy?: TextInput
      readonly $schema?: string
      readonly isChecked?: never
    }
  | readonly DjangoGroupInput[]

/** The ids of groups and their services: `statistics` and `statistics.ga`. */
type IdOfGroup<G> = G extends { readonly id: infer Id extends string }
  ? | Id
    | (G extends { readonly services: readonly { readonly id: infer Service extends string }[] }
        ? `${Id}.${Service}`
        : never)
  : never

/** The ids of a manifest that was written in TypeScript; `string` for any other. */
export type IdOf<M> = M extends { readonly groups: readonly (infer G)[] }
  ? IdOfGroup<G>
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
const kindOf = (value: unknown): string =>
  isList(value) ? 'a list' : Object(value) === value ? 'an object' : typeof value

const TEXTS = { description: '', lifetime: '', provider: '' } as const

const SERVICE = {
  id: ID,
  name: '',
  description: '',
  cookies: [{ name: NAME, domain: TEXT, path: TEXT, created: versionForm, ...TEXTS }],
  storage: [{ name: NAME, area: /^(local|session|indexed-db|cache)$/, ...TEXTS }],
  urls: [/^(https?:\/\/)?[-\w.]+(:\d+)?(\/\S*)?$/i]
} as const

const GROUP: Spec = {
  ...SERVICE,
  required: false,
  deletable: true,
  default: false,
  gpc: true,
  version: versionForm,
  services: [SERVICE]
}

/** What django-cookie-consent calls some of these fields. */
const DJANGO: Record<string, string> = { id: 'varname', required: 'is_required' }

/**
 * Checks a manifest and completes it: defaults are filled in, each group's version is found.
 *
 * @param input Any value, such as what `JSON.parse` returned; also the array of django-cookie-consent's
 *   `all_cookie_groups`.
 * @param warn Is told of each field that has no meaning, as it may be misspelt; those are left out.
 * @throws {TypeError} naming every issue at once, a line each: where, what was expected, what was found. Its `cause` is
 *   the list of issues.
 */
export function parseManifest(input: unknown, warn: (text: string) => void = () => {}): Manifest {
  const issues: string[] = []
  const ids = new Set<string>()

  /** Returns a value in its final form. What is wrong with it becomes an issue. */
  function read(spec: Spec, found: unknown, path: string): unknown {
    const isForm = spec instanceof RegExp
    const byDefault = isForm ? '' : isList(spec) ? [] : spec
    const value = found === undefined ? byDefault : found
    const kind = kindOf(value)
    if (spec === '' && kind === 'an object') {
      for (const language in value as object)
        read(TEXT, (value as Record<string, unknown>)[language], `${path}.${language}`)
      return { __proto__: null, ...(value as object) }
    }
    // Where no version is given, as mostly, its long form is never compiled.
    const isUnset = !value && spec === versionForm
    if (kind !== kindOf(byDefault) || (isForm && !isUnset && !spec.test(value as string))) {
      const expected = isForm ? spec : kindOf(byDefault)
      // Of 'a list', 'an object' and 'bigint', which JSON has not, the kind is told.
      return issues.push(
        `${path}: expected ${expected}, found ${kind < 'bo' ? kind : JSON.stringify(found)?.slice(0, 40)}`
      )
    }
    if (spec === ID) {
      // Unique in its list.
      const key = path.replace(/\[\d+]\.\w+$/, ` ${value}`).toLowerCase()
      if (ids.has(key)) issues.push(`${path}: expected another id, found "${value}"`)
      ids.add(key)
    }
    if (isList(value)) return value.map((item, index) => read((spec as readonly [Spec])[0], item, `${path}[${index}]`))
    if (kind !== 'an object') return value
    const isDjango = isList(input) && spec === GROUP
    for (const field in value as object) {
      if (!isDjango && !Object.hasOwn(spec as object, field)) warn(`${path}.${field} is unknown`)
    }
    return Object.fromEntries(
      Object.entries(spec).map(([field, inner]) => {
        const name = (isDjango && DJANGO[field]) || field
        return [field, read(inner as Spec, (value as Record<string, unknown>)[name], `${path}.${name}`)]
      })
    )
  }

  const { groups = null, policy } = isList(input) ? { groups: input } : Object(input)
  const found = read([GROUP], groups, isList(input) ? '' : 'groups') as (Group & { services: readonly Group[] })[]
  const texts = read('', policy, 'policy') as Text
  if (issues.length) throw new TypeError(['the manifest is not valid:', ...issues].join('\n  '), { cause: issues })
  return {
    groups: found.flatMap(({ services, ...group }) =>
      [group, ...services.map(service => ({ ...group, ...service, id: `${group.id}.${service.id}` }))].map(
        (part, index, parts) => ({
          ...part,
          name: part.name || part.id,
          // A new cookie of a service asks again for its group.
          version: newest([
            group.version,
            ...(index ? [part] : parts).flatMap(({ cookies }) => cookies.map(cookie => cookie.created))
          ])
        })
      )
    ),
    policy: texts
  }
}
