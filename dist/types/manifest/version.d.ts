/**
 * The form of a version: a date, or a date and time, in ISO-8601's extended format, or nothing.
 * Django writes `2026-01-07T09:12:44.120000+00:00`, and `''` for a group without cookies.
 */
export declare const versionForm: RegExp;
/** Returns the newest version, compared as text; `''` for an empty list. */
export declare const newest: (versions: readonly string[]) => string;
