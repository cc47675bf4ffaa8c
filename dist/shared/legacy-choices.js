import { d as readCookies, w as writeCookie } from './page.js';

/**
 * Which writes delete a cookie. A page cannot ask where a cookie was set, so every place that the page can reach is
 * tried. A cookie's place is its domain, its path and its partition: RFC 6265 §5.3, step 11, and CHIPS.
 *
 * @module
 */
/** A path may have a thousand folders, as any link can; then those that are deeper are left out. */
const MAX_FOLDERS = 64;
/**
 * Lists the paths whose cookies a page sees: RFC 6265 §5.1.4. `''` is the page's own folder, the one way to write to a
 * path with a `;` in it, or over 1024 characters. One may come twice.
 */
const pathsOf = (pathname) => pathname.split(/(\/)/, 2 * MAX_FOLDERS).map((_, index, parts) => parts.slice(0, index + 1).join(''));
/**
 * Lists what to write to `document.cookie` to delete a cookie of these paths, on whatever domain a page at this address
 * can reach it: first where most are. Browsers ignore the writes for what cannot be, such as half an IP address. Made one
 * by one, as the first is often enough.
 */
function* sweep(name, { hostname, protocol }, paths) {
    // The last label alone is a top level, which has no cookies. In its place: no domain, for a cookie of the host alone.
    const domains = hostname
        .split('.')
        .map((_, index, labels) => (labels[index + 1] ? `; Domain=${labels.slice(index).join('.')}` : ''))
        .reverse();
    // On https Secure is always right, and `__Host-` and `__Secure-` need it. On http only localhost may write it, and
    // there some engines keep Secure cookies and others refuse them. In a frame of another site nothing but
    // SameSite=None is heard.
    const secure = '; Secure; SameSite=None';
    const flags = ['', secure, `${secure}; Partitioned`].slice(+(protocol === 'https:'));
    for (const flag of flags) {
        for (const path of paths) {
            // What follows a `;` would be taken for attributes.
            for (const domain of domains)
                yield `${name}=; Path=${path.split(';', 1)}${domain}${flag}; Max-Age=0`;
        }
    }
}

/** In milliseconds. No browser tells of a deletion that it waits for another one, which is blocked. */
const PATIENCE = 1000;
// Keys such as `length` or `getItem` are no properties.
const keysOf = (storage) => Array.from(storage, (_, index) => storage.key(index));
/**
 * Lists the paths whose cookies the page sees, the root first. In Chromium those are of the URL that it was loaded from,
 * elsewhere of the one that it has now.
 */
const seenPaths = () => new Set([
    '/',
    ...[
        location,
        ...performance.getEntriesByType('navigation').map(({ name }) => new URL(name, location.href))
    ].flatMap(url => pathsOf(url.pathname))
]);
/** Deletes a cookie on whatever domain and path the page can reach. Returns how many writes it came to. */
function deleteCookie(name, paths = seenPaths(), from = 0, to = Infinity) {
    let index = 0;
    for (const write of sweep(name, location, paths)) {
        if (index >= to)
            break;
        if (index++ >= from)
            writeCookie(write);
    }
    return index;
}
/** The areas. Cookies and web storage answer at once. */
const stored = [
    [
        'cookie',
        // One without a name has no `=`, either: nothing can claim it.
        () => readCookies()
            .split('; ')
            .flatMap(cookie => /^[^=]*(?==)/.exec(cookie) ?? []),
        deleteCookie
    ],
    ['local', () => keysOf(localStorage), name => localStorage.removeItem(name)],
    ['session', () => keysOf(sessionStorage), name => sessionStorage.removeItem(name)],
    ['cache', () => caches.keys(), name => caches.delete(name)],
    [
        'indexed-db',
        async () => (await indexedDB.databases()).map(({ name }) => name),
        name => new Promise(resolve => {
            const request = indexedDB.deleteDatabase(name);
            for (const type of ['success', 'error', 'blocked'])
                request.addEventListener(type, resolve);
            setTimeout(resolve, PATIENCE);
        })
    ]
];

/**
 * What a version looks like: a date, or a date and time, of ISO-8601's extended format, or nothing at all.
 * Django writes `2026-01-07T09:12:44.120000+00:00`, and `''` for a group without cookies.
 */
const versionForm = /^(\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[-+]\d\d(:?\d\d)?)?)?)?$/;
/** The newest of versions, as text; `''` of none. */
const newest = (versions) => versions.sort().pop() ?? '';

/** What is stored of a group that was declined. */
const DECLINED = '-1';
/** Reads a cookie's value. Never throws: a part that is not `key=text` is no entry; of two for a key the last counts. */
function parseEntries(value) {
    return new Map(value
        .split(/\|+/)
        .map(part => part.split('='))
        .filter(pair => pair.length === 2));
}
/** Writes a cookie's value. What could not be read back is left out. */
function stringifyEntries(entries) {
    const parts = [...entries].map(pair => pair.join('='));
    return parts.filter(part => /^[^|=]*=[^|=]*$/.test(part)).join('|');
}
/**
 * Makes one of several cookies: per group the most restrictive counts. A no in one is a no; a yes is one in all of them,
 * at the lowest version. So a cookie that a sibling domain plants beside ours accepts nothing.
 */
