/**
 * A `Cookie` header, or `document.cookie`, as text.
 *
 * @module
 */

/**
 * Splits a header into names and values, as they are written: `a=1; b="2"` → `a` and `1`, `b` and `"2"`. A part without
 * `=` is a name with an empty value.
 */
export function parseCookies(cookies: string): (readonly [name: string, value: string])[] {
  return cookies.split(/;+/).map(cookie => {
    const equals = cookie.indexOf('=')
    if (equals < 0) return [withoutBlanks(cookie), '']
    return [withoutBlanks(cookie.slice(0, equals)), withoutBlanks(cookie.slice(equals + 1))]
  })
}

/**
 * Removes the blanks around a text that browsers remove: spaces and tabs (RFC 6265bis §5.6). `trim` removes more, so two
 * cookies that a browser tells apart would get the same name.
 */
function withoutBlanks(text: string): string {
  const [bare = ''] = /[^ \t](.*[^ \t])?/s.exec(text) ?? []
  return bare
}

/**
 * Removes the quotes that Python's `http.cookies` puts around a value, and undoes its `\"`, `\\` and `\ooo`:
 * `"a\075\"1\""` → `a="1"`.
 */
export function unquote(value: string): string {
  return value.replace(/^"(.*)"$/s, (_, quoted: string) =>
    quoted.replace(/\\([0-3][0-7][0-7]|.)/gs, (_, escaped: string) =>
      escaped.length === 3 ? String.fromCharCode(parseInt(escaped, 8)) : escaped
    )
  )
}
