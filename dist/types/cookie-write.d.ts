/**
 * What is written to `document.cookie`, as browsers read it: RFC 6265bis §5.6 and §5.7.
 *
 * @module
 */
/**
 * Reads the date of `Expires`, by the lenient algorithm of RFC 6265 §5.1.1.
 *
 * @returns `YYYY-MM-DDTHH:MM:SS` in UTC; nothing for what is no date.
 */
export declare function parseCookieDate(text: string): string | undefined;
/** A write to `document.cookie`. */
export interface CookieWrite {
    readonly name: string;
    /** Whether the cookie is gone afterwards. */
    readonly deletes: boolean;
}
/**
 * Reads what a write says. A text without `=` is a name: a browser lists the cookie like one. Never throws.
 *
 * @param now The time in UTC, as ISO-8601 text.
 */
export declare function parseCookieWrite(text: string, now: string): CookieWrite;
