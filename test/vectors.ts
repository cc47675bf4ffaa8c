import { readFileSync } from 'node:fs'

type Pairs = [key: string, text: string][]

/** What a case of each file holds, as far as the tests use it. */
interface Cases {
  readonly 'django-parse': { id: string; input: string; entries: Pairs }
  readonly 'django-serialize': { id: string; input_entries: Pairs; output: string }
  readonly 'django-header': {
    id: string
    input?: string
    /** The bytes of a header that is not UTF-8, a character for each. */
    input_latin1?: string
    consent_raw: string | null
    output: Record<string, string>
    entries?: Pairs
  }
  readonly 'django-fuzz': { id: string; input: string; django_reads: string; entries: Pairs; reserialized: string }
  readonly 'django-status': {
    id: string
    settings: Record<string, unknown>
    db: { varname: string; is_required?: boolean; cookies?: { name: string; domain: string }[] }[]
    /** By group; of its cookies by `name:domain`. */
    versions: Record<string, { group: string; cookies: Record<string, string> }>
    optional_groups_in_order: string[]
    cookie_header: string | null
    status: Record<'acceptedCookieGroups' | 'declinedCookieGroups' | 'notAcceptedOrDeclinedCookieGroups', string[]>
    /** Of cookies as `name:domain`; where Django's lookup raises, there is no value. */
    values: { varname: string; cookie: string; value?: boolean | null }[]
  }
  readonly legacy: { id: string; cookies: string; local: Record<string, string> }
  readonly 'django-middleware': {
    id: string
    settings: Record<string, unknown>
    db: {
      varname: string
      is_required?: boolean
      is_deletable?: boolean
      cookies: { name: string; created: string; domain: string; path: string }[]
    }[]
    cookie_header: string | null
    exception: object | null
    deleted: string[]
  }
  readonly 'django-groups': { id: string; parsed: { varname: string; name: string; description: string }[] }
}

/** Reads the recorded cases of one file: see vectors/README.md. */
export function loadVectors<Name extends keyof Cases>(name: Name): Cases[Name][] {
  const text = readFileSync(`test/vectors/${name}.json`, 'utf8')
  const { cases } = JSON.parse(text) as { cases: Cases[Name][] }
  return cases
}
