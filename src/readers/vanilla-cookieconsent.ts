import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js'
import { fieldsOf, parseFields } from './json.js'
import { legacyReader } from './reader.js'

/** How the categories of vanilla-cookieconsent become groups. */
export interface VanillaCookieconsentOptions extends LegacyOptions {
  /** The `revision` of its configuration, if that has one: a yes given at another one is no answer. */
  readonly revision?: number | undefined
}

type Answer = [name: string, accepted: boolean]

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string').map(item => item.toLowerCase()) : []

/** Version 3 lists every category in `services`, with those of its services that were accepted; version 2 has none. */
function answersOf(stored: ReadonlyMap<string, unknown>, names: readonly string[]): Answer[] {
  if (!Array.isArray(stored.get('categories'))) return []
  const accepted = new Set(textsOf(stored.get('categories')))
  const services = new Map(
    [...fieldsOf(stored.get('services'))].map(([category, list]) => [category.toLowerCase(), new Set(textsOf(list))])
  )
  const asked = stored.has('services') ? services.keys() : names
  const categories = [...new Set([...accepted, ...asked])].flatMap((category): Answer[] => {
    const isAccepted = accepted.has(category)
    const own = [...(services.get(category) ?? [])].map((service): Answer => [`${category}.${service}`, isAccepted])
    return isAccepted && own.length ? own : [[category, isAccepted], ...own]
  })
  const declined = names.filter(name => {
    const [category, service] = name.split('.') as [string, string?]
    return service !== undefined && services.get(category)?.has(service) === false
  })
  return [...categories, ...declined.map((name): Answer => [name, false])]
}

/**
 * Reads what vanilla-cookieconsent 2 and 3 store: JSON. A service is `category.service`. A category that was accepted for
 * the sake of some of its services is no answer by itself: the services are.
 *
 * @param names Categories and services that somebody asks for, in lower case: of version 2, which does not say what was
 *   declined, those are that were not accepted.
 * @param revision The revision at which a yes counts; by default any.
 */
export function parseVanillaCookieconsent(
  text: string,
  names: readonly string[] = [],
  revision?: number
): LegacyAnswers {
  const stored = parseFields(text)
  const isCurrent = revision === undefined || stored.get('revision') === revision
  return {
    answers: answersOf(stored, names).filter(([, accepted]) => isCurrent || !accepted),
    at: stored.get('lastConsentTimestamp') ?? stored.get('last_consent_update') ?? stored.get('consent_date'),
    until: stored.get('expirationTime')
  }
}

/**
 * Reads vanilla-cookieconsent's cookie, or its key in `localStorage`. Categories with `enabled: true` are stored as
 * accepted when the visitor just saves: name those in `preselected`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export function vanillaCookieconsent({ revision, ...options }: VanillaCookieconsentOptions = {}): LegacyReader {
  return legacyReader({
    ...options,
    name: options.name ?? 'cc_cookie',
    local: true,
    parse: (text, names) => parseVanillaCookieconsent(text, names, revision)
  })
}
