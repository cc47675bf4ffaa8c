/**
 * The `urls` of a manifest: hosts and URL prefixes of the scripts, images and requests of a group.
 *
 * - `stats.example`: this host and its subdomains, by http or https, on any port
 * - `stats.example:8080`: on this port
 * - `stats.example/t/`: URLs whose path and query begin with `/t/`
 * - `https://stats.example/t/`: by https
 *
 * @module
 */

/** A group, as far as its URLs matter. */
export interface UrlGroup {
  readonly id: string
  /** Its URLs never wait, even if another group lists them too. */
  readonly required: boolean
  readonly urls: readonly string[]
}

/**
 * Lists the ids of all groups that list a URL, if at least one of them may not load it. The list is empty if the URL
 * may load: no group lists it, all of its groups may load, or one of them is required.
 */
export type UrlMatcher = (url: URL) => readonly string[]

/** One text of `urls`, taken apart. */
interface UrlRule {
  readonly group: UrlGroup
  readonly host: string
  /** `https:` or `http:`; `undefined` for both. */
  readonly scheme: string | undefined
  /** The port as text; `undefined` for any. */
  readonly port: string | undefined
  /** The text that the path and the query begin with. */
  readonly start: string
}

/** Hosts have at most 253 characters (RFC 1035), and a dot at each end. */
const MAX_HOST_LENGTH = 255

/** Takes a rule apart. `URL` resolves escapes and dots in its path, as in the URLs that it is compared with. */
function parseRule(text: string, group: UrlGroup): UrlRule {
  const [, scheme, host = '', port, rest = '/'] = /^(?:(https?:)\/\/)?([^/:]*):?(\d+)?(\/.*)?$/i.exec(text) ?? []
  const { pathname, search } = new URL(`http://host${rest}`)
  return {
    group,
    host: withoutDot(host.toLowerCase()),
    scheme: scheme?.toLowerCase(),
    port: port && String(Number(port)),
    start: pathname + search
  }
}

/** Drops a trailing dot. `stats.example.` is the same host as `stats.example`. */
const withoutDot = (host: string): string => (host.endsWith('.') ? host.slice(0, -1) : host)

/** Lists a host and what it is a subdomain of: `a.b.example` → `a.b.example`, `b.example`, `example`. */
function parentsOf(host: string): string[] {
  const parents = [host]
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) parents.push(host.slice(dot + 1))
  return parents
}

function covers({ scheme, port, start }: UrlRule, url: URL): boolean {
  if (scheme && scheme !== url.protocol) return false
  if (port && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) return false
  return (url.pathname + url.search).startsWith(start)
}

function rulesByHost(groups: readonly UrlGroup[]): ReadonlyMap<string, readonly UrlRule[]> {
  const rules = new Map<string, UrlRule[]>()
  for (const group of groups) {
    for (const text of group.urls) {
      const rule = parseRule(text, group)
      const others = rules.get(rule.host)
      if (others) others.push(rule)
      else rules.set(rule.host, [rule])
    }
  }
  return rules
}

/**
 * Prepares a function that finds the groups because of which a URL must wait. A call takes about a microsecond, however
 * many rules there are.
 *
 * @param mayLoad Tells whether a group may load its URLs. Each group is asked once.
 * @returns The function, or `undefined` if no URL has to wait.
 */
export function createUrlMatcher(
  groups: readonly UrlGroup[],
  mayLoad: (id: string) => boolean
): UrlMatcher | undefined {
  const waiting = new Set(groups.filter(({ id, required, urls }) => !required && urls.length && !mayLoad(id)))
  if (!waiting.size) return undefined
  const rules = rulesByHost(groups)
  return url => {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return []
    const host = withoutDot(url.hostname).slice(-MAX_HOST_LENGTH)
    const found = new Set<UrlGroup>()
    for (const name of parentsOf(host)) {
      for (const rule of rules.get(name) ?? []) if (covers(rule, url)) found.add(rule.group)
    }
    const listing = [...found]
    const mayWait = listing.some(group => waiting.has(group)) && !listing.some(group => group.required)
    return mayWait ? listing.map(({ id }) => id) : []
  }
}
