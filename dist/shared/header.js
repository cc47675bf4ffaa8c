import { r as readDocument } from './document.js';

/**
 * The writes that delete a cookie. A page cannot ask where a cookie was set, so every place that the page can reach is
 * tried. A cookie's place is its domain, its path and its partition: RFC 6265 §5.3, step 11, and CHIPS.
 *
 * @module
 */
/** A link can have a path of a thousand folders. Deeper folders are left out. */
const MAX_FOLDERS = 64;
/**
 * Lists the paths whose cookies a page sees: RFC 6265 §5.1.4. `/a/b` → `''`, `/`, `/a`, `/a/`, `/a/b`. A path may come
 * twice. `''` is the page's own folder. Only a write without a path reaches a folder whose path has a `;` in it, or
 * more than 1024 characters.
 */
const pathsOf = (pathname) => pathname.split(/(\/)/, 2 * MAX_FOLDERS).map((_, index, parts) => parts.slice(0, index + 1).join(''));
/** A frame of another site may write cookies only with `SameSite=None`. */
const SECURE = '; Secure; SameSite=None';
const PARTITIONED = `${SECURE}; Partitioned`;
/**
 * Lists the writes to `document.cookie` that delete a cookie of these paths, on every domain that a page at this
 * address can reach. Places where most cookies are come first. Browsers ignore writes for impossible places, such as
 * half an IP address. The writes are made one by one, because the first is often enough.
 */
function* sweep(name, { hostname, protocol }, paths) {
    // The last label alone is a top-level domain, which has no cookies. Its place takes a write without a domain, for a
    // cookie of this host alone.
    const domains = hostname
        .split('.')
        .map((_, index, labels) => (labels[index + 1] ? `; Domain=${labels.slice(index).join('.')}` : ''))
        .reverse();
    // On https a write with Secure deletes every cookie, and names with `__Host-` or `__Secure-` need it. On http only
    // localhost may write Secure cookies. There some engines keep them and others refuse them.
    const flags = protocol === 'https:' ? [SECURE, PARTITIONED] : ['', SECURE, PARTITIONED];
    for (const flag of flags) {
        for (const path of paths) {
            // Text after a `;` would be read as attributes.
            for (const domain of domains)
                yield `${name}=; Path=${path.split(';', 1)}${domain}${flag}; Max-Age=0`;
        }
    }
}

/**
 * The cookies of the page. Every function is silent where the browser forbids cookies, as in a sandboxed frame.
 *
 * @module
 */
/** Reads `document.cookie`; `''` where the browser forbids it. */
function readCookies() {
    try {
        return readDocument('cookie');
    }
    catch {
        return '';
    }
}
/** Writes to `document.cookie`. If the browser forbids it, a later read finds the cookie missing. */
function writeCookie(text) {
    try {
        Reflect.set(Document.prototype, 'cookie', text, document);
    }
    catch {
        // The reader of the cookie notices.
    }
}
/** Listens to cookie changes, in browsers that have a `CookieStore`. */
function listenToCookies(run, options) {
    try {
        globalThis.cookieStore.addEventListener('change', run, options);
    }
    catch {
        // The browser has no CookieStore, or forbids it.
    }
}

/**
 * Lists the paths whose cookies the page sees, the root first. Chromium goes by the URL that the page was loaded from.
 * Other engines go by its URL now, which `history.replaceState` changes.
 */
function seenPaths() {
    const navigations = performance.getEntriesByType('navigation');
    const loadedFrom = navigations.map(({ name }) => new URL(name, location.href));
    return new Set(['/', ...[location, ...loadedFrom].flatMap(({ pathname }) => pathsOf(pathname))]);
}
/** Deletes a cookie on every domain and path that the page can reach. */
function deleteCookie(name) {
    for (const write of sweep(name, location, seenPaths()))
        writeCookie(write);
}

/**
 * A `Cookie` header, or `document.cookie`, as text.
 *
 * @module
 */
/**
 * Splits a header into names and values, as they are written: `a=1; b="2"` → `a` and `1`, `b` and `"2"`. A part without
 * `=` is a name with an empty value.
 */
function parseCookies(cookies) {
    return cookies.split(/;+/).map(cookie => {
        const equals = cookie.indexOf('=');
        if (equals < 0)
            return [withoutBlanks(cookie), ''];
        return [withoutBlanks(cookie.slice(0, equals)), withoutBlanks(cookie.slice(equals + 1))];
    });
}
/**
 * Removes the blanks around a text that browsers remove: spaces and tabs (RFC 6265bis §5.6). `trim` removes more, so two
 * cookies that a browser tells apart would get the same name.
 */
function withoutBlanks(text) {
    const [bare = ''] = /[^ \t](.*[^ \t])?/s.exec(text) ?? [];
    return bare;
}
/**
 * Removes the quotes that Python's `http.cookies` puts around a value, and undoes its `\"`, `\\` and `\ooo`:
 * `"a\075\"1\""` → `a="1"`.
 */
function unquote(value) {
    return value.replace(/^"(.*)"$/s, (_, quoted) => quoted.replace(/\\([0-3][0-7][0-7]|.)/gs, (_, escaped) => escaped.length === 3 ? String.fromCharCode(parseInt(escaped, 8)) : escaped));
}

export { seenPaths as a, deleteCookie as d, listenToCookies as l, parseCookies as p, readCookies as r, sweep as s, unquote as u, writeCookie as w };
