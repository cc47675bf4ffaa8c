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

/** What a rule says of the URLs of its host. */
interface Rule {
  /** Of the group; none if the group is required. */
  readonly id: string | undefined
  /** `https:`, or nothing for either. */
  readonly scheme: string | undefined
  /** As text; nothing for any. */
  readonly port: string | undefined
  /** What the path and the query begin with. */
  readonly start: string
}

/** Takes a rule apart. Escapes and dots of its path are then as a URL has them. */
function parseRule(text: string, id: string | undefined): Rule & { readonly host: string } {
  const [, scheme, host = '', port, rest = '/'] = /^(?:(https?:)\/\/)?([^/:]*):?(\d+)?(\/.*)?$/i.exec(text) ?? []
  const { pathname, search } = new URL(`http://host${rest}`)
  return {
    id,
    scheme: scheme?.toLowerCase(),
    port: port && String(Number(port)),
    host: host.toLowerCase().replace(/\.$/, ''),
    start: pathname + search
  }
}

/**
 * Prepares the question for whose sake a URL has to wait: about a microsecond, however many rules there are.
 *
 * @param mayLoad Whether a group may load something.
 * @returns A function that lists the ids of the groups that name a URL, if one of them may not load it: none if nobody
 *   does, or if a required group names it too. Nothing, if there is no such group for any URL.
 */
export function claimsOn(
  groups: readonly UrlGroup[],
  mayLoad: (id: string) => boolean
): ((url: URL) => readonly string[]) | undefined {
  const held = groups.filter(({ id, required, urls }) => !required && urls.length && !mayLoad(id)).map(({ id }) => id)
  if (!held.length) return undefined
  const rules = new Map<string, Rule[]>()
  for (const { id, required, urls } of groups) {
    for (const text of urls) {
      const rule = parseRule(text, required ? undefined : id)
      const others = rules.get(rule.host) ?? []
      others.push(rule)
      rules.set(rule.host, others)
    }
  }
  return ({ hostname, protocol, port, pathname, search }) => {
    const ids = new Set<string | undefined>()
    // A trailing dot says that a name is whole: the same host. None has more than 253 characters (RFC 1035).
    let host = (hostname.endsWith('.') ? hostname.slice(0, -1) : hostname).slice(-255)
    if (protocol !== 'https:' && protocol !== 'http:') return []
    // The host itself, then what it is a subdomain of.
    for (let dot = 0; dot >= 0; host = host.slice(dot + 1)) {
      for (const rule of rules.get(host) ?? []) {
        if (
          (!rule.scheme || rule.scheme === protocol) &&
          (!rule.port || rule.port === (port || (protocol === 'https:' ? '443' : '80'))) &&
          (pathname + search).startsWith(rule.start)
        ) {
          ids.add(rule.id)
        }
      }
      dot = host.indexOf('.')
    }
    return !ids.has(undefined) && held.some(id => ids.has(id)) ? ([...ids] as string[]) : []
  }
}
