import { h as attempt, g as findAll, a as announce, n as withoutWriting, e as parsed, c as listen, r as report, o as addLink } from './page.js';

/**
 * Resolves a URL against the address of the page, never against a `<base>` that markup can bring.
 *
 * @param raw As written in an attribute.
 * @param page `location.href`.
 * @throws {TypeError} for what is not http or https, or has credentials.
 */
function trustedUrl(raw, page) {
    const url = new URL(raw, page);
    if (!/^https?:/.test(url.protocol) || url.username + url.password) {
        throw new TypeError(`expected http(s) without credentials, found "${raw}"`);
    }
    return url;
}

/**
 * Which markup of the page is the page's own, and not an attacker's who can write HTML but not run scripts: what carries
 * the page's nonce (CSP 3). Under 'strict-dynamic' a browser runs every script that a script inserts, so that this is
 * the only gate.
 *
 * @module
 */
let own;
let isNeeded;
let allowed;
/**
 * Makes a nonce the page's own. It has to come from code that runs, or from the tag of a script that runs: the first
 * nonce that is found in the page may be an attacker's.
 */
function setNonce(nonce) {
    own = nonce;
}
/**
 * Lists URLs with one of which that of an external script has to begin: `https://stats.example/`. For pages whose
 * Content-Security-Policy has hashes instead of nonces.
 *
 * @throws {TypeError} for one that is not http(s).
 */
function setAllowed(urls) {
    allowed = urls.map(url => trustedUrl(url, location.href).href);
}
/**
 * Checks that a script may come from this URL, or may be an inline one.
 *
 * @throws {TypeError} if it is not on the list. An inline one is on none: put back by a script, it needs no hash any
 *   more where there is 'strict-dynamic'. Then only a nonce tells that it is the page's own.
 */
function assertAllowed(href) {
    if (!allowed || (href === undefined && own))
        return;
    if (href === undefined)
        throw new TypeError('without nonces only a script with a src can be allowed');
    if (!allowed.some(start => href.startsWith(start)))
        throw new TypeError(`"${href}" is not allowed`);
}
/**
 * Checks that an element is the page's own. Where the page uses no nonce, every element is.
 *
 * A tag that is not closed swallows the next one with its nonce. Then a `nonce` attribute is not the first, and what was
 * swallowed begins with `<script`.
 *
 * @throws {TypeError} saying what is missing.
 */
function assertTrusted(element) {
    if (!own) {
        // One may be parsed later: what was not found is looked for again, though not for every tag.
        if (isNeeded === undefined)
            setTimeout(() => (isNeeded ||= undefined));
        isNeeded ??= findAll('script[nonce]').some(script => script.nonce);
        if (isNeeded)
            throw new TypeError('give the SDK the nonce of the page');
    }
    else if (element.nonce !== own ||
        element.getAttributeNames().indexOf('nonce') > 0 ||
        [...element.attributes].some(({ name, value }) => /<(script|style)/i.test(name + value))) {
        throw new TypeError('give it the nonce of the page, as its first attribute');
    }
}
/** Makes an element that the SDK puts into the page the page's own. */
function sign(element) {
    if (own)
        element.nonce = own;
}
/** Whether an element is the page's own; where the SDK has no nonce, every element is. */
const isSigned = (element) => !own || !!attempt(() => (assertTrusted(element), true), element);
let policy;
/** Makes a URL one that Trusted Types let a script or a plugin have, by the policy `nanoconsent`, made when needed. */
function scriptUrlFor(url) {
    const rules = { createScriptURL: url => trustedUrl(url, location.href).href };
    // Where the policy is not allowed, or there is one already, the browser says so.
    policy ??=
        attempt(() => globalThis.trustedTypes?.createPolicy('nanoconsent', rules)) ?? rules;
    return policy.createScriptURL(url);
}

/** The types of scripts: HTML's, and the JavaScript MIME types of WHATWG. None is the same as the second. */
const TYPE = /^(module|(text|application)\/(x-)?(java|ecma)script|)$/i;
/**
 * Finds out where a tag takes its script from: its URL, or `''` if it has the script inside.
 *
 * @throws {TypeError} if it may not run, and why.
 */
