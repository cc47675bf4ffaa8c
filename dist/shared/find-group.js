/**
 * Resolves a URL against the address of the page, never against a `<base>`, which injected markup can bring.
 *
 * @param raw As written in an attribute.
 * @param page `location.href`.
 * @throws {TypeError} for a URL that is not http or https, or has credentials.
 */
function trustedUrl(raw, page) {
    const url = new URL(raw, page);
    if (!/^https?:/.test(url.protocol) || url.username + url.password) {
        throw new TypeError(`expected http(s) without credentials, found "${raw}"`);
    }
    return url;
}

/**
 * The text of `data-consent`: terms between blanks, which must all hold.
 *
 * - `statistics`: the group may run
 * - `statistics.ga`: this service of the group may run
 * - `statistics:_ga`: this cookie of the group may be there
 * - `!marketing`: the group is declined; undecided is not enough
 *
 * @module
 */
/**
 * Reads a condition: `statistics !ads` → two terms. A word of another form gives `undefined`, and so does an empty
 * condition. Never throws.
 */
const parseCondition = (text) => text.trim().split(/\s+/).map(parseTerm);
/** `statistics`, `!statistics`, `statistics.ga` or `statistics:_ga`. The name of a cookie may contain any character. */
const TERM = /^(!?)([-\w]{1,32}(?:\.[-\w]{1,32})?)(?::(.+))?$/;
function parseTerm(word) {
    const [, mark, id, cookie] = TERM.exec(word) ?? [];
    const isNegated = mark === '!';
    // A group can be declined, a cookie cannot.
    if (id === undefined || (isNegated && cookie !== undefined))
        return undefined;
    return { id, cookie, isNegated };
}

/** Finds a group by its id. Case makes no difference. */
function findGroup(manifest, id) {
    const key = String(id).toLowerCase();
    return manifest?.groups.find(group => group.id.toLowerCase() === key);
}
/** Finds a group by its id. Case makes no difference. @throws {RangeError} if the manifest has no such group. */
function knownGroup(manifest, id) {
    const group = findGroup(manifest, id);
    if (!group)
        throw new RangeError(unknownGroup(manifest, id));
    return group;
}
/**
 * Returns the message for an unknown id. It names the likely id, which begins with the same two letters, and all known ids:
 * `unknown group "statistcs", did you mean "statistics"? known: essentials, statistics`.
 */
function unknownGroup(manifest, id) {
    const ids = manifest?.groups.map(group => group.id) ?? [];
    const start = String(id).slice(0, 2).toLowerCase();
    const meant = ids.find(known => known.toLowerCase().startsWith(start));
    return `unknown group "${id}"${meant ? `, did you mean "${meant}"?` : ','} known: ${ids.join(', ') || 'none yet'}`;
}

export { findGroup as f, knownGroup as k, parseCondition as p, trustedUrl as t, unknownGroup as u };
