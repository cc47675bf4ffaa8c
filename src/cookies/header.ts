/**
 * A `Cookie` header, or `document.cookie`, as text.
 *
 * @module
 */

/** Takes off what browsers take off (RFC 6265bis §5.6): `trim` takes more, so that another name would be the same. */
const bare = (text: string): string => /[^ \t](.*[^ \t])?/s.exec(text)?.[0] ?? ''

/** Splits it into names and values, as they stand. */
export function parseCookies(cookies: string): (readonly [name: string, value: string])[] {
  return cookies.split(/;+/).map(cookie => {
    const [name, ...value] = cookie.split('=')
    return [bare(name!), bare(value.join('='))]
  })
}

/** Takes off the quotes that Python's `http.cookies` puts around a value, and undoes its `\"`, `\\` and `\ooo`. */
export function unquote(value: string): string {
  return value.replace(/^"(.*)"$/s, (_, quoted: string) =>
    quoted.replace(/\\([0-3][0-7][0-7]|.)/gs, (_, escaped: string) =>
      escaped[1] ? String.fromCharCode(parseInt(escaped, 8)) : escaped
    )
  )
}
