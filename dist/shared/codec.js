/**
 * The form of a version: a date, or a date and time, in ISO-8601's extended format, or nothing.
 * Django writes `2026-01-07T09:12:44.120000+00:00`, and `''` for a group without cookies.
 */
const versionForm = /^(\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[-+]\d\d(:?\d\d)?)?)?)?$/;
/** Returns the newest version, compared as text; `''` for an empty list. */
const newest = (versions) => versions.reduce((newest, version) => (version > newest ? version : newest), '');

/** The choice that is stored for a declined group. */
const DECLINED = '-1';
/**
 * Reads the value of a cookie: `a=2026-01-07|b=-1` → `a` and `b`. A part that is not `key=text` is ignored. If a key
 * comes twice, the last one wins. Never throws.
 */
function parseEntries(value) {
    const entries = new Map();
    for (const part of value.split(/\|+/)) {
        const [key, choice, ...rest] = part.split('=');
        if (key !== undefined && choice !== undefined && !rest.length)
            entries.set(key, choice);
    }
    return entries;
}
/** Writes the value of a cookie: `a` and `b` → `a=2026-01-07|b=-1`. Entries that could not be read back are left out. */
function stringifyEntries(entries) {
    const parts = [...entries].map(([id, choice]) => `${id}=${choice}`);
    return parts.filter(part => /^[^|=]*=[^|=]*$/.test(part)).join('|');
}
/**
 * Merges the values of several consent cookies. The most restrictive entry of each group wins: a refusal in one cookie is
 * a refusal. An acceptance must be in all of them, and its oldest version counts. So a cookie that a sibling domain plants
 * beside ours accepts nothing: `a=2026-01-07` and `` → ``.
 */
function mostRestrictive(values) {
    const choicesByKey = new Map();
    for (const value of values) {
        for (const [key, choice] of parseEntries(value)) {
            const choices = choicesByKey.get(key) ?? [];
            choices.push(choice);
            choicesByKey.set(key, choices);
        }
    }
    const merged = new Map();
    for (const [key, choices] of choicesByKey) {
        const isInAll = choices.length === values.length;
        const areVersions = choices.every(choice => versionForm.test(choice));
        if (choices.includes(DECLINED))
            merged.set(key, DECLINED);
        // For `.at` the oldest time wins, even if one of the cookies has none.
        else if (key === '.at' || (isInAll && areVersions))
            merged.set(key, oldest(choices));
    }
    return stringifyEntries(merged);
}
const oldest = (choices) => choices.reduce((oldest, choice) => (choice < oldest ? choice : oldest));
/**
 * Replaces each character that a cookie cannot carry unchanged by `?`, which no id or version contains: `a b` → `a?b`. A
 * cookie carries the `cookie-octet` of RFC 6265 §4.1.1, and commas.
 */
const storable = (value) => value.replace(/[^!#-:<-[\]-~]/g, '?');

export { DECLINED as D, storable as a, mostRestrictive as m, newest as n, parseEntries as p, stringifyEntries as s, versionForm as v };
