/**
 * What a version looks like: a date, or a date and time, of ISO-8601's extended format, or nothing at all.
 * Django writes `2026-01-07T09:12:44.120000+00:00`, and `''` for a group without cookies.
 */
export declare const versionForm: RegExp;
/** The newest of versions, as text; `''` of none. */
export declare const newest: (versions: string[]) => string;
