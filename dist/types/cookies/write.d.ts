/**
 * A text that is written to `document.cookie`, as browsers read it: RFC 6265bis §5.6 and §5.7.
 *
 * @module
 */
/**
 * Reads the date of `Expires` by the lenient algorithm of RFC 6265 §5.1.1: `Thu, 01 Jan 1970 00:00:00 GMT` →
 * `1970-01-01T00:00:00`.
 *
 * @returns `YYYY-MM-DDTHH:MM:SS` in UTC; `undefined` if the text is not a date.
 */
export declare function parseCookieDate(text: string): string | undefined;
/** A write to `document.cookie`. */
export interface CookieWrite {
    readonly name: string;
    /** Whether the cookie is gone afterwards. */
    readonly deletes: boolean;
}
/**
 * Reads a write: `_ga=; Path=/; Max-Age=0` → deletes `_ga`. A text without `=` is a name, because a browser lists such a
 * cookie like a name. Never throws.
 *
 * @param now The time in UTC, as ISO-8601 text.
 */
export declare function parseCookieWrite(text: string, now: string): CookieWrite;
