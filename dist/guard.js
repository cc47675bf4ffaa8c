import { f as findIn, i as isLoading, b as baseUrl } from './shared/document.js';
import { i as isScript, R as RUNNABLE, a as isInert, g as groupThatForbids } from './shared/claim-name.js';
import { a as announce } from './shared/events.js';

/**
 * Puts a decision in front of a method, a constructor or a setter. A call that passes is the browser's own: same
 * `this`, result, errors, name, length and statics. If the decision throws, the call passes too.
 *
 * @param owner The object that has the property. Without an owner or property, nothing happens: the browser lacks it.
 * @returns A function that takes the decision out. If other code has patched the property since, that patch stays and
 *   calls pass through.
 */
function intercept(report, owner, name, decide, part = 'value') {
    const before = owner && Reflect.getOwnPropertyDescriptor(owner, name);
    const native = before?.[part];
    if (!owner || typeof native !== 'function')
        return () => { };
    let isOn = true;
    const decided = (self, args, newTarget) => {
        try {
            return isOn ? decide(self, args, newTarget) : undefined;
        }
        catch {
            // The browser's own function throws the right error.
        }
    };
    const { method } = {
        method(...args) {
            const instead = decided(this, args);
            return instead ? instead() : Reflect.apply(native, this, args);
        }
    };
    // Only a proxy can stand in for a constructor, and a page's patch may be one. For methods, which frameworks call
    // often, a method is faster.
    const patched = Object.hasOwn(native, 'prototype')
        ? new Proxy(native, {
            apply: (_, self, args) => Reflect.apply(method, self, args),
            construct: (target, args, newTarget) => decided(null, args, newTarget)?.() ?? Reflect.construct(target, args, newTarget)
        })
        : Object.defineProperties(method, {
            name: { value: native.name, configurable: true },
            length: { value: native.length, configurable: true }
        });
    if (!Reflect.defineProperty(owner, name, { ...before, [part]: patched }))
        report(`cannot guard ${name}: the property is frozen`);
    return () => {
        isOn = false;
        const now = Reflect.getOwnPropertyDescriptor(owner, name);
        if (now?.[part] === patched)
            Reflect.defineProperty(owner, name, { ...now, [part]: native });
    };
}

const LOADERS = 'script[src],img[src],iframe[src]';
/** Guards elements that get their URL with the markup: from the parser, or from functions that make many at once. */
function guardArrivals(held, refusals, report) {
    const meet = (node, moment) => {
        for (const element of loadersIn(node))
            meetElement(element, moment, held, refusals);
    };
    /** Meets the elements that a function makes, before the page can use them. */
    function guardCopies(owner, name) {
        const native = Reflect.get(owner, name);
        return intercept(report, owner, name, (self, args) => {
            if (!refusals.holdsUrls())
                return undefined;
            const made = Reflect.apply(native, self, args);
            if (made.nodeType !== Node.TEXT_NODE)
                meet(made, 'not requested');
            return () => made;
        });
    }
    // The parser runs observers before it runs a script, but not before it loads an image.
    const observer = new MutationObserver(records => {
        if (!refusals.holdsUrls())
            return;
        for (const { addedNodes } of records)
            for (const node of addedNodes)
                meet(node, 'maybe requested');
    });
    observer.observe(document, { childList: true, subtree: true });
    return [
        () => observer.disconnect(),
        guardCopies(Node.prototype, 'cloneNode'),
        guardCopies(Document.prototype, 'importNode'),
        guardCopies(Range.prototype, 'createContextualFragment')
    ];
}
/** Lists the HTML elements in a node, itself included, that have a URL. */
function loadersIn(node) {
    if (!(node instanceof DocumentFragment))
        return findIn(node, LOADERS);
    const found = node.querySelectorAll(LOADERS);
    return found.length ? [...found].filter(element => element instanceof HTMLElement) : [];
}
/** Holds an element whose URL may not load. */
function meetElement(element, moment, held, refusals) {
    if (held.isTagged(element))
        return;
    if (isScript(element)) {
        // Once the page is parsed, a script in the document has run already, or was met before.
        const isTooLate = moment === 'maybe requested' && !isLoading();
        if (isTooLate || !RUNNABLE.test(element.type))
            return;
    }
    const url = refusals.heldUrl(element.getAttribute('src'), moment);
    if (!url)
        return;
    if (isScript(element))
        held.holdScript(element, url, element.getAttribute('type'));
    else
        held.holdUrl(element, url);
}

