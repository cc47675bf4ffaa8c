import { c as claimOn, C as CONSENT_COOKIE } from './shared/claim.js';
import { T as TYPE } from './shared/activate.js';
import { r as report, i as isLoading, f as findIn, b as baseUrl, a as announce } from './shared/page.js';

/**
 * Puts a decision in front of a method, a constructor or a setter. What passes is the browser's own: same `this`, result,
 * errors, name, length and statics. A decision that throws lets it pass, too.
 *
 * @param owner What has the property; nothing happens where the browser does not know it.
 * @returns What takes the decision out. Who has patched the property since keeps working: then the call passes through.
 */
function intercept(owner, name, decide, part = 'value') {
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
            // The call itself says best what is wrong with it.
        }
    };
    const { method } = {
        method(...args) {
            const instead = decided(this, args);
            return instead ? instead() : Reflect.apply(native, this, args);
        }
    };
    // Only a proxy can stand for a constructor, which anyone's patch may be, too. A method, which frameworks call often, is
    // faster.
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
        report(`${name} is frozen: not guarded`);
    return () => {
        isOn = false;
        const now = Reflect.getOwnPropertyDescriptor(owner, name);
        if (now?.[part] === patched)
            Reflect.defineProperty(owner, name, { ...now, [part]: native });
    };
}

const isScript = (element) => element instanceof HTMLScriptElement;
const isInert = (element) => element.getAttribute('type') === 'text/plain';
const LOADERS = 'script[src],img[src],iframe[src]';
/** The elements of HTML with a URL that a node is, or holds. */
function loadersIn(node) {
    if (!(node instanceof DocumentFragment))
        return findIn(node, LOADERS);
    const found = node.querySelectorAll(LOADERS);
    return found.length ? [...found].filter(element => element instanceof HTMLElement) : [];
}
/**
 * Turns scripts, images and frames whose URL has to wait into gated ones, so that the gate lets them load, by its own
 * rules. What the site itself has tagged with `data-consent` is left to it.
 */
function guardElements({ hasUrls, url }) {
    const kinds = [HTMLScriptElement, HTMLImageElement, HTMLIFrameElement];
    const held = new WeakSet();
    const { setAttribute, removeAttribute } = Element.prototype;
    const put = (element, name, value) => setAttribute.call(element, name, value);
    const drop = (element, ...names) => names.forEach(name => removeAttribute.call(element, name));
    const isTagged = (element) => element.hasAttribute('data-consent') && !held.has(element);
    /** Whether it is held, and the gate has not let it load. */
    const isWaiting = (element) => held.has(element) && (isScript(element) ? isInert(element) : element.dataset.consentState !== 'active');
    /** @param type Of a script, the one that the page gave it. It keeps its `src`, which nobody fetches for `text/plain`. */
    function hold(element, { href, condition }, type) {
        held.add(element);
        put(element, 'data-consent', condition);
        if (!isScript(element)) {
            put(element, 'data-src', href);
            return drop(element, 'src', 'data-consent-state');
        }
        if (type === undefined)
            return;
        put(element, 'data-type', type ?? '');
        put(element, 'type', 'text/plain');
    }
    /** Undoes it: the page has given another URL. */
    function release(element) {
        held.delete(element);
        if (isScript(element))
            put(element, 'type', element.dataset.type);
        drop(element, 'data-consent', 'data-consent-state', 'data-type', 'data-src');
        // What stands in its place goes.
        if (!isScript(element))
            announce(element, 'privacy:activate');
    }
    /** The page, or the gate, gives an element a URL. */
    function onSrc(element, raw) {
        // What is loaded for once has no consent.
        const isLetGo = element.dataset.consentState === 'active' && element.dataset.src === raw;
        if (isTagged(element) || isLetGo)
            return undefined;
        const found = url(raw);
        if (!found) {
            if (isWaiting(element))
                release(element);
            else if (held.has(element) && !isScript(element)) {
                // What has been let load comes back, after a no and a yes, as the page has made it since, if that is an address.
                const { href } = new URL(String(raw), baseUrl());
                if (href.startsWith('http'))
                    put(element, 'data-src', href);
            }
            return undefined;
        }
        if (isScript(element)) {
            // The browser takes the URL all the same, so that Trusted Types say what they think of it.
            if (isWaiting(element))
                hold(element, found);
            else if (TYPE.test(element.type))
                hold(element, found, element.getAttribute('type'));
            return undefined;
        }
        return () => {
            hold(element, found);
            // Who asks for an image that is in no document hears that it failed.
            setTimeout(() => {
                if (!element.isConnected && isWaiting(element))
                    element.dispatchEvent(new Event('error'));
            });
        };
    }
    /** The page, or the gate, gives a script its type. */
    function onType(script, type) {
        if (isTagged(script) || !TYPE.test(type) || !script.hasAttribute('src'))
            return undefined;
        const found = url(script.src);
        return found && (() => hold(script, found, type));
    }
    const onAttribute = (self, name, value) => {
        const key = String(name).toLowerCase();
        if (key === 'type' && self instanceof HTMLScriptElement)
            return onType(self, String(value));
        if (key === 'src' && kinds.some(kind => self instanceof kind))
            return onSrc(self, value);
        return undefined;
    };
    /** @param isLate Whether the browser may have asked for it already. */
    function meet(node, isLate) {
        for (const element of loadersIn(node)) {
            // A script by code has run, or has been met before.
            if (isTagged(element) || (isScript(element) && (!TYPE.test(element.type) || (isLate && !isLoading()))))
                continue;
            const found = url(element.getAttribute('src'), isLate);
            if (found)
                hold(element, found, element.getAttribute('type'));
        }
    }
    /** What makes many elements at once: they are met before they are used. */
    const copies = (owner, name) => {
        const native = Reflect.get(owner, name);
        return intercept(owner, name, (self, args) => {
            if (!hasUrls())
                return undefined;
            const made = Reflect.apply(native, self, args);
            if (made.nodeType !== Node.TEXT_NODE)
                meet(made, false);
            return () => made;
        });
    };
    // A parser asks the observers before it runs a script, but not before it loads an image.
    const observer = new MutationObserver(records => {
        if (!hasUrls())
            return;
        for (const { addedNodes } of records)
            for (const node of addedNodes)
                meet(node, true);
    });
    observer.observe(document, { childList: true, subtree: true });
    return [
        () => observer.disconnect(),
        ...kinds.map(({ prototype }) => intercept(prototype, 'src', (self, [raw]) => onSrc(self, raw), 'set')),
        intercept(HTMLScriptElement.prototype, 'type', (self, [type]) => onType(self, String(type)), 'set'),
        intercept(Element.prototype, 'setAttribute', (self, [name, value]) => onAttribute(self, name, value)),
        intercept(Element.prototype, 'setAttributeNS', (self, [, name, value]) => onAttribute(self, name, value)),
        copies(Node.prototype, 'cloneNode'),
        copies(Document.prototype, 'importNode'),
        copies(Range.prototype, 'createContextualFragment')
    ];
}

