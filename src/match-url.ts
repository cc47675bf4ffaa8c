/**
 * The `urls` of a manifest: where the scripts, images and requests of a group come from.
 *
 * - `stats.example`: this host and its subdomains, by http or https, on any port
 * - `stats.example:8080`: on this port
 * - `stats.example/t/`: where the path, and what follows a `?`, begins so
 * - `https://stats.example/t/`: by https
 *
 * @module
 */

/** A group, as far as its URLs matter. */
export interface UrlGroup {
  readonly id: string
  /** Its URLs are never held back, also if another group names them. */
  readonly required: boolean
  readonly urls: readonly string[]
}

/** Tells whether a rule covers a URL. */
type Covers = (url: URL) => boolean

/** Takes a rule apart once, so that it is compared as text from then on. */
function ruleOf(rule: string): Covers {
  const [, scheme, host = '', port, rest = '/'] = /^(?:(https?:)\/\/)?([^/:]*):?(\d+)?(\/.*)?$/i.exec(rule) ?? []
  const wanted = host.toLowerCase().replace(/\.+$/, '')
  // Escapes and dots as a URL has them.
  const { pathname, search } = new URL(`http://host${rest}`)
  return url => {
    const { hostname, protocol } = url
    // A trailing dot says that a name is whole: the same host.
    const found = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname
    return (
      wanted !== '' &&
      found.endsWith(wanted) &&
      (found.length === wanted.length || found[found.length - wanted.length - 1] === '.') &&
      (protocol === 'https:' || protocol === 'http:') &&
      (!scheme || protocol === scheme.toLowerCase()) &&
      (!port || Number(port) === Number(url.port || (protocol === 'https:' ? 443 : 80))) &&
      (url.pathname + url.search).startsWith(pathname + search)
    )
  }
}

/**
 * Prepares the question for whose sake a URL has to wait.
 *
 * @param mayLoad Whether a group may load something.
 * @returns A function that lists the ids of the groups that name a URL and may not load it: none if nobody does, or if a
 *   required group names it too. Nothing, if there is no such group for any URL.
 */
export function claimsOn(
  groups: readonly UrlGroup[],
  mayLoad: (id: string) => boolean
): ((url: URL) => readonly string[]) | undefined {
  const rulesOf = (parts: readonly UrlGroup[]): (readonly [id: string, covers: Covers])[] =>
    parts.flatMap(({ id, urls }) => urls.map(rule => [id, ruleOf(rule)] as const))
  const free = rulesOf(groups.filter(({ required }) => required))
  const held = rulesOf(groups.filter(({ id, required }) => !required && !mayLoad(id)))
  if (!held.length) return undefined
  return url => {
    const ids = held.filter(([, covers]) => covers(url)).map(([id]) => id)
    return free.some(([, covers]) => covers(url)) ? [] : [...new Set(ids)]
  }
}