/** Guards the URL and the type that the page, or the gate, gives an element. */
function guardAssignments(held, refusals, report) {
    const loaders = [HTMLScriptElement, HTMLImageElement, HTMLIFrameElement];
    const isLoader = (value) => loaders.some(loader => value instanceof loader);
    const onSrc = (element, raw) => assignUrl(element, raw, held, refusals);
    const onType = (script, type) => assignType(script, type, held, refusals);
    function onAttribute(self, name, value) {
        const key = String(name).toLowerCase();
        if (key === 'type' && self instanceof HTMLScriptElement)
            return onType(self, String(value));
        return key === 'src' && isLoader(self) ? onSrc(self, value) : undefined;
    }
    const setType = (self, [type]) => onType(self, String(type));
    return [
        ...loaders.map(({ prototype }) => intercept(report, prototype, 'src', (self, [raw]) => onSrc(self, raw), 'set')),
        intercept(report, HTMLScriptElement.prototype, 'type', setType, 'set'),
        intercept(report, Element.prototype, 'setAttribute', (self, [name, value]) => onAttribute(self, name, value)),
        intercept(report, Element.prototype, 'setAttributeNS', (self, [, name, value]) => onAttribute(self, name, value))
    ];
}
/** Decides about a URL that an element is given. */
function assignUrl(element, raw, held, refusals) {
    // The gate gives an element its URL. One that loads once has no stored consent.
    const isLetGo = element.dataset.consentState === 'active' && element.dataset.src === raw;
    if (held.isTagged(element) || isLetGo)
        return undefined;
    const url = refusals.heldUrl(raw);
    if (!url) {
        passUrl(element, raw, held);
        return undefined;
    }
    if (!isScript(element)) {
        return () => {
            held.holdUrl(element, url);
            failDetached(element, held);
        };
    }
    // The URL is still set, so that Trusted Types check it.
    if (held.isWaiting(element))
        held.holdOn(element, url);
    else if (RUNNABLE.test(element.type))
        held.holdScript(element, url, element.getAttribute('type'));
    return undefined;
}
/** An element is given a URL that may load. */
function passUrl(element, raw, held) {
    if (held.isWaiting(element))
        return held.release(element);
    if (!held.has(element) || isScript(element))
        return;
    // A later acceptance loads the URL that the page has set since, if that is http(s).
    const { href } = new URL(String(raw), baseUrl());
    if (href.startsWith('http'))
        held.rememberUrl(element, href);
}
/** Lets an image fail that is in no document: the page waits for an event. The gate never meets such an image. */
function failDetached(element, held) {
    setTimeout(() => {
        if (!element.isConnected && held.isWaiting(element))
            element.dispatchEvent(new Event('error'));
    });
}
/** Decides about a type that a script is given: the page, or the gate, makes it run. */
function assignType(script, type, held, refusals) {
    if (held.isTagged(script) || !RUNNABLE.test(type) || !script.hasAttribute('src'))
        return undefined;
    const url = refusals.heldUrl(script.src);
    return url && (() => held.holdScript(script, url, type));
}

