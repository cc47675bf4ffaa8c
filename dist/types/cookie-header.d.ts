/**
 * A `Cookie` header, or `document.cookie`, as text.
 *
 * @module
 */
/** Splits it into names and values, as they stand. */
export declare function parseCookies(cookies: string): (readonly [name: string, value: string])[];
/** Takes off the quotes that Python's `http.cookies` puts around a value, and undoes its `\"`, `\\` and `\ooo`. */
export declare function unquote(value: string): string;
