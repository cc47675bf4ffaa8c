/**
 * The writes that delete a cookie. A page cannot ask where a cookie was set, so every place that the page can reach is
 * tried. A cookie's place is its domain, its path and its partition: RFC 6265 §5.3, step 11, and CHIPS.
 *
 * @module
 */

/** The address of a page, as in `location`. */
export interface Address {
  readonly hostname: string
  readonly protocol: string
}

/** A link can have a path of a thousand folders. Deeper folders are left out. */
const MAX_FOLDERS = 64

/**
 * Lists the paths whose cookies a page sees: RFC 6265 §5.1.4. `/a/b` → `''`, `/`, `/a`, `/a/`, `/a/b`. A path may come
 * twice. `''` is the page's own folder. Only a write without a path reaches a folder whose path has a `;` in it, or
 * more than 1024 characters.
 */
export const pathsOf = (pathname: string): string[] =>
  pathname.split(/(\/)/, 2 * MAX_FOLDERS).map((_, index, parts) => parts.slice(0, index + 1).join(''))

/** A frame of another site may write cookies only with `SameSite=None`. */
const SECURE = '; Secure; SameSite=None'
const PARTITIONED = `${SECURE}; Partitioned`

/**
 * Lists the writes to `document.cookie` that delete a cookie of these paths, on every domain that a page at this
 * address can reach. Places where most cookies are come first. Browsers ignore writes for impossible places, such as
 * half an IP address. The writes are made one by one, because the first is often enough.
 */
export function* sweep(
  name: string,
  { hostname, protocol }: Address,
  paths: Iterable<string>
): Generator<string, void> {
  // The last label alone is a top-level domain, which has no cookies. Its place takes a write without a domain, for a
  // cookie of this host alone.
  const domains = hostname
    .split('.')
    .map((_, index, labels) => (labels[index + 1] ? `; Domain=${labels.slice(index).join('.')}` : ''))
    .reverse()
  // On https a write with Secure deletes every cookie, and names with `__Host-` or `__Secure-` need it. On http only
  // localhost may write Secure cookies. There some engines keep them and others refuse them.
  const flags = protocol === 'https:' ? [SECURE, PARTITIONED] : ['', SECURE, PARTITIONED]
  for (const flag of flags) {
    for (const path of paths) {
      // Text after a `;` would be read as attributes.
      for (const domain of domains) yield `${name}=; Path=${path.split(';', 1)}${domain}${flag}; Max-Age=0`
    }
  }
}
