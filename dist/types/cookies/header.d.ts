/**
 * A `Cookie` header, or `document.cookie`, as text.
 *
 * @module
 */
/**
 * Splits a header into names and values, as they are written: `a=1; b="2"` → `a` and `1`, `b` and `"2"`. A part without
 * `=` is a name with an empty value.
 */
export declare function parseCookies(cookies: string): (readonly [name: string, value: string])[];
/**
 * Removes the quotes that Python's `http.cookies` puts around a value, and undoes its `\"`, `\\` and `\ooo`:
 * `"a\075\"1\""` → `a="1"`.
 */
export declare function unquote(value: string): string;
