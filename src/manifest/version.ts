/**
 * The form of a version: a date, or a date and time, in ISO-8601's extended format, or nothing.
 * Django writes `2026-01-07T09:12:44.120000+00:00`, and `''` for a group without cookies.
 */
export const versionForm: RegExp = /^(\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[-+]\d\d(:?\d\d)?)?)?)?$/

/** Returns the newest version, compared as text; `''` for an empty list. */
export const newest = (versions: readonly string[]): string =>
  versions.reduce((newest, version) => (version > newest ? version : newest), '')
