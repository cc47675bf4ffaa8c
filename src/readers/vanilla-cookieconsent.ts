import type { LegacyAnswers, LegacyOptions, LegacyReader } from '../legacy-choices.js'
import { fieldsOf, parseFields } from '../legacy-json.js'
import { legacyReader } from '../legacy-reader.js'

/** How the categories of vanilla-cookieconsent become groups. */
export interface VanillaCookieconsentOptions extends LegacyOptions {
  /** The `revision` of its configuration, if that has one: a yes given at another one is no answer. */
  readonly revision?: number | undefined
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string').map(item => item.toLowerCase()) : []

/**
 * Reads what vanilla-cookieconsent 2 and 3 store: JSON with the `categories` that were accepted. Which ones were declined
 * follows from its `services`, that name every category; version 2 has none, so that `names` are taken to have been asked
 * for. A service is `category.service`; a category with services is no answer by itself, as one of them accepted makes it
 * accepted.
 *
 * @param names Categories and services that somebody asks for, in lower case.
 * @param revision The revision at which a yes counts; by default any.
 */
export function parseVanillaCookieconsent(
  text: string,
  names: readonly string[] = [],
  revision?: number
): LegacyAnswers {
  const stored = parseFields(text)
  const answers: [string, boolean][] = []
  if (Array.isArray(stored.get('categories'))) {
    const accepted = new Set(textsOf(stored.get('categories')))
    const services = new Map([...fieldsOf(stored.get('services'))].map(([key, list]) => [key.toLowerCase(), list]))
    const asked = stored.has('services') ? services.keys() : names
    for (const category of new Set([...accepted, ...asked])) {
      const own = new Set(textsOf(services.get(category)))
      const isAccepted = accepted.has(category)
      if (!isAccepted || !own.size) answers.push([category, isAccepted])
      for (const service of own) answers.push([`${category}.${service}`, isAccepted])
    }
    const given = new Set(answers.map(([name]) => name))
    for (const name of names)
      if (services.has(name.split('.')[0]!) && name.includes('.') && !given.has(name)) answers.push([name, false])
  }
  const isOther = revision !== undefined && stored.get('revision') !== revision
  return {
    answers: isOther ? answers.filter(([, accepted]) => !accepted) : answers,
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