/** Creates the list of held elements. Takes the browser's own functions, so create it before the guard patches them. */
function createHeldElements() {
    const held = new WeakSet();
    const { setAttribute, removeAttribute } = Element.prototype;
    const put = (element, name, value) => setAttribute.call(element, name, value);
    const drop = (element, ...names) => names.forEach(name => removeAttribute.call(element, name));
    function holdFor(element, { condition }) {
        held.add(element);
        put(element, 'data-consent', condition);
    }
    return {
        has: element => held.has(element),
        isWaiting: element => held.has(element) && (isScript(element) ? isInert(element) : element.dataset.consentState !== 'active'),
        isTagged: element => element.hasAttribute('data-consent') && !held.has(element),
        holdUrl(element, url) {
            holdFor(element, url);
            put(element, 'data-src', url.href);
            drop(element, 'src', 'data-consent-state');
        },
        holdScript(script, url, type) {
            holdFor(script, url);
            put(script, 'data-type', type ?? '');
            put(script, 'type', 'text/plain');
        },
        holdOn: holdFor,
        rememberUrl: (element, href) => put(element, 'data-src', href),
        release(element) {
            held.delete(element);
            if (isScript(element))
                put(element, 'type', element.dataset.type);
            drop(element, 'data-consent', 'data-consent-state', 'data-type', 'data-src');
            // A placeholder in its place goes when it hears this.
            if (!isScript(element))
                announce(element, 'privacy:activate');
        }
    };
}

/**
 * Turns scripts, images and frames whose URL has to wait into gated ones, so that the gate lets them load, by its own
 * rules. Elements that the site itself has tagged with `data-consent` are left to the gate.
 */
function guardElements(refusals, report) {
    const held = createHeldElements();
    return [...guardArrivals(held, refusals, report), ...guardAssignments(held, refusals, report)];
}

/**
 * A text that is written to `document.cookie`, as browsers read it: RFC 6265bis §5.6 and §5.7.
 *
 * @module
 */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The delimiters between the tokens of a date: RFC 6265 §5.1.1. */
