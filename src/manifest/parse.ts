import type { Group, Manifest } from '../types.js'
import { flag, list, listById, object, oneOf, openObject, optional, pattern, text, texts } from './fields.js'
import type { Findings } from './fields.js'
import { newest, versionForm } from './version.js'

const id = pattern(/^[-\w]{1,32}$/, '1 to 32 letters, digits, "_" or "-"')

const version = optional(
  pattern(versionForm, 'a date, or a date and time, such as "2026-01-07" or "2026-01-07T09:12:44Z"')
)

const name = pattern(
  /^(?!.?\*)[^\0- \x7f;=*]+\*?$/,
  'a name without blanks, ";" or "=", which may end with one "*" after 2 or more characters'
)

const url = pattern(
  /^(https?:\/\/)?[-\w.]+(:\d+)?(\/\S*)?$/i,
  'a host or the start of a URL, such as "stats.example" or "https://stats.example/t/"'
)

const descriptions = { description: texts, lifetime: texts, provider: texts }

const serviceFields = {
  name: texts,
  description: texts,
  cookies: list(object({ name, domain: text, path: text, created: version, ...descriptions })),
  storage: list(object({ name, area: oneOf('local', 'session', 'indexed-db', 'cache'), ...descriptions })),
  urls: list(url)
}

const groupFields = {
  ...serviceFields,
  deletable: flag(true),
  default: flag(false),
  gpc: flag(true),
  version,
  services: listById('id', object({ id, ...serviceFields }))
}

const groupList = listById('id', object({ id, required: flag(false), ...groupFields }))

// Django has two names of its own, and fields that mean something to Django alone.
const djangoGroupList = listById('varname', openObject({ varname: id, is_required: flag(false), ...groupFields }))

/** A group with its services inside, as they are written. */
type GroupWithServices = ReturnType<typeof groupList>[number]

/**
 * Checks a manifest and completes it: fills in defaults, lists services as groups, and derives the version of each group.
 *
 * @param input Any value, such as the result of `JSON.parse`. An array is read as django-cookie-consent's
 *   `all_cookie_groups`.
 * @param warn Is called for each unknown field, which may be misspelt: `groups[0].requird: unknown field, ignored`.
 * @throws {TypeError} with every issue, one a line: `groups[0].id: expected 1 to 32 letters, …, found "a b"`. Its `cause`
 *   is the list of issues.
 */
export function parseManifest(input: unknown, warn: (text: string) => void = () => {}): Manifest {
  const issues: string[] = []
  const findings: Findings = {
    refuse: (path, expected, found) => issues.push(`${path}: expected ${expected}, found ${inWords(found)}`),
    ignore: path => warn(`${path}: unknown field, ignored`)
  }
  const isDjango = Array.isArray(input)
  const groups = isDjango ? readDjangoGroups(input, findings) : readGroups(Object(input).groups, findings)
  const policy = isDjango ? '' : texts(Object(input).policy, 'policy', findings)
  if (issues.length) throw new TypeError(['the manifest is not valid:', ...issues].join('\n  '), { cause: issues })
  return { groups: groups.flatMap(withServices), policy }
}

function readGroups(found: unknown, findings: Findings): readonly GroupWithServices[] {
  if (found === undefined) findings.refuse('groups', 'a list', found)
  return groupList(found, 'groups', findings)
}

const readDjangoGroups = (found: unknown, findings: Findings): readonly GroupWithServices[] =>
  djangoGroupList(found, '', findings).map(({ varname, is_required, ...fields }) => ({
    id: varname,
    required: is_required,
    ...fields
  }))

/** Lists a group and its services, which are groups like it with their own cookies. */
function withServices({ services, ...group }: GroupWithServices): Group[] {
  const parts = services.map(service => ({ ...group, ...service, id: `${group.id}.${service.id}` }))
  return [
    // A new cookie of a service asks again for its group.
    completed(group, [group, ...parts]),
    ...parts.map(part => completed(part, [part]))
  ]
}

/** Fills in the name and the version: the newest of its own and of all cookies in `parts`. */
function completed(group: Group, parts: readonly Group[]): Group {
  const created = parts.flatMap(({ cookies }) => cookies.map(cookie => cookie.created))
  return { ...group, name: group.name || group.id, version: newest([group.version, ...created]) }
}

/** How many characters of a text that was found an issue shows. */
const MAX_SHOWN_LENGTH = 40

/** Shows what was found: `"a b"`, `5`, `null`, `a list`, `nothing`. */
function inWords(found: unknown): string {
  if (found === undefined) return 'nothing'
  if (Array.isArray(found)) return 'a list'
  if (Object(found) === found) return 'an object'
  if (typeof found !== 'string') return String(found)
  const isLong = found.length > MAX_SHOWN_LENGTH
  return JSON.stringify(isLong ? `${found.slice(0, MAX_SHOWN_LENGTH)}…` : found)
}