function mostRestrictive(values) {
    const said = new Map();
    const merged = new Map();
    for (const value of values) {
        for (const [key, choice] of parseEntries(value)) {
            const choices = said.get(key) ?? [];
            choices.push(choice);
            said.set(key, choices);
        }
    }
    for (const [key, choices] of said) {
        if (choices.includes(DECLINED))
            merged.set(key, DECLINED);
        // Of the time of the decision the oldest counts, whoever lacks one.
        else if (key === '.at' || (choices.length === values.length && choices.every(choice => versionForm.test(choice))))
            merged.set(key, choices.sort()[0]);
    }
    return stringifyEntries(merged);
}
/**
 * Replaces what a cookie cannot carry unchanged by `?`, which no id or version has. It carries RFC 6265's `cookie-octet`,
 * and commas.
 */
function storable(value) {
    return value.replace(/[^!#-:<-[\]-~]/g, '?');
}

/**
 * A `Cookie` header, or `document.cookie`, as text.
 *
 * @module
 */
/** Takes off what browsers take off (RFC 6265bis §5.6): `trim` takes more, so that another name would be the same. */
const bare = (text) => /[^ \t](.*[^ \t])?/s.exec(text)?.[0] ?? '';
/** Splits it into names and values, as they stand. */
function parseCookies(cookies) {
    return cookies.split(/;+/).map(cookie => {
        const [name, ...value] = cookie.split('=');
        return [bare(name), bare(value.join('='))];
    });
}
/** Takes off the quotes that Python's `http.cookies` puts around a value, and undoes its `\"`, `\\` and `\ooo`. */
function unquote(value) {
    return value.replace(/^"(.*)"$/s, (_, quoted) => quoted.replace(/\\([0-3][0-7][0-7]|.)/gs, (_, escaped) => escaped[1] ? String.fromCharCode(parseInt(escaped, 8)) : escaped));
}

/**
 * What another tool stored of a visitor's choices, in our words. When in doubt, closed: a no counts wherever it stands, a
 * yes only where nothing speaks against it.
 *
 * @module
 */
const ID = /^[-\w]{1,32}(\.[-\w]{1,32})?$/;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** Turns `groups` round. @throws {TypeError} for an id that no group can have. */
function sourcesOf(groups) {
    const sources = new Map();
    for (const [name, ids] of Object.entries(groups)) {
        for (const id of [ids].flat()) {
            if (!ID.test(id))
                throw new TypeError(`groups.${name}: expected the id of a group, found ${JSON.stringify(id)}`);
            sources.set(id, [...(sources.get(id) ?? []), name.toLowerCase()]);
        }
    }
    return sources;
}
/**
 * Puts what another tool stored into our words. A yes is stored with the date at which it was given, so that what joined
 * its group since is asked again; without a date it covers no cookie that has one.
 *
 * @param sources Which names count; without, each name that can be an id is one.
 * @param now ISO-8601 text in UTC. A date after it is none: a wrong clock does not extend consent.
 */
function choicesOf({ answers, at }, sources, preselected, now) {
    const said = new Map();
    for (const [name, accepted] of answers) {
        const key = name.toLowerCase();
        said.set(key, accepted && said.get(key) !== false);
    }
    for (const name of preselected)
        if (said.get(name.toLowerCase()))
            said.delete(name.toLowerCase());
    const date = typeof at === 'string' && UTC.test(at) && at <= now ? at : '';
    const choices = new Map();
    for (const [id, names] of sources ??
        [...said.keys()].filter(name => ID.test(name)).map(name => [name, [name]])) {
        if (names.some(name => said.get(name) === false))
            choices.set(id, DECLINED);
        else if (names.every(name => said.get(name)))
            choices.set(id, date);
    }
    return choices.size && date ? choices.set('.at', date) : choices;
}
/** Joins what several sources say: a no counts wherever it stands, of two yes and of two times the older. */
function strictest(sources) {
    const joined = new Map();
    for (const [id, choice] of sources.flatMap(choices => [...choices])) {
        const other = joined.get(id) ?? choice;
        const isDeclined = choice === DECLINED || other === DECLINED;
        joined.set(id, isDeclined ? DECLINED : [choice, other].sort()[0]);
    }
    return joined;
}

export { DECLINED as D, seenPaths as a, stringifyEntries as b, storable as c, deleteCookie as d, parseCookies as e, strictest as f, sourcesOf as g, choicesOf as h, mostRestrictive as m, newest as n, parseEntries as p, stored as s, unquote as u, versionForm as v };
