/**
 * Resolves a URL against the address of the page, never against a `<base>`, which injected markup can bring.
 *
 * @param raw As written in an attribute.
 * @param page `location.href`.
 * @throws {TypeError} for a URL that is not http or https, or has credentials.
 */
export function trustedUrl(raw: string, page: string): URL {
  const url = new URL(raw, page)
  if (!/^https?:/.test(url.protocol) || url.username + url.password) {
    throw new TypeError(`expected http(s) without credentials, found "${raw}"`)
  }
  return url
}
