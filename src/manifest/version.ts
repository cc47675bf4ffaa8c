/**
 * What a version looks like: a date, or a date and time, of ISO-8601's extended format, or nothing at all.
 * Django writes `2026-01-07T09:12:44.120000+00:00`, and `''` for a group without cookies.
 */
export const versionForm: RegExp = /^(\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[-+]\d\d(:?\d\d)?)?)?)?$/

/** The newest of versions, as text; `''` of none. */
export const newest = (versions: string[]): string => versions.sort().pop() ?? ''