function scriptUrl(tag) {
    // Faster than `dataset`, which counts with thousands of tags.
    const type = tag.getAttribute('data-type') ?? '';
    const src = tag.getAttribute('data-src');
    const raw = src ?? tag.getAttribute('src');
    assertTrusted(tag);
    if (!TYPE.test(type))
        throw new TypeError(`unknown data-type="${type}"`);
    if (raw === null) {
        assertAllowed();
        return '';
    }
    const { href, origin } = trustedUrl(raw, location.href);
    // What the browser will load.
    const url = src === null ? tag.src : href;
    if (!url.startsWith(`${origin}/`))
        throw new TypeError(`a <base> leads "${raw}" elsewhere`);
    assertAllowed(url);
    return url;
}
/** Of the types that are let in, one has this in it. */
const isModule = (tag) => /module/i.test(tag.getAttribute('data-type'));
/** Whether a parser would run a script after all that are not: a module, or an external one with `defer`. */
const isDeferred = (tag) => !tag.hasAttribute('async') && (isModule(tag) || (tag.defer && tag.matches('[src],[data-src]')));
/** Starts to download a script. Returns what has to stay in the document until it has run. */
function preload(tag, href) {
    const { nonce, integrity, crossOrigin, referrerPolicy, fetchPriority } = tag;
    const rel = isModule(tag) ? 'modulepreload' : 'preload';
    return addLink({ rel, as: 'script', nonce, integrity, crossOrigin, referrerPolicy, fetchPriority, href });
}
/** Resolves when a script has run, has failed, or has had its time. */
const settled = (tag, timeout) => new Promise(resolve => {
    for (const type of ['load', 'error'])
        listen(tag, type, resolve);
    setTimeout(resolve, timeout, tag);
}).then(late => late === tag && report(`not loaded in ${timeout} ms; put in as HTML it never is`, tag));
/** Resolves when the browser, however busy, has had its turn a few times. */
async function soon() {
    for (let times = 4; times--;)
        await new Promise(resolve => setTimeout(resolve, 8));
}
/** Whether an inline module may still have to run: no event tells when it has. */
let isPending;
/**
 * Lets a tag run: the element itself is put back in its place as a script of its real type, so that its nonce,
 * integrity, attributes, listeners and identity stay, and the browser runs it once at most.
 *
 * A tag that the parser has not finished runs when it is whole: an element that a parser inserted is not run before its
 * end tag (HTML, "prepare the script element").
 *
 * Afterwards it is inert again: what copies the page, as Turbo does to show it again, copies no running script.
 *
 * @param href Its URL, or `''`.
 * @param timeout For how many milliseconds it may hold back the scripts after it.
 * @returns When the scripts after it may run; nothing if they need not wait.
 * @throws {TypeError} if Trusted Types refuse its URL.
 */
function activate(tag, href, timeout) {
    const type = tag.getAttribute('data-type') ?? '';
    let turn;
    if (tag.hasAttribute('data-src'))
        tag.src = scriptUrlFor(href);
    if (href && !tag.hasAttribute('async') && !tag.noModule)
        turn = settled(tag, timeout);
    if (isDeferred(tag)) {
        // The browser keeps those that are not async in order: an inline module, and what comes after it.
        if (!href || isPending)
            tag.async = false;
        isPending = !href;
        // Firefox does not; but one that imports nothing it runs soon.
        if (isPending)
            turn = soon();
    }
    tag.type = type;
    announce(tag, 'privacy:activate');
    const run = () => tag.replaceWith(tag);
    if (href)
        run();
    else
        withoutWriting(run);
    // While it is open to the parser its type still counts.
    void parsed().then(() => (tag.type = 'text/plain'));
    return turn;
}

export { TYPE as T, activate as a, assertTrusted as b, setAllowed as c, setNonce as d, scriptUrlFor as e, assertAllowed as f, isSigned as g, sign as h, isDeferred as i, preload as p, scriptUrl as s, trustedUrl as t };