const DATE_DELIMITERS = /[\t -/;-@[-`{-~]+/;
/**
 * Reads the date of `Expires` by the lenient algorithm of RFC 6265 §5.1.1: `Thu, 01 Jan 1970 00:00:00 GMT` →
 * `1970-01-01T00:00:00`.
 *
 * @returns `YYYY-MM-DDTHH:MM:SS` in UTC; `undefined` if the text is not a date.
 */
function parseCookieDate(text) {
    let time;
    let day;
    let month = 0;
    let year;
    // The first token of each form counts.
    for (const token of text.split(DATE_DELIMITERS)) {
        const clock = time ? null : /^(\d\d?):(\d\d?):(\d\d?)(?!\d)/.exec(token);
        const name = MONTHS.indexOf(token.slice(0, 3).toLowerCase()) + 1;
        if (clock)
            time = clock.slice(1);
        else if (!day && /^\d\d?(?!\d)/.test(token))
            day = leadingDigits(token);
        else if (!month && name)
            month = name;
        else if (!year && /^\d{2,4}(?!\d)/.test(token))
            year = leadingDigits(token);
    }
    if (!time || !day || !month || !year)
        return undefined;
    return isoDate(fullYear(year), month, Number(day), time.map(Number));
}
const leadingDigits = (token) => /^\d*/.exec(token)[0];
/** Completes a year of two digits: `70` to `99` → 1970 to 1999, `00` to `69` → 2000 to 2069. */
function fullYear(digits) {
    const year = Number(digits);
    if (digits.length > 2)
        return year;
    return year < 70 ? year + 2000 : year + 1900;
}
function isoDate(year, month, day, time) {
    const [hours = 0, minutes = 0, seconds = 0] = time;
    if (year < 1601 || day < 1 || day > 31 || hours > 23 || minutes > 59 || seconds > 59)
        return undefined;
    const pad = (part) => String(part).padStart(2, '0');
    return `${year}-${pad(month)}-${pad(day)}T${pad(hours)}:${pad(minutes)}:${pad(seconds)}`;
}
/**
 * Reads a write: `_ga=; Path=/; Max-Age=0` → deletes `_ga`. A text without `=` is a name, because a browser lists such a
 * cookie like a name. Never throws.
 *
 * @param now The time in UTC, as ISO-8601 text.
 */
function parseCookieWrite(text, now) {
    const [pair = '', ...attributes] = text.split(';');
    // The last value of an attribute counts. A value of the wrong form does not.
    let maxAge;
    let expires;
    for (const attribute of attributes) {
        const equals = attribute.indexOf('=');
        if (equals < 0)
            continue;
        const name = attribute.slice(0, equals).trim().toLowerCase();
        const value = attribute.slice(equals + 1).trim();
        if (name === 'max-age' && /^-?\d+$/.test(value))
            maxAge = Number(value);
        if (name === 'expires')
            expires = parseCookieDate(value) ?? expires;
    }
    // `Max-Age` counts more than `Expires`.
    const deletes = maxAge === undefined ? expires !== undefined && expires <= now : maxAge <= 0;
    return { name: nameIn(pair), deletes };
}
/** Finds the name: `_ga=1` → `_ga`. The name of `=a=1` is empty, but browsers list that cookie as `a=1`: → `a`. */
const nameIn = (pair) => /^[\s=]*([^=]*)/.exec(pair)[1].trim();

const doNothing = () => { };
/** A browser that refuses `cookieStore.set` resolves without an error, too. */
const resolveWithNothing = async () => { };
/** Refuses writes to cookies and web storage. Deletions pass, because cleaning needs them. */
function guardNames(refusals, report) {
    const { CookieStore } = globalThis;
    return [
        intercept(report, Document.prototype, 'cookie', (_, [text]) => {
            const { name, deletes } = parseCookieWrite(String(text), new Date().toISOString());
            return !deletes && refusals.refusesCookie(name) ? doNothing : undefined;
        }, 'set'),
        intercept(report, CookieStore?.prototype, 'set', (_, [first]) => {
            const { name = first, expires } = Object(first);
            const deletes = typeof expires === 'number' && expires <= Date.now();
            return !deletes && refusals.refusesCookie(String(name)) ? resolveWithNothing : undefined;
        }),
        intercept(report, Storage.prototype, 'setItem', (self, [key]) => refusals.refusesKey(self === sessionStorage ? 'session' : 'local', String(key)) ? doNothing : undefined)
    ];
}

/** Cleaning follows a change within this time. Then keys are free that were stored before. */
const AFTER_CLEANING_MS = 100;
/** Tells whether web storage holds a key. */
const isStored = (key) => [localStorage, sessionStorage].some(area => area.getItem(key) !== null);
/** Makes an assignment to a key a call of `setItem`, which the guard refuses. */
function createAccessor(key) {
    return {
        configurable: true,
        get() {
            return this.getItem(key) ?? undefined;
        },
        set(value) {
            this.setItem(key, value);
        }
    };
}
/**
 * Refuses `localStorage.key = value`, for keys that the manifest lists without a `*`. Engines look for a setter on the
 * prototype before they store a property. A key that is stored already is left alone, as a key with a setter is hard to
 * list and to delete.
 */
function guardProperties({ $preferences }, { refusedKeys }) {
    const { prototype } = Storage;
    const installed = new Map();
    function clear() {
        for (const [key, { set }] of installed) {
            if (Reflect.getOwnPropertyDescriptor(prototype, key)?.set === set)
                Reflect.deleteProperty(prototype, key);
        }
        installed.clear();
    }
    function install() {
        clear();
        try {
            for (const key of refusedKeys()) {
                if (key in prototype || isStored(key))
                    continue;
                const accessor = createAccessor(key);
                installed.set(key, accessor);
                Reflect.defineProperty(prototype, key, accessor);
            }
        }
        catch {
            // The browser blocks storage, so no script can write to it.
        }
    }
    let timer;
    const unsubscribe = $preferences.subscribe(() => {
        install();
        clearTimeout(timer);
        timer = setTimeout(install, AFTER_CLEANING_MS);
    });
    return () => {
        unsubscribe();
        clearTimeout(timer);
        clear();
    };
}

/**
 * The `urls` of a manifest: hosts and URL prefixes of the scripts, images and requests of a group.
 *
 * - `stats.example`: this host and its subdomains, by http or https, on any port
 * - `stats.example:8080`: on this port
 * - `stats.example/t/`: URLs whose path and query begin with `/t/`
 * - `https://stats.example/t/`: by https
 *
 * @module
 */
/** Hosts have at most 253 characters (RFC 1035), and a dot at each end. */
/** Takes a rule apart. `URL` resolves escapes and dots in its path, as in the URLs that it is compared with. */
function parseRule(text, group) {
    const [, scheme, host = '', port, rest = '/'] = /^(?:(https?:)\/\/)?([^/:]*):?(\d+)?(\/.*)?$/i.exec(text) ?? [];
    const { pathname, search } = new URL(`http://host${rest}`);
    return {
        group,
        host: withoutDot(host.toLowerCase()),
        scheme: scheme?.toLowerCase(),
        port: port && String(Number(port)),
        start: pathname + search
    };
}
/** Drops a trailing dot. `stats.example.` is the same host as `stats.example`. */
const withoutDot = (host) => (host.endsWith('.') ? host.slice(0, -1) : host);
/** Lists a host and what it is a subdomain of: `a.b.example` → `a.b.example`, `b.example`, `example`. */
function parentsOf(host) {
    const parents = [host];
    for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1))
        parents.push(host.slice(dot + 1));
    return parents;
}
function covers({ scheme, port, start }, url) {
    if (scheme && scheme !== url.protocol)
        return false;
    if (port && port !== (url.port || (url.protocol === 'https:' ? '443' : '80')))
        return false;
    return (url.pathname + url.search).startsWith(start);
}
function rulesByHost(groups) {
    const rules = new Map();
    for (const group of groups) {
        for (const text of group.urls) {
            const rule = parseRule(text, group);
            const others = rules.get(rule.host);
            if (others)
                others.push(rule);
            else
                rules.set(rule.host, [rule]);
        }
    }
    return rules;
}
/**
 * Prepares a function that finds the groups because of which a URL must wait. A call takes about a microsecond, however
 * many rules there are.
 *
 * @param mayLoad Tells whether a group may load its URLs. Each group is asked once.
 * @returns The function, or `undefined` if no URL has to wait.
 */
