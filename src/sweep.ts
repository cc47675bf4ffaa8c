/**
 * Which writes delete a cookie. A page cannot ask where a cookie was set, so every place that the page can reach is
 * tried. A cookie's place is its domain, its path and its partition: RFC 6265 §5.3, step 11, and CHIPS.
 *
 * @module
 */

/** The address of a page, as in `location`. */
export interface Address {
  readonly hostname: string
  readonly pathname: string
  readonly protocol: string
}

/**
 * Lists what to write to `document.cookie` to delete a cookie wherever a page at this address can reach it. Browsers
 * ignore the writes for what cannot be, such as a cookie of a top level or of half an IP address.
 */
export function sweep(name: string, { hostname, pathname, protocol }: Address): string[] {
  // No domain is for a cookie of the host alone; no path, which comes first below, is for the page's own folder.
  const domains = hostname.split('.').map((_, index, labels) => `; Domain=${labels.slice(index).join('.')}`)
  const paths = pathname.split(/(\/)/).map((_, index, parts) => parts.slice(0, index + 1).join(''))
  // On https Secure is always right, and `__Host-` and `__Secure-` need it. On http only localhost may write it, and
  // there some engines keep Secure cookies and others refuse them.
  const flags = ['; Secure', '; Secure; Partitioned', ''].slice(0, protocol === 'https:' ? 2 : 3)
  return ['', ...domains].flatMap(domain =>
    // Max-Age comes last, so that nothing in a path can take its place.
    paths.flatMap(path => flags.map(flag => `${name}=; Path=${path}${domain}${flag}; Max-Age=0`))
  )
}