/**
 * What is written to `document.cookie`, as browsers read it: RFC 6265bis §5.6 and §5.7.
 *
 * @module
 */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/**
 * Reads the date of `Expires`, by the lenient algorithm of RFC 6265 §5.1.1.
 *
 * @returns `YYYY-MM-DDTHH:MM:SS` in UTC; nothing for what is no date.
 */
function parseCookieDate(text) {
    let time;
    let day;
    let month = 0;
    let year;
    for (const token of text.split(/[\t -/;-@[-`{-~]+/)) {
        const clock = time ? null : /^(\d\d?):(\d\d?):(\d\d?)(?!\d)/.exec(token);
        const name = MONTHS.indexOf(token.slice(0, 3).toLowerCase()) + 1;
        if (clock)
            time = clock.slice(1);
        else if (!day && /^\d\d?(?!\d)/.test(token))
            day = token.replace(/\D.*/s, '');
        else if (!month && name)
            month = name;
        else if (!year && /^\d{2,4}(?!\d)/.test(token))
            year = token.replace(/\D.*/s, '');
    }
    if (!time || !day || !month || !year)
        return undefined;
    const number = Number(year);
    const full = year.length > 2 ? number : number + (number < 70 ? 2000 : 1900);
    const [hours, minutes, seconds] = time.map(Number);
    if (full < 1601 || Number(day) < 1 || Number(day) > 31 || hours > 23 || minutes > 59 || seconds > 59)
        return undefined;
    const pad = (part) => String(part).padStart(2, '0');
    return `${full}-${pad(month)}-${pad(day)}T${time.map(pad).join(':')}`;
}
/**
 * Reads what a write says. A text without `=` is a name: a browser lists the cookie like one. Never throws.
 *
 * @param now The time in UTC, as ISO-8601 text.
 */
function parseCookieWrite(text, now) {
    let maxAge;
    let expires;
    // Of each the last counts, but what makes no sense does not.
    for (const [, key, rest] of text.matchAll(/;\s*(max-age|expires)\s*=([^;]*)/gi)) {
        const value = rest.trim();
        if (key.toLowerCase() === 'expires')
            expires = parseCookieDate(value) ?? expires;
        else if (/^-?\d+$/.test(value))
            maxAge = value;
    }
    return {
        // Of `=a=1` the name is empty, but it is listed as `a=1`.
        name: /[\s=]*([^=;]*)/.exec(text)[1].trim(),
        deletes: maxAge ? Number(maxAge) <= 0 : expires !== undefined && expires <= now
    };
}

const nothing = () => { };
/** A browser that has it refuses without an error, too. */
const nothingLater = async () => { };
/** Refuses what is written to cookies and web storage. What deletes goes through: cleaning needs it. */
function guardNames(refusals) {
    const { CookieStore } = globalThis;
    return [
        intercept(Document.prototype, 'cookie', (_, [text]) => {
            const { name, deletes } = parseCookieWrite(String(text), new Date().toISOString());
            return !deletes && refusals.cookie(name) ? nothing : undefined;
        }, 'set'),
        intercept(CookieStore?.prototype, 'set', (_, [first]) => {
            const { name = first, expires } = Object(first);
            const deletes = typeof expires === 'number' && expires <= Date.now();
            return !deletes && refusals.cookie(String(name)) ? nothingLater : undefined;
        }),
        intercept(Storage.prototype, 'setItem', (self, [key]) => refusals.key(self === sessionStorage ? 'session' : 'local', String(key)) ? nothing : undefined)
    ];
}

/** Whether web storage holds a key. */
const isStored = (key) => [localStorage, sessionStorage].some(area => area.getItem(key) !== null);
/**
 * Refuses `localStorage.key = value`, for keys that the manifest names without a `*`: engines look for a setter on the
 * prototype first. What is stored already is left alone, as a key with a setter is hard to list and to delete.
 */
function guardProperties({ $preferences }, { keys }) {
    const { prototype } = Storage;
    const set = new Map();
    function clear() {
        for (const [key, descriptor] of set) {
            if (Reflect.getOwnPropertyDescriptor(prototype, key)?.set === descriptor.set)
                Reflect.deleteProperty(prototype, key);
        }
        set.clear();
    }
    function install() {
        clear();
        try {
            for (const key of keys()) {
                if (key in prototype || isStored(key))
                    continue;
                const descriptor = {
                    configurable: true,
                    get() {
                        return this.getItem(key) ?? undefined;
                    },
                    set(value) {
                        this.setItem(key, value);
                    }
                };
                set.set(key, descriptor);
                Reflect.defineProperty(prototype, key, descriptor);
            }
        }
        catch {
            // The browser forbids storage, so that nobody writes to it.
        }
    }
    let timer;
    const unsubscribe = $preferences.subscribe(() => {
        install();
        clearTimeout(timer);
        // Once more, when cleaning has deleted what was stored.
        timer = setTimeout(install, 100);
    });
    return () => {
        unsubscribe();
        clearTimeout(timer);
        clear();
    };
}

/**
 * A URL of nothing: browsers answer a GET with a network error, without a network. A POST, or one of another origin,
 * Chromium would answer before `send` returns.
 */
const nowhere = () => `blob:${location.origin}/nanoconsent`;
/** Lets requests fail as they would without a network. */
function guardRequests({ url }) {
    const { prototype } = XMLHttpRequest;
    const { open } = prototype;
    const { EventSource } = globalThis;
    const opened = new WeakMap();
    return [
        intercept(globalThis, 'fetch', (_, [input]) => {
            const { url: raw = input } = Object(input);
            return url(raw) && (() => Promise.reject(new TypeError('Failed to fetch')));
        }),
        intercept(prototype, 'open', (self, args) => {
            opened.set(self, args);
            return undefined;
        }),
        intercept(prototype, 'send', self => {
            // Of what was opened before, nothing is known: this throws, so that it passes.
            const [, raw, ...rest] = opened.get(self);
            // Every event and every field is then the browser's own.
            if (self.readyState === 1 && url(raw))
                Reflect.apply(open, self, ['GET', nowhere(), ...rest]);
            return undefined;
        }),
        // Who sends a beacon never hears that it did not arrive, and who is told `false` tries another way.
        intercept(Navigator.prototype, 'sendBeacon', (_, [raw]) => url(raw) && (() => true)),
        // What answers with another type than a stream of events is closed for good.
        intercept(globalThis, 'EventSource', (_, [raw, options], target) => {
            const found = url(raw);
            return (found &&
                (() => Object.defineProperty(Reflect.construct(EventSource, ['data:,', options], target), 'url', {
                    value: found.href
                })));
        })
    ];
}

/**
 * The `urls` of a manifest: where the scripts, images and requests of a group come from.
 *
 * - `stats.example`: this host and its subdomains, by http or https, on any port
 * - `stats.example:8080`: on this port
 * - `stats.example/t/`: where the path, and what follows a `?`, begins so
 * - `https://stats.example/t/`: by https
 *
 * @module
 */
/** Takes a rule apart. Escapes and dots of its path are then as a URL has them. */
function parseRule(text, id) {
    const [, scheme, host = '', port, rest = '/'] = /^(?:(https?:)\/\/)?([^/:]*):?(\d+)?(\/.*)?$/i.exec(text) ?? [];
    const { pathname, search } = new URL(`http://host${rest}`);
    return {
        id,
        scheme: scheme?.toLowerCase(),
        port: port && String(Number(port)),
        host: host.toLowerCase().replace(/\.$/, ''),
        start: pathname + search
    };
}
/**
 * Prepares the question for whose sake a URL has to wait: about a microsecond, however many rules there are.
 *
 * @param mayLoad Whether a group may load something.
 * @returns A function that lists the ids of the groups that name a URL, if one of them may not load it: none if nobody
 *   does, or if a required group names it too. Nothing, if there is no such group for any URL.
 */
function claimsOn(groups, mayLoad) {
    const held = groups.filter(({ id, required, urls }) => !required && urls.length && !mayLoad(id)).map(({ id }) => id);
    if (!held.length)
        return undefined;
    const rules = new Map();
    for (const { id, required, urls } of groups) {
        for (const text of urls) {
            const rule = parseRule(text, required ? undefined : id);
            const others = rules.get(rule.host) ?? [];
            others.push(rule);
            rules.set(rule.host, others);
        }
    }
    return ({ hostname, protocol, port, pathname, search }) => {
        const ids = new Set();
        // A trailing dot says that a name is whole: the same host. None has more than 253 characters (RFC 1035).
        let host = (hostname.endsWith('.') ? hostname.slice(0, -1) : hostname).slice(-255);
        if (protocol !== 'https:' && protocol !== 'http:')
            return [];
        // The host itself, then what it is a subdomain of.
        for (let dot = 0; dot >= 0; host = host.slice(dot + 1)) {
            for (const rule of rules.get(host) ?? []) {
                if ((!rule.scheme || rule.scheme === protocol) &&
                    (!rule.port || rule.port === (port || (protocol === 'https:' ? '443' : '80'))) &&
                    (pathname + search).startsWith(rule.start)) {
                    ids.add(rule.id);
                }
            }
            dot = host.indexOf('.');
        }
        return !ids.has(undefined) && held.some(id => ids.has(id)) ? [...ids] : [];
    };
}

/** Answers as cleaning does, for names, and from the `urls` of the manifest. Until that is known nothing is refused. */
function refusalsOf(privacy, consentCookie) {
    const { $manifest, $preferences, getPreference } = privacy;
    let preferences;
    let prepared;
    /** Prepared anew when something has changed. */
    function claims() {
        // Others, too, for another manifest.
        if (preferences !== $preferences.get()) {
            preferences = $preferences.get();
            prepared = claimsOn($manifest.get()?.groups ?? [], getPreference);
        }
        return prepared;
    }
    const tell = (what, ids) => report(`refused ${what} until "${ids}" is accepted`);
    function isRefused(what, group) {
        if (group)
            tell(what, group.id);
        return !!group;
    }
    const claim = (area, name) => claimOn(area, name, $manifest.get()?.groups ?? [], getPreference);
    return {
        cookie: name => name !== consentCookie && isRefused(`cookie "${name}"`, claim('cookie', name)),
        key: (area, key) => isRefused(`"${key}" in ${area}Storage`, claim(area, key)),
        keys: () => ($manifest.get()?.groups ?? [])
            .flatMap(group => group.storage.map(rule => rule.name))
            .filter(key => !key.endsWith('*') && (claim('local', key) || claim('session', key))),
        hasUrls: () => !!claims(),
        url(raw, isLate) {
            const claimsOf = claims();
            if (!claimsOf)
                return undefined;
            const url = new URL(String(raw), baseUrl());
            const condition = claimsOf(url).join(' ');
            if (!condition)
                return undefined;
            const address = url.origin + url.pathname;
            if (isLate)
                report(`${address} may have been asked for: tag it, with data-consent="${condition}"`);
            else
                tell(address, condition);
            return { href: url.href, condition };
        }
    };
}

/**
 * Refuses what the manifest gives to groups without a preference, whoever tries: cookies and storage keys that they name
 * are not written, and untagged scripts, images, frames and requests to their `urls` wait or fail. From its installation
 * on, in this window, until it is stopped. All else passes untouched. Tells once what it refused, and for whom.
 */
function guard({ consentCookie = CONSENT_COOKIE } = {}) {
    return privacy => {
        const refusals = refusalsOf(privacy, consentCookie);
        const stops = [
            guardProperties(privacy, refusals),
            ...guardNames(refusals),
            ...guardRequests(refusals),
            ...guardElements(refusals)
        ];
        return () => stops.forEach(stop => stop());
    };
}

export { guard };