function createUrlMatcher(groups, mayLoad) {
    const waiting = new Set(groups.filter(({ id, required, urls }) => !required && urls.length && !mayLoad(id)));
    if (!waiting.size)
        return undefined;
    const rules = rulesByHost(groups);
    return url => {
        if (url.protocol !== 'https:' && url.protocol !== 'http:')
            return [];
        const host = withoutDot(url.hostname).slice(-255);
        const found = new Set();
        for (const name of parentsOf(host)) {
            for (const rule of rules.get(name) ?? [])
                if (covers(rule, url))
                    found.add(rule.group);
        }
        const listing = [...found];
        const mayWait = listing.some(group => waiting.has(group)) && !listing.some(group => group.required);
        return mayWait ? listing.map(({ id }) => id) : [];
    };
}

/**
 * Creates the answers for the guard. Names are judged by the rules of cleaning, URLs by the `urls` of the manifest.
 * Until the manifest is known nothing is refused.
 */
function createRefusals(privacy, report) {
    const { $manifest, getPreference, owns } = privacy;
    const matcher = createCurrentMatcher(privacy);
    const groups = () => $manifest.get()?.groups ?? [];
    const forbids = (area, name) => groupThatForbids(area, name, groups(), getPreference);
    const refused = (subject, condition) => report(`refused ${subject} until "${condition}" is accepted`);
    function refuses(area, name, subject) {
        const group = forbids(area, name);
        if (group)
            refused(subject, group.id);
        return group !== undefined;
    }
    return {
        refusesCookie: name => !owns(name) && refuses('cookie', name, `cookie "${name}"`),
        refusesKey: (area, key) => refuses(area, key, `"${key}" in ${area}Storage`),
        refusedKeys: () => groups()
            .flatMap(group => group.storage.map(rule => rule.name))
            .filter(key => !key.endsWith('*') && (forbids('local', key) || forbids('session', key))),
        holdsUrls: () => matcher() !== undefined,
        heldUrl(raw, moment = 'not requested') {
            const idsOf = matcher();
            if (!idsOf)
                return undefined;
            const url = new URL(String(raw), baseUrl());
            const condition = idsOf(url).join(' ');
            if (!condition)
                return undefined;
            // The query may hold private data, so it is not printed.
            const address = url.origin + url.pathname;
            if (moment === 'not requested')
                refused(address, condition);
            else
                report(`${address} may have been requested already: add data-consent="${condition}" to its tag`);
            return { href: url.href, condition };
        }
    };
}
/** Creates a function that returns the matcher for the current choices. It is made anew after each change. */
function createCurrentMatcher({ $manifest, $preferences, getPreference }) {
    let preferences;
    let matcher;
    return () => {
        // Another manifest changes the preferences too.
        if (preferences !== $preferences.get()) {
            preferences = $preferences.get();
            matcher = createUrlMatcher($manifest.get()?.groups ?? [], getPreference);
        }
        return matcher;
    };
}

