/**
 * Which writes delete a cookie. A page cannot ask where a cookie was set, so every place that the page can reach is
 * tried. A cookie's place is its domain, its path and its partition: RFC 6265 §5.3, step 11, and CHIPS.
 *
 * @module
 */

/** The address of a page, as in `location`. */
export interface Address {
  readonly hostname: string
  readonly protocol: string
}

/** A path may have a thousand folders, as any link can; then those that are deeper are left out. */
const MAX_FOLDERS = 64

/**
 * Lists the paths whose cookies a page sees: RFC 6265 §5.1.4. `''` is the page's own folder, the one way to write to a
 * path with a `;` in it, or over 1024 characters. One may come twice.
 */
export const pathsOf = (pathname: string): string[] =>
  pathname.split(/(\/)/, 2 * MAX_FOLDERS).map((_, index, parts) => parts.slice(0, index + 1).join(''))

/**
 * Lists what to write to `document.cookie` to delete a cookie of these paths, on whatever domain a page at this address
 * can reach it: first where most are. Browsers ignore the writes for what cannot be, such as half an IP address. Made one
 * by one, as the first is often enough.
 */
export function* sweep(
  name: string,
  { hostname, protocol }: Address,
  paths: Iterable<string>
): Generator<string, void> {
  // The last label alone is a top level, which has no cookies. In its place: no domain, for a cookie of the host alone.
  const domains = hostname
    .split('.')
    .map((_, index, labels) => (labels[index + 1] ? `; Domain=${labels.slice(index).join('.')}` : ''))
    .reverse()
  // On https Secure is always right, and `__Host-` and `__Secure-` need it. On http only localhost may write it, and
  // there some engines keep Secure cookies and others refuse them. In a frame of another site nothing but
  // SameSite=None is heard.
  const secure = '; Secure; SameSite=None'
  const flags = ['', secure, `${secure}; Partitioned`].slice(+(protocol === 'https:'))
  for (const flag of flags) {
    for (const path of paths) {
      // What follows a `;` would be taken for attributes.
      for (const domain of domains) yield `${name}=; Path=${path.split(';', 1)}${domain}${flag}; Max-Age=0`
    }
  }
}