/**
 * Returns a URL that leads nowhere: browsers answer a GET with a network error, without a network. A POST to it, or a
 * URL of another origin, Chromium would answer before `send` returns.
 */
const unreachableUrl = () => `blob:${location.origin}/nanoconsent`;
/** Closes an `EventSource` for good, as its type is not that of an event stream. */
const NO_EVENT_STREAM = 'data:,';
/** Lets requests fail as they would without a network. */
function guardRequests({ heldUrl }, report) {
    const { EventSource } = globalThis;
    return [
        intercept(report, globalThis, 'fetch', (_, [input]) => {
            const { url = input } = Object(input);
            return heldUrl(url) && (() => Promise.reject(new TypeError('Failed to fetch')));
        }),
        ...guardXhr({ heldUrl }, report),
        // A client never learns that a beacon was lost in transit. After `false` it would try another way.
        intercept(report, Navigator.prototype, 'sendBeacon', (_, [url]) => heldUrl(url) && (() => true)),
        intercept(report, globalThis, 'EventSource', (_, [raw, options], target) => {
            const url = heldUrl(raw);
            if (!url)
                return undefined;
            return () => {
                const source = Reflect.construct(EventSource, [NO_EVENT_STREAM, options], target);
                return Object.defineProperty(source, 'url', { value: url.href });
            };
        })
    ];
}
function guardXhr({ heldUrl }, report) {
    const { prototype } = XMLHttpRequest;
    const { open } = prototype;
    const opened = new WeakMap();
    return [
        intercept(report, prototype, 'open', (self, args) => {
            opened.set(self, args);
            return undefined;
        }),
        intercept(report, prototype, 'send', self => {
            const args = opened.get(self);
            // A request that was opened before the guard came passes.
            if (!args)
                return undefined;
            const [, url, ...rest] = args;
            // Opened again and sent by the browser, the request has all events and fields of one that failed.
            const isOpened = self.readyState === prototype.OPENED;
            if (isOpened && heldUrl(url))
                Reflect.apply(open, self, ['GET', unreachableUrl(), ...rest]);
            return undefined;
        })
    ];
}

/**
 * Creates the effect that holds back untagged trackers of groups that are not accepted. It works in this window, from
 * its start until it is stopped, and reports each refusal once.
 *
 * - Cookies and storage keys that such a group lists are not written.
 * - Scripts, images, frames and requests to its `urls` wait or fail.
 * - Everything else passes untouched.
 */
function guard() {
    return (privacy, page) => {
        const refusals = createRefusals(privacy, page.report);
        const stops = [
            guardProperties(privacy, refusals),
            ...guardNames(refusals, page.report),
            ...guardRequests(refusals, page.report),
            ...guardElements(refusals, page.report)
        ];
        return () => stops.forEach(stop => stop());
    };
}

export { guard };
