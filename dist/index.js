import { s as sweep, w as writeCookie, r as readCookies, a as seenPaths, l as listenToCookies, d as deleteCookie, p as parseCookies, u as unquote } from './shared/header.js';
import { r as rulesIn, l as listingsOf, j as judgeName, R as RUNNABLE, a as isInert, i as isScript, m as matches, b as isAllowed } from './shared/claim-name.js';
import { r as readDocument, i as isLoading, a as inertBody, c as addLink, f as findIn, d as findAll, e as isBeingParsed, g as currentScript } from './shared/document.js';
import { atom, onNotify } from 'nanostores';
import { a as announce, l as listen, c as createLifecycle } from './shared/events.js';
import { i as isolated, a as attempt, c as createReport } from './shared/report.js';
import { t as trustedUrl, p as parseCondition, f as findGroup, u as unknownGroup, k as knownGroup } from './shared/find-group.js';
import { p as parseEntries, D as DECLINED, s as stringifyEntries, m as mostRestrictive, a as storable, n as newest, v as versionForm } from './shared/codec.js';
import Cookies from 'js-cookie';
import { C as CONSENT_COOKIE, n as nowhere } from './shared/storage.js';
export { m as memoryStorage } from './shared/storage.js';

/**
 * The five areas in which a page keeps data: how to list and how to delete what is in them.
 *
 * @module
 */
/** An open database blocks its deletion. Browsers fire no event for a deletion that waits for another deletion. */
const DATABASE_TIMEOUT_MS = 1000;
const cookies = {
    area: 'cookie',
    // A cookie without a name has no `=`, either. No rule can list it.
    list: () => readCookies()
        .split('; ')
        .filter(cookie => cookie.includes('='))
        .map(cookie => cookie.slice(0, cookie.indexOf('='))),
    *remove(name, paths) {
        for (const write of sweep(name, location, paths))
            yield writeCookie(write);
    }
};
/** @param storageOf Runs late, because reading `localStorage` throws in a browser that blocks it. */
const webStorage = (area, storageOf) => ({
    area,
    list() {
        const storage = storageOf();
        // Keys such as `length` or `getItem` are no properties.
        return Array.from({ length: storage.length }, (_, index) => storage.key(index));
    },
    *remove(name) {
        yield storageOf().removeItem(name);
    }
});
const caches = {
    area: 'cache',
    list: () => globalThis.caches.keys(),
    *remove(name) {
        yield globalThis.caches.delete(name);
    }
};
const databases = {
    area: 'indexed-db',
    list: async () => (await indexedDB.databases()).map(({ name }) => name),
    *remove(name) {
        yield new Promise(resolve => {
            const request = indexedDB.deleteDatabase(name);
            for (const type of ['success', 'error', 'blocked'])
                request.addEventListener(type, resolve);
            setTimeout(resolve, DATABASE_TIMEOUT_MS);
        });
    }
};
/** The areas. Cookies and web storage come first, because they answer at once. */
const areas = [
    cookies,
    webStorage('local', () => localStorage),
    webStorage('session', () => sessionStorage),
    caches,
    databases
];

/**
 * The plan of cleaning: for each name that a page keeps, its fate, the group that decides, and the rule.
 *
 * @module
 */
/** Reads what decides now. Until a manifest is known there are no groups. */
const rulesOf = ({ $manifest, getPreference, owns }) => ({
    groups: $manifest.get()?.groups ?? [],
    getPreference,
    owns
});
/** `fetchManifest` keeps its copies in `localStorage`, under keys that begin so. */
const MANIFEST_COPY = 'privacy-manifest:';
/** Plans what happens to the names of an area. A name that comes twice is planned once. */
const planOf = (area, names, rules) => [...new Set(names)].map(name => planName(area, name, rules));
function planName(area, name, { groups, getPreference, owns }) {
    if (area === 'cookie' && owns(name))
        return { area, name, fate: 'kept', reason: 'consent cookie', paths: [] };
    const listings = listingsOf(area, name, groups);
    const verdict = judgeName(area, name, listings, getPreference);
    if (verdict) {
        const { mayStay, reason, group, rule } = verdict;
        const fate = mayStay ? 'kept' : 'deleted';
        const paths = listings.flatMap(listing => pathOf(listing.rule) ?? []);
        return { area, name, fate, reason, group: group.id, rule: rule.name, paths };
    }
    const isCopy = area === 'local' && name.startsWith(MANIFEST_COPY);
    return isCopy
        ? { area, name, fate: 'kept', reason: 'copy of the manifest', paths: [] }
        : { area, name, fate: 'unlisted', reason: 'in no group', paths: [] };
}
/** Returns the path that a rule declares, unless it is the root. */
const pathOf = ({ path }) => (path && path !== '/' ? path : undefined);
/** Lists the cookies that have to go from paths that rules declare. The page may not see them there. */
function planUnseen(rules) {
    const declared = rules.groups.flatMap(group => group.cookies).filter(rule => pathOf(rule));
    return declared.filter(({ name }) => planName('cookie', name, rules).fate === 'deleted');
}
/** Tells whether a group that is not accepted has rules for an area. Otherwise nothing in it can be deleted. */
const mayDeleteIn = (area, { groups, getPreference }) => groups.some(group => rulesIn(area, group).length > 0 && !getPreference(group.id));

/** First what a developer has to look at. */
const FATES = ['unlisted', 'deleted', 'kept'];
/**
 * Lists every cookie, key, database and cache of the page, and says what cleaning does with it, for which group and by
 * which rule. For a developer who writes a manifest, as trackers set more than they say: names that no group lists come
 * first, with the fate `'unlisted'`. Then come those with the fate `'deleted'`, and those with the fate `'kept'`.
 *
 * ```js
 * console.table(await privacy.audit())
 * // [{ area: 'cookie', name: '_fbp', fate: 'unlisted', reason: 'in no group' },
 * //  { area: 'cookie', name: '_ga_X1', fate: 'deleted', reason: 'not accepted', group: 'statistics', rule: '_ga_*' }]
 * ```
 *
 * A page cannot see a cookie that is HttpOnly or has no name: such cookies are never listed. Waits for the manifest.
 * Deletes nothing.
 */
async function audit(privacy) {
    await privacy.ready;
    const rules = rulesOf(privacy);
    const planned = [];
    for (const area of areas)
        planned.push(...(await auditArea(area, rules)));
    return FATES.flatMap(fate => planned.filter(item => item.fate === fate));
}
async function auditArea({ area, list }, rules) {
    try {
        return planOf(area, await list(), rules).map(withoutPaths);
    }
    catch {
        // The browser blocks this storage, so it is empty.
        return [];
    }
}
function withoutPaths(placed) {
    const { paths: _, ...entry } = placed;
    return entry;
}

/**
 * Turns of the browser: long work is cut into slices, and the browser works in between.
 *
 * @module
 */
/** How long a slice lasts before the browser has its turn. */
const SLICE_MS = 10;
/** The browser may paint after this many slices: with `scheduler.yield` alone, Chromium and Firefox paint none for 100 ms. */
const SLICES_A_FRAME = 3;
/** Lets the browser run more urgent tasks first. It may not repaint in between. */
const yielded = async () => {
    const { scheduler } = globalThis;
    // An element such as <form id="scheduler"> is not an own property of the window.
    return scheduler?.yield && Object.hasOwn(globalThis, 'scheduler')
        ? scheduler.yield()
        : new Promise(resolve => setTimeout(resolve));
};
/** Resolves after the next paint. A hidden page is not painted: then the browser only has its turn. */
const painted = async () => readDocument('hidden')
    ? yielded()
    : new Promise(resolve => {
        requestAnimationFrame(() => setTimeout(resolve));
        setTimeout(resolve, 100);
    });
/** Begins the first slice. */
function createSlices() {
    let end = 0;
    let turns = 0;
    function begin() {
        end = performance.now() + SLICE_MS;
    }
    begin();
    return {
        begin,
        hasTime: () => performance.now() < end,
        async next() {
            turns++;
            await (turns % SLICES_A_FRAME === 0 ? painted() : yielded());
            begin();
        }
    };
}

/** After this many writes the browser has its turn. */
const WRITES_A_SLICE = 256;
/**
 * The number of writes for a cookie in each round. After a round, cleaning checks whether the cookie is gone. Writing
 * is the expensive part, and most cookies go with the first write. Everything else is in one place.
 */
const COOKIE_ROUNDS = [1, 7, Infinity];
const OTHER_ROUNDS = [1];
function createWriteBudget() {
    let writes = 0;
    return {
        async spend(area) {
            writes++;
            if (writes < WRITES_A_SLICE)
                return;
            // Reading waits until the browser has carried out the writes. They would hold up the next task otherwise.
            await area.list();
            await yielded();
            writes = 0;
        }
    };
}
/** Takes the next steps of a deletion. Returns false if the visitor's choices changed in the meantime. */
async function take(steps, count, area, run) {
    for (let taken = 0; taken < count; taken++) {
        if (!run.isCurrent())
            return false;
        const step = steps.next();
        if (step.done)
            return true;
        await step.value;
        await run.budget.spend(area);
    }
    return true;
}
/** Deletes cookies where only a rule says they are. Returns false if the visitor's choices changed in the meantime. */
async function deleteUnseen(area, run) {
    for (const { name, path } of planUnseen(run.rules)) {
        if (!(await take(area.remove(name, [path]), Infinity, area, run)))
            return false;
    }
    return true;
}
/** Deletes what the page sees. Returns the names that are still there; nothing if the visitor's choices changed. */
async function deleteSeen(area, due, run) {
    const reach = seenPaths();
    let left = due.map(({ name, paths }) => ({ name, steps: area.remove(name, new Set([...paths, ...reach])) }));
    for (const count of area.area === 'cookie' ? COOKIE_ROUNDS : OTHER_ROUNDS) {
        if (!left.length)
            break;
        for (const { steps } of left) {
            if (!(await take(steps, count, area, run)))
                return undefined;
        }
        const seen = new Set(await area.list());
        left = left.filter(({ name }) => seen.has(name));
    }
    return new Set(left.map(({ name }) => name));
}
const keyOf = ({ area, name }) => `${area} ${name}`;
/**
 * Deletes what groups that are not accepted left behind: cookies on every domain and path that this page can reach, web
 * storage, databases and caches. `planOf` decides. Some dozens of cookies and keys are gone at the end of the task that
 * called this. Then the browser has its turn.
 *
 * @returns The residue, once all is done. `$residue` has it, too.
 */
async function clean(privacy, { report }, memory) {
    const { $statuses } = privacy;
    const rules = rulesOf(privacy);
    const statuses = $statuses.get();
    const run = { rules, budget: createWriteBudget(), isCurrent: () => $statuses.get() === statuses };
    const residue = [];
    // A page that never touches its storage need not pay for opening it.
    for (const area of areas.filter(({ area }) => mayDeleteIn(area, rules))) {
        try {
            const due = planOf(area.area, await area.list(), rules).filter(({ fate }) => fate === 'deleted');
            const back = new Set(due.filter(item => memory.deleted.get(keyOf(item)) === statuses));
            if (area.area === 'cookie' && !(await deleteUnseen(area, run)))
                return residue;
            const left = await deleteSeen(area, due, run);
            if (!left)
                return residue;
            for (const item of due) {
                const { area, name } = item;
                if (left.has(name))
                    residue.push({ name, area, reason: area === 'indexed-db' ? 'blocked' : 'unreachable' });
                else if (back.has(item))
                    residue.push({ name, area, reason: 'written back' });
                memory.deleted.set(keyOf(item), statuses);
            }
        }
        catch {
            // The browser blocks this storage, so it is empty.
        }
    }
    memory.publish(residue, report);
    return residue;
}

/** Creates an empty store. */
function createResidue() {
    const $residue = atom([]);
    let published = '[]';
    return {
        $residue,
        publish(residue, report) {
            const text = JSON.stringify(residue);
            if (text === published)
                return;
            published = text;
            if (residue.length)
                report(`not deleted: ${text}`);
            isolated(() => $residue.set(residue));
            announce(document, 'privacy:residue', residue);
        }
    };
}

/**
 * The delay of "soon". A script that writes in a loop then causes a few cleanings a second at most. Without a delay,
 * Chromium would run the timer before the next tag.
 */
const SOON_MS = 200;
/** The delay of the second cleaning. By then, scripts that already run have written their cookies back. */
const AGAIN_MS = 2000;
/**
 * Creates the effect that keeps a page clean. It never deletes while the page is prerendered. It cleans:
 *
 * - soon after the start, because reading is slow and the page's first scripts come first
 * - after every change at once, and again two seconds later
 * - when the page has loaded, is left or is restored
 * - soon after a cookie came that has to go
 */
function cleanCookies() {
    const memory = { ...createResidue(), deleted: new Map() };
    const effect = (privacy, page) => keepClean(privacy, page, memory);
    return Object.assign(effect, {
        $residue: memory.$residue,
        clean: (privacy, page) => clean(privacy, page, memory)
    });
}
function keepClean(privacy, page, memory) {
    const ending = new AbortController();
    const { signal } = ending;
    let soon;
    let again;
    function cleanNow() {
        clearTimeout(soon);
        soon = undefined;
        void clean(privacy, page, memory);
    }
    function cleanSoon() {
        soon ??= setTimeout(cleanNow, SOON_MS);
    }
    function onChange() {
        cleanNow();
        clearTimeout(again);
        again = setTimeout(cleanNow, AGAIN_MS);
    }
    function onCookies({ changed }) {
        const names = changed.map(({ name }) => name ?? '');
        if (planOf('cookie', names, rulesOf(privacy)).some(({ fate }) => fate === 'deleted'))
            cleanSoon();
    }
    let unsubscribe;
    void page.visited().then(() => {
        if (signal.aborted)
            return;
        cleanSoon();
        unsubscribe = privacy.$statuses.listen(onChange);
        addEventListener('pagehide', cleanNow, { signal });
        addEventListener('pageshow', cleanNow, { signal });
        listenToCookies(onCookies, { signal });
    });
    return () => {
        ending.abort();
        unsubscribe?.();
        clearTimeout(soon);
        clearTimeout(again);
    };
}

/**
 * Elements with a URL: frames, images, media, links and plugins.
 *
 * @module
 */
/** The names in `data-src` and so on. No other attribute is ever set. */
const HELD_NAMES = ['src', 'srcset', 'href', 'poster'];
/** Returns the attributes that an element gets, with the values that the page has written: `data-src="a"` → `src`, `a`. */
function heldAttributes(element) {
    const held = HELD_NAMES.filter(name => name in element.dataset);
    return held.map(name => ({
        name: name === 'src' && element.matches('object') ? 'data' : name,
        value: element.dataset[name]
    }));
}
/** Loads a media element again. It reads its sources only then. */
function reload(element) {
    const media = element.matches('source') ? element.parentNode : element;
    if (media instanceof HTMLMediaElement)
        media.load();
}
/** Takes the URLs out of an element. */
function empty(element, attributes) {
    for (const { name } of attributes)
        element.removeAttribute(name);
    reload(element);
    // A frame without a URL keeps its page, until the frame is put into the document again.
    element.replaceWith(element);
}
/** Resolves a URL. @throws {TypeError} if it is not http(s), or has swallowed markup. */
function urlOf(raw) {
    // An attribute without an end quote has swallowed the markup after it ("dangling markup").
    if (raw.includes('<'))
        throw new TypeError(`expected a URL, found "${raw}"`);
    return trustedUrl(raw, location.href).href;
}
/** Resolves the URLs of a `srcset`: `a.gif 1x, b.gif 2x`. */
function srcsetOf(raw) {
    // HTML, "parse a srcset attribute": a comma inside a URL is part of the URL, and a blank need not follow a comma.
    const candidates = raw.match(/[^\s,](?:\S*[^\s,])?(?:\s[^,]*)?/g) ?? [];
    const resolved = candidates.map(candidate => {
        const [url, ...descriptors] = candidate.trim().split(/\s+/);
        return [urlOf(url), ...descriptors].join(' ');
    });
    return resolved.join(', ');
}
/** Prepares an element. @throws {TypeError} for a URL that is not http(s). */
function loadableElement({ scriptUrlFor }, element) {
    const isPlugin = element.matches('object,embed');
    const attributes = heldAttributes(element).map(({ name, value }) => {
        if (name === 'srcset')
            return { name, value: srcsetOf(value) };
        return { name, value: isPlugin ? scriptUrlFor(urlOf(value)) : urlOf(value) };
    });
    function setUrls() {
        if (element.dataset.consentState !== 'active')
            return;
        for (const { name, value } of attributes)
            element.setAttribute(name, value);
    }
    return {
        load() {
            // Chromium forgets the URL of a plugin that has no box yet.
            if (isPlugin)
                void painted().then(setUrls);
            else
                setUrls();
            reload(element);
            // Chromium forgets the URL of a frame that gets it between two steps of the parser.
            if (isLoading() && element.matches('iframe'))
                element.replaceWith(element);
        },
        unload() {
            empty(element, attributes);
        }
    };
}

/** Makes a script of a template wait for its turn, on the condition of the template. */
function gateScript(script, { dataset }) {
    if (!RUNNABLE.test(script.type) || script.dataset.consent)
        return;
    script.dataset.type = script.type;
    script.dataset.consent = dataset.consent;
    script.type = 'text/plain';
}
/** Prepares a template. Its content comes right behind it. */
function loadableTemplate(template) {
    const { content } = template;
    const nodes = [...content.childNodes];
    for (const script of content.querySelectorAll('script')) {
        if (script instanceof HTMLScriptElement)
            gateScript(script, template);
    }
    // Scripts in closed shadow roots cannot be found. They never run, because they have been in a document without a window
    // before (HTML, "already started").
    inertBody().append(content);
    return {
        load() {
            template.after(...nodes);
        },
        unload() {
            content.append(...nodes.filter(node => node.isConnected));
        }
    };
}

/** These elements show nothing without a URL. */
const LINKED = 'iframe,img,source,link,object,embed';
const GATED$1 = `${LINKED},video,audio,template`;
/** Marks an element for style sheets (`data-consent-state`) and, by an event, for listeners. Does nothing if it is marked. */
function mark(element, state) {
    const name = 'data-consent-state';
    if (element.getAttribute(name) === state)
        return;
    element.setAttribute(name, state);
    announce(element, state === 'active' ? 'privacy:activate' : 'privacy:block');
}
/** Checks that an element can be blocked. @throws {TypeError} saying what to write instead. */
function assertBlockable(element) {
    // The fields of a form are its properties: <form><input name="matches">.
    if (!Element.prototype.matches.call(element, GATED$1))
        throw new TypeError('put it into a <template data-consent>');
    if (element.matches(LINKED) && heldAttributes(element).length === 0) {
        throw new TypeError('not held back: write data-src');
    }
}
/** Marks an element as blocked. */
function block(report, element) {
    // A copy of a loaded element has its mark and its URLs.
    const isCopyOfLoaded = element.dataset.consentState === 'active';
    mark(element, 'blocked');
    if (isCopyOfLoaded)
        return empty(element, heldAttributes(element));
    for (const name of HELD_NAMES) {
        const isLive = /^(https?:)?\/\//i.test(element.getAttribute(name) ?? '');
        if (isLive)
            report(`${name} is loaded all the same: write data-${name}`, element);
    }
}
/**
 * Gates frames, images, media, links and plugins by their `data-src`, `data-srcset`, `data-href` and `data-poster`, and
 * templates by putting their content behind them: for `gateTags({ elements: gateElements })`.
 */
function gateElements() {
    const loaded = new WeakMap();
    /** Every loaded element. An element that the page has removed and forgotten is not kept in memory. */
    const references = new Set();
    /** Elements that may load without stored consent. */
    const once = new WeakSet();
    function load(page, element) {
        const loadable = element instanceof HTMLTemplateElement ? loadableTemplate(element) : loadableElement(page, element);
        loaded.set(element, loadable);
        references.add(new WeakRef(element));
        mark(element, 'active');
        // A listener of that event may have declined.
        if (loaded.has(element))
            loadable.load();
    }
    function unload(report, element) {
        attempt(report, () => loaded.get(element).unload(), element);
        loaded.delete(element);
        mark(element, 'blocked');
    }
    return {
        loadOnce({ detail: element }) {
            // The path of an event does not lead into a closed shadow root, so its detail names the element.
            if (!(element instanceof HTMLElement))
                return;
            once.add(element);
            // The gate looks at every element that comes into the page.
            element.replaceWith(element);
        },
        meet(page, element, isDue) {
            if (loaded.has(element))
                return;
            assertBlockable(element);
            const mayLoad = once.delete(element) || isDue(element);
            if (!mayLoad)
                return block(page.report, element);
            try {
                load(page, element);
            }
            catch (error) {
                mark(element, 'blocked');
                throw error;
            }
        },
        withdraw(page, isAllowed) {
            for (const reference of references) {
                const element = reference.deref();
                if (element && isAllowed(element))
                    continue;
                references.delete(reference);
                if (element)
                    unload(page.report, element);
            }
        }
    };
}

/**
 * Decides which script is due next. It knows no DOM: a tag is a key, and its owner answers what the queue must know.
 *
 * @module
 */
/** Returns when a parser would run a script. */
function timingOf({ isModule, isExternal, hasAsync, hasDefer }) {
    if (hasAsync && (isModule || isExternal))
        return 'async';
    return isModule || (isExternal && hasDefer) ? 'deferred' : 'blocking';
}
/** Creates an empty queue. */
function createQueue(rules) {
    /** Tags before their first check. */
    const unchecked = new Set();
    /** Tags in one of the two lines. */
    const queued = new Set();
    /** Blocking and async scripts, in document order. */
    let inPlace = [];
    /** Deferred scripts, in document order. */
    let deferred = [];
    function rescan() {
        inPlace = [];
        deferred = [];
        queued.clear();
        unchecked.clear();
        for (const tag of rules.findAll())
            unchecked.add(tag);
    }
    function enqueue(script) {
        const line = script.timing === 'deferred' ? deferred : inPlace;
        const last = line.at(-1);
        const isInOrder = !last || rules.isAfter(script.tag, last.tag);
        // A tag that has moved, or comes between others, changes the order of what waits.
        if (queued.has(script.tag) || !isInOrder)
            return rescan();
        line.push(script);
        queued.add(script.tag);
    }
    function shift() {
        const script = inPlace.shift() ?? (rules.isParsed() ? deferred.shift() : undefined);
        if (script)
            queued.delete(script.tag);
        return script;
    }
    return {
        add(tags) {
            for (const tag of tags)
                unchecked.add(tag);
        },
        rescan,
        hasNew: () => unchecked.size > 0,
        checkNew(hasTime) {
            // This loop also visits tags that are added while it runs, so a rescan continues it.
            for (const tag of unchecked) {
                if (!hasTime())
                    return false;
                unchecked.delete(tag);
                const script = rules.check(tag);
                if (script)
                    enqueue(script);
            }
            return true;
        },
        next() {
            let script = shift();
            while (script && !rules.recheck(script))
                script = shift();
            return script;
        }
    };
}

/** Returns the type that a gated script has when it runs. Faster than `dataset`, which counts with thousands of tags. */
const typeOf = (tag) => tag.getAttribute('data-type') ?? '';
/**
 * Returns the absolute URL of a gated script; `''` for an inline script.
 *
 * @throws {TypeError} if the script may not run, with the reason.
 */
function readScriptUrl({ trust }, tag) {
    const type = typeOf(tag);
    const src = tag.getAttribute('data-src');
    const raw = src ?? tag.getAttribute('src');
    trust.assertTrusted(tag);
    if (!RUNNABLE.test(type))
        throw new TypeError(`unknown data-type="${type}"`);
    if (raw === null) {
        trust.assertAllowed();
        return '';
    }
    const { href, origin } = trustedUrl(raw, location.href);
    // The browser resolves `src` itself, and a `<base>` changes the result.
    const url = src === null ? tag.src : href;
    if (!url.startsWith(`${origin}/`))
        throw new TypeError(`a <base> leads "${raw}" elsewhere`);
    trust.assertAllowed(url);
    return url;
}
/** Tells whether a gated script is a module: `module` is the only runnable type that contains this word. */
const isModule = (tag) => /module/i.test(typeOf(tag));
/** Returns when a parser would run a script with this URL. */
const readTiming = (tag, url) => timingOf({
    isModule: isModule(tag),
    isExternal: url !== '',
    hasAsync: tag.hasAttribute('async'),
    hasDefer: tag.defer
});

/** Creates the memory of a page: `page.shared(createSeenTags)`. */
const createSeenTags = () => ({
    sightings: new WeakMap(),
    spent: new WeakSet(),
    refused: new WeakMap()
});
/** Tells whether a gate of this page leaves a tag alone: it has run, or this `Privacy` has refused it. */
const isDone = ({ spent, refused }, { trust }, tag) => spent.has(tag) || !!refused.get(trust)?.has(tag);
function refuse({ refused }, { trust }, tag) {
    const tags = refused.get(trust) ?? new WeakSet();
    refused.set(trust, tags.add(tag));
}
/** Tells whether the gate first saw this script as an inline one. */
const isInline = ({ sightings }, tag) => sightings.get(tag)?.url === '';
/**
 * Checks that a script may run, and that it is still the script that was first seen. Returns its URL, `''` for an inline
 * script.
 *
 * @throws {TypeError} if the script may not run, with the reason.
 */
function checkScript({ sightings }, page, tag) {
    const url = readScriptUrl(page, tag);
    const type = typeOf(tag);
    const first = sightings.get(tag) ?? { url, type };
    if (first.url !== url || first.type !== type)
        throw new TypeError('changed since it was found');
    sightings.set(tag, first);
    return url;
}
/** Does something with a tag. If that fails, the tag stays inert for good, and the reason is reported. */
function orRefuse(seen, page, tag, act) {
    try {
        return act();
    }
    catch (error) {
        refuse(seen, page, tag);
        page.report(error, tag);
        return undefined;
    }
}

/** Creates the checks. A tag that fails one stays inert, and the reason is reported. */
function createChecks({ page, seen, preloads, elements, isDue }) {
    function meetElement(element) {
        if (!elements)
            throw new TypeError('not a script: use privacy.js');
        elements.meet(page, element, isDue);
    }
    function meetScript(tag) {
        if (!isInert(tag))
            throw new TypeError('not held back: give it type="text/plain"');
        // A known inline script has nothing to download: the second check is enough, and thousands of tags need less time.
        const url = isInline(seen, tag) ? '' : checkScript(seen, page, tag);
        if (!isDue(tag))
            return undefined;
        const script = { tag, url, timing: readTiming(tag, url) };
        preloads.start(script);
        return script;
    }
    return {
        first(tag) {
            if (isDone(seen, page, tag))
                return undefined;
            return orRefuse(seen, page, tag, () => {
                if (isScript(tag))
                    return meetScript(tag);
                meetElement(tag);
                return undefined;
            });
        },
        second({ tag }) {
            if (isDone(seen, page, tag) || !isInert(tag) || !isDue(tag))
                return false;
            return orRefuse(seen, page, tag, () => checkScript(seen, page, tag)) !== undefined;
        }
    };
}

/** Returns the place of a node's tree: the document comes first, then the shadow roots. `Infinity` for any other tree. */
function placeOfTree(node, roots) {
    const place = [document, ...roots].indexOf(node.getRootNode());
    return place < 0 ? Infinity : place;
}
/** Tells whether `node` comes after `other`: in the document, then in each shadow root. False if `other` was taken out. */
function isAfter(node, other, roots) {
    const position = other.compareDocumentPosition(node);
    const isInOtherTree = (position & Node.DOCUMENT_POSITION_DISCONNECTED) !== 0;
    if (isInOtherTree)
        return placeOfTree(node, roots) > placeOfTree(other, roots);
    return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Creates conditions without answers. */
function createConditions({ $manifest, $statuses, getPreference }, report) {
    const answers = new Map();
    function termHolds(term) {
        const manifest = $manifest.get();
        // The manifest may still be loading.
        if (!manifest)
            return false;
        const group = findGroup(manifest, term.id);
        if (!group) {
            report(unknownGroup(manifest, term.id));
            return false;
        }
        return term.isNegated ? $statuses.get()[group.id] === 'declined' : getPreference(group.id, term.cookie);
    }
    function holds(condition) {
        return parseCondition(condition).every(term => {
            if (term)
                return termHolds(term);
            report(`data-consent="${condition}": expected words like statistics, statistics:_ga, !statistics`);
            return false;
        });
    }
    return {
        isMet(condition) {
            const known = answers.get(condition);
            if (known !== undefined)
                return known;
            const isMet = holds(condition);
            answers.set(condition, isMet);
            return isMet;
        },
        forget: () => answers.clear()
    };
}

/** Creates downloads: scripts load in parallel, though they run one after the other. */
function createPreloads() {
    const links = new Map();
    return {
        start({ tag, url }) {
            // A browser that has modules never runs a `nomodule` script.
            if (!url || tag.noModule || links.has(tag))
                return;
            const { nonce, integrity, crossOrigin, referrerPolicy, fetchPriority } = tag;
            const rel = isModule(tag) ? 'modulepreload' : 'preload';
            links.set(tag, addLink({ rel, as: 'script', nonce, integrity, crossOrigin, referrerPolicy, fetchPriority, href: url }));
        },
        end() {
            for (const link of links.values())
                link.remove();
            links.clear();
        }
    };
}

/** Creates an idle runner. It calls `onIdle` whenever it has nothing left to do. */
function createQueueRunner(onIdle) {
    let current;
    let state = { kind: 'idle' };
    /** A listener of `privacy:activate` may stop this work, or start the next one: then nothing more is checked. */
    const checkWhileCurrent = (work, { hasTime }) => work.queue.checkNew(() => current === work && hasTime());
    async function runAll({ page }, first) {
        state = { kind: 'starting' };
        await first;
        await page.visited();
        const slices = createSlices();
        state = { kind: 'running', slices };
        // The runner may be given other work, or none, whenever it has waited.
        for (let work = current; work; work = current) {
            if (!slices.hasTime()) {
                await slices.next();
                continue;
            }
            const isAllChecked = checkWhileCurrent(work, slices);
            if (!isAllChecked || current !== work)
                continue;
            const script = work.queue.next();
            if (!script)
                break;
            // Microtasks that an inline script queues run before the next script, as they do during parsing. The microtasks
            // that those queue may run later.
            await work.run(script);
        }
        state = { kind: 'idle' };
        onIdle();
    }
    return {
        wake(work, first) {
            current = work;
            if (state.kind === 'idle')
                void runAll(work, first);
        },
        checkNew(work) {
            if (state.kind !== 'running')
                return;
            state.slices.begin();
            checkWhileCurrent(work, state.slices);
        },
        stop(work) {
            if (current === work)
                current = undefined;
        }
    };
}

/** Resolves when a script has run, has failed, or has used up its time. */
const settled = ({ report }, tag, timeout) => new Promise(resolve => {
    for (const type of ['load', 'error'])
        listen(tag, type, () => resolve('ended'));
    setTimeout(resolve, timeout, 'late');
}).then(outcome => {
    if (outcome === 'late') {
        report(`script did not load within ${timeout} ms (scripts inserted as HTML never load)`, tag);
    }
});
/** Resolves after a few tasks of the browser, however busy it is. */
async function fewTasks() {
    for (let count = 0; count < 4; count++)
        await new Promise(resolve => setTimeout(resolve, 8));
}
/**
 * Creates a runner.
 *
 * @param timeout How many milliseconds an external script may delay the scripts after it.
 */
function createScriptRunner(page, timeout) {
    /** No event tells when an inline module has run, so the last one may still have to. */
    let isModulePending = false;
    /** Returns when a deferred inline module has run, and keeps the browser's order of deferred scripts. */
    function holdDeferred(tag, isInlineModule) {
        // The browser keeps the order of scripts that are not async: an inline module, and the script after it.
        if (isInlineModule || isModulePending)
            tag.async = false;
        isModulePending = isInlineModule;
        // Firefox does not keep that order, but it runs an inline module without imports within a few tasks.
        return isInlineModule ? fewTasks() : undefined;
    }
    return ({ tag, url, timing }) => {
        const isExternal = url !== '';
        if (tag.hasAttribute('data-src'))
            tag.src = page.scriptUrlFor(url);
        // A browser that has modules never runs a `nomodule` script, so no event comes.
        const isAwaited = isExternal && timing !== 'async' && !tag.noModule;
        const loaded = isAwaited ? settled(page, tag, timeout) : undefined;
        const modulesRan = timing === 'deferred' ? holdDeferred(tag, !isExternal) : undefined;
        tag.type = typeOf(tag);
        announce(tag, 'privacy:activate');
        const run = () => tag.replaceWith(tag);
        if (isExternal)
            run();
        else
            page.withoutWriting(run);
        // While the tag is open to the parser, its type still counts.
        void page.parsed().then(() => (tag.type = 'text/plain'));
        return loaded ?? modulesRan;
    };
}

/** Returns how a condition stands now. */
function standingOf(condition, before, isMet) {
    if (isMet(condition))
        return 'met';
    if (before === 'withdrawn')
        return 'withdrawn';
    const isWithdrawn = condition.split(/\s+/).some(term => {
        if (!term || term.startsWith('!') || isMet(term))
            return false;
        const [group] = term.split(':');
        return before === 'met' || isMet(`!${group}`);
    });
    return isWithdrawn ? 'withdrawn' : 'lapsed';
}
/** Creates an empty list. */
function createUsedConditions() {
    const standings = new Map();
    let reviewed;
    return {
        add: condition => standings.set(condition, 'met'),
        review(manifest, isMet) {
            const isNewManifest = manifest !== reviewed;
            reviewed = manifest;
            const withdrawn = [];
            for (const [condition, last] of standings) {
                // A new manifest may ask again. That is not the visitor's withdrawal.
                const before = isNewManifest && last === 'met' ? 'lapsed' : last;
                const now = standingOf(condition, before, isMet);
                standings.set(condition, now);
                if (now === 'withdrawn' && before !== 'withdrawn')
                    withdrawn.push(condition);
            }
            return withdrawn;
        }
    };
}

/**
 * The gate holds back tags with `data-consent` until the visitor consents. This file observes the page and the consent.
 * A tag then goes through these files:
 *
 * 1. `check-tags.ts` checks it when it is found, and again before it runs.
 * 2. `queue.ts` decides when its turn comes.
 * 3. `run-queue.ts` takes the turns one after the other, and gives the browser time in between.
 * 4. `run-script.ts` runs a script; `elements.ts` loads anything else.
 *
 * @module
 */
const GATED = '[data-consent]';
/** From this many changes on, a search through the page is faster than a search through each change. */
const MANY_CHANGES = 1000;
const TIMEOUT_MS = 5000;
const conditionOf = (tag) => tag.getAttribute('data-consent') ?? '';
/**
 * Holds back `<script type="text/plain" data-consent="…">` until its condition holds, then runs it as a parser would have.
 * Scripts download in parallel and run in document order, deferred ones last. Tags may be parsed or inserted at any time.
 */
function gateTags(options = {}) {
    const preloads = createPreloads();
    const memory = {
        options,
        elements: options.elements?.(),
        used: createUsedConditions(),
        preloads,
        runner: createQueueRunner(preloads.end)
    };
    return (privacy, page) => startGate(memory, privacy, page);
}
function startGate(memory, privacy, page) {
    const gate = { ...memory, privacy, page, conditions: createConditions(privacy, page.report) };
    const { elements, runner } = memory;
    const observer = new MutationObserver(changes => {
        collect(work.queue, changes);
        if (!work.queue.hasNew())
            return;
        // Look now: a tag counts as it is now, not as it is after a script that hangs. It downloads beside that script.
        runner.checkNew(work);
        runner.wake(work);
    });
    const work = createWork(gate, observer);
    const ending = new AbortController();
    review(gate);
    if (elements)
        listen(document, 'privacy:load-once', elements.loadOnce, { signal: ending.signal });
    const unsubscribes = [
        privacy.$roots.subscribe(roots => {
            // Changes that this loses are of tags that the rescan finds.
            observer.disconnect();
            for (const root of [document, ...roots])
                observer.observe(root, { childList: true, subtree: true });
            work.queue.rescan();
            runner.wake(work);
        }),
        privacy.$statuses.listen(() => {
            review(gate);
            work.queue.rescan();
            // The browser answers the visitor's click first.
            runner.wake(work, painted());
        })
    ];
    void page.parsed().then(() => {
        if (!ending.signal.aborted)
            runner.wake(work);
    });
    return () => {
        ending.abort();
        observer.disconnect();
        runner.stop(work);
        for (const unsubscribe of unsubscribes)
            unsubscribe();
    };
}
/** Creates the queue of a gate, with the function that runs a script from it. */
function createWork(gate, observer) {
    const { privacy, page, conditions, options, elements, preloads, used } = gate;
    const seen = page.shared(createSeenTags);
    const isDue = (tag) => tag.isConnected && tag.matches(GATED) && conditions.isMet(conditionOf(tag));
    const checks = createChecks({ page, seen, preloads, elements, isDue });
    const runScript = createScriptRunner(page, options.timeout ?? TIMEOUT_MS);
    const queue = createQueue({
        check: checks.first,
        recheck: checks.second,
        isAfter: (tag, other) => isAfter(tag, other, privacy.$roots.get()),
        findAll: () => findAll(GATED, privacy.$roots.get()),
        isParsed: () => !isLoading()
    });
    function run(script) {
        const turn = orRefuse(seen, page, script.tag, () => {
            used.add(conditionOf(script.tag));
            seen.spent.add(script.tag);
            return runScript(script);
        });
        // Tags that the script has inserted are checked before the next script runs.
        collect(queue, observer.takeRecords(), script.tag);
        return turn;
    }
    return { page, queue, run };
}
/** Adds the gated tags of these changes to the queue, except for a script that has just run. */
function collect(queue, changes, script) {
    if (changes.length > MANY_CHANGES)
        return queue.rescan();
    for (const { addedNodes } of changes) {
        // Faster than an iterator.
        for (let index = 0; index < addedNodes.length; index++) {
            const node = addedNodes[index];
            if (node !== script)
                queue.add(findIn(node, GATED));
        }
    }
}
/** Asks every condition again: takes out elements that may not stay, and tells the page of withdrawn consent. */
function review({ privacy, page, conditions, options, elements, used }) {
    conditions.forget();
    elements?.withdraw(page, element => conditions.isMet(conditionOf(element)));
    const withdrawn = used.review(privacy.$manifest.get(), conditions.isMet);
    if (withdrawn.length === 0)
        return;
    const isPrevented = !announce(document, 'privacy:withdraw', withdrawn);
    if (options.onWithdraw === 'reload' && !isPrevented)
        location.reload();
}

/**
 * Creates a function that runs code while `document.write` and `document.writeln` do nothing: once the document has been
 * parsed, either would replace all of it. The first call patches `Document.prototype` for good.
 */
function createNoWriting(report) {
    let isWriting = true;
    let isPatched = false;
    function patch() {
        const { prototype } = Document;
        for (const name of ['write', 'writeln']) {
            const write = prototype[name];
            prototype[name] = function (...texts) {
                if (isWriting)
                    write.apply(this, texts);
                else
                    report('document.write after consent is ignored');
            };
        }
    }
    return run => {
        if (!isPatched)
            patch();
        isPatched = true;
        isWriting = false;
        try {
            run();
        }
        finally {
            isWriting = true;
        }
    };
}

/**
 * Elements with the page's nonce (CSP 3) belong to the page. Others may come from an attacker who can inject HTML but
 * cannot run scripts. Under `'strict-dynamic'` a browser runs every script that a script inserts, so this check is the
 * only gate.
 *
 * @module
 */
/**
 * Tells whether an unclosed tag before this one may have swallowed it with its nonce. Then `nonce` is not the first
 * attribute, or an attribute contains the swallowed `<script` (CSP 3, "Is element nonceable?").
 */
const isSwallowed = (element) => element.getAttributeNames().indexOf('nonce') > 0 ||
    [...element.attributes].some(({ name, value }) => /<(script|style)/i.test(name + value));
/**
 * Creates the trust of one `Privacy`.
 *
 * @throws {TypeError} for a URL in `allow` that is not http(s).
 */
function createTrust({ nonce, allow }, report) {
    const prefixes = allow?.map(url => trustedUrl(url, location.href).href);
    let nonces = 'unknown';
    function hasNonces() {
        if (nonces === 'unknown') {
            const isFound = findAll('script[nonce]').some(script => script.nonce);
            nonces = isFound ? 'in the page' : 'not in the page';
            // The parser may reach a nonce later, so look again, but at most once a task.
            if (!isFound)
                setTimeout(() => (nonces = 'unknown'));
        }
        return nonces === 'in the page';
    }
    function assertTrusted(element) {
        if (!nonce) {
            if (hasNonces())
                throw new TypeError('give the SDK the nonce of the page');
        }
        else if (element.nonce !== nonce || isSwallowed(element)) {
            throw new TypeError('give it the nonce of the page, as its first attribute');
        }
    }
    return {
        assertTrusted,
        assertAllowed(href) {
            if (!prefixes || (href === undefined && nonce))
                return;
            if (href === undefined)
                throw new TypeError('without nonces only a script with a src can be allowed');
            if (!prefixes.some(prefix => href.startsWith(prefix)))
                throw new TypeError(`"${href}" is not allowed`);
        },
        isSigned(element) {
            if (!nonce)
                return true;
            try {
                assertTrusted(element);
                return true;
            }
            catch (error) {
                report(error, element);
                return false;
            }
        },
        sign(element) {
            if (nonce)
                element.nonce = nonce;
        }
    };
}
/**
 * Creates a function that turns a URL into one that Trusted Types accept for a script or a plugin. It makes the policy
 * `nanoconsent` when it is first needed. If the page forbids the policy, the browser says so and gets the plain URL.
 *
 * The function throws a TypeError for a URL that is not http(s).
 */
function createScriptUrls(report) {
    const rules = { createScriptURL: url => trustedUrl(url, location.href).href };
    let policy;
    return url => {
        const { trustedTypes } = globalThis;
        policy ??= attempt(report, () => trustedTypes?.createPolicy('nanoconsent', rules)) ?? rules;
        return policy.createScriptURL(url);
    };
}

/** Creates the page. Nothing is read or patched before something is asked for, so that a server can call it. */
function createPage() {
    const report = createReport();
    return {
        ...createLifecycle(),
        report,
        trust: createTrust({}, report),
        scriptUrlFor: createScriptUrls(report),
        withoutWriting: createNoWriting(report),
        shared: createShared()
    };
}
function createShared() {
    const values = new Map();
    return (create) => {
        if (!values.has(create))
            values.set(create, create());
        return values.get(create);
    };
}
/** Returns the same page for one `Privacy`, with trust of its own. @throws {TypeError} for a URL in `allow` that is not http(s). */
const withTrust = (page, options) => ({
    ...page,
    trust: createTrust(options, page.report)
});

/**
 * Answers that tabs send each other. If two tabs answer at once, both read the same cookie, and the second one to write
 * undoes the answer of the first. So each tab sends its answers with their time, and each adds answers that its cookie
 * lacks.
 *
 * @module
 */
/** Answers whose times differ by no more than this count as given at once. */
const AT_ONCE_MS = 2000;
/**
 * Lists the answers to send: entries that differ between two values of the consent cookie, and the time of the decision.
 * Entries that were answered and are as they were are sent, too.
 *
 * @param at When `after` was written, in milliseconds since 1970.
 * @param answered The ids that were answered.
 */
function answersOf$1(before, after, at, answered = []) {
    const old = parseEntries(before);
    const next = parseEntries(after);
    return [...new Set([...old.keys(), ...next.keys()])]
        .filter(key => key === '.at' || answered.includes(key) || old.get(key) !== next.get(key))
        .map(key => [key, next.get(key), at]);
}
/**
 * Adds answers to a value of the consent cookie. For each key the later answer wins; at the same time, the more
 * restrictive one. So every tab comes to the same result, in any order of the messages.
 *
 * Another tab may have overwritten an answer of the last two seconds. Refusals are then applied again in any case, other
 * answers only if the cookie has not been written since.
 *
 * @param message The result of `answersOf`, here or in another tab. A message of another form is ignored.
 * @param known The newest answer for each key. This function adds to it.
 * @param now In milliseconds since 1970.
 * @param isOwn Whether this tab is about to write the value. By default it found the value in the cookie.
 */
function mergeAnswers(value, message, known, now, isOwn = false) {
    const entries = parseEntries(value);
    for (const answer of answersIn(message)) {
        if (!wins(answer, known.get(answer.key)))
            continue;
        known.set(answer.key, answer);
        apply(answer, entries);
    }
    // Engines may show for a while a value that was stored before.
    const isStale = !isOwn && isFromBefore(entries, known);
    for (const answer of known.values()) {
        const isRecent = Math.abs(now - answer.at) <= AT_ONCE_MS;
        if (isRecent && (isStale || answer.choice === DECLINED))
            apply(answer, entries);
    }
    return stringifyEntries(entries);
}
function apply({ key, choice }, entries) {
    if (choice === undefined)
        entries.delete(key);
    else
        entries.set(key, choice);
}
/** Reads a message. Any page of this origin can send one, so anything of another form is left out. */
function answersIn(message) {
    if (!Array.isArray(message))
        return [];
    return message.filter(isAnswerMessage).map(([key, choice, at]) => ({ key, choice, at }));
}
function isAnswerMessage(part) {
    if (!Array.isArray(part))
        return false;
    const [key, choice, at] = part;
    return typeof key === 'string' && (choice === undefined || typeof choice === 'string') && Number.isFinite(at);
}
/** Whether an answer replaces the last one for its key. */
function wins(answer, last) {
    if (!last || answer.at !== last.at)
        return !last || answer.at > last.at;
    const [rank, lastRank] = [restrictionOf(answer), restrictionOf(last)];
    if (rank !== lastRank)
        return rank > lastRank;
    // The lower version allows less.
    return answer.choice !== undefined && last.choice !== undefined && answer.choice < last.choice;
}
/** Ranks a refusal above a removal, and a removal above an acceptance. */
function restrictionOf({ choice }) {
    if (choice === DECLINED)
        return 2;
    return choice === undefined ? 1 : 0;
}
/** Whether a value was written no later than the newest decision that is known. */
function isFromBefore(entries, known) {
    const written = entries.get('.at');
    const decided = known.get('.at')?.choice;
    return written !== undefined && decided !== undefined && written <= decided;
}

/**
 * How long the value of the consent cookie may be. Browsers keep 4096 bytes of a cookie, its name included. The rest is
 * room for a server that adds entries.
 */
const MAX_VALUE_BYTES = 3800;
/**
 * Makes room for this page's answers if the value of the consent cookie is too long. A full cookie cannot keep an answer
 * out. Other acceptances are dropped first, then other refusals.
 *
 * @param isAnsweredHere Whether this page has an answer for a key. Those entries always stay.
 */
function makeRoom(value, isAnsweredHere) {
    if (value.length <= MAX_VALUE_BYTES)
        return value;
    const entries = parseEntries(value);
    const withoutOtherAcceptances = keep(entries, (key, choice) => isAnsweredHere(key) || choice === DECLINED);
    if (withoutOtherAcceptances.length <= MAX_VALUE_BYTES)
        return withoutOtherAcceptances;
    const answersOfThisPage = keep(entries, isAnsweredHere);
    return answersOfThisPage;
}
const keep = (entries, isKept) => stringifyEntries([...entries].filter(([key, choice]) => isKept(key, choice)));

const HTTP_ONLY = 'the server has set it with HttpOnly, so scripts cannot change it';
/** Returns the cause in words, as exactly as a page can know it. */
function whyNotSaved({ isForbidden, count, domain, host }) {
    if (isForbidden)
        return 'the browser blocks cookies on this page';
    if (domain && !isWithin(host, domain)) {
        return `the domain "${domain}" (data-domain) does not match this page's host "${host}"`;
    }
    if (count > 1)
        return 'another cookie of this name, of another path or domain, cannot be deleted';
    return 'the browser refused it; a cookie of this name may be HttpOnly';
}
/** Tells whether a host may set cookies for a domain: RFC 6265 §5.1.3. A dot at the front of the domain has no meaning. */
function isWithin(host, domain) {
    const parent = domain.replace(/^\./, '').toLowerCase();
    return host === parent || host.endsWith(`.${parent}`);
}

// The value is written raw: Django does not undo the percent-encoding of js-cookie.
const rawCookies = Cookies.withConverter({ write: (value) => value });
/** Creates access to the consent cookie. Nothing is read or written before the first call. */
function createConsentCookie(options, report) {
    const { name, domain } = options;
    const { values, put, isPhantom } = createJar(options);
    let refused;
    function refuse(value, cause) {
        refused = value;
        report(`could not save "${name}": ${cause}`);
    }
    async function save(text) {
        const value = storable(text);
        const before = values().join();
        refused = undefined;
        if (value.length > MAX_VALUE_BYTES) {
            return refuse(value, `${value.length} bytes are too long; at most ${MAX_VALUE_BYTES} fit`);
        }
        let isAllowed = put(value);
        // Cookies of the same name would count as well, such as one that is left after a change of `data-domain`.
        if (values().length > (value ? 1 : 0)) {
            deleteCookie(name);
            isAllowed = put(value);
        }
        const now = values();
        const isUnchanged = now.join() === before;
        // A single cookie that is neither the old nor the new one was written by another tab in the meantime.
        if (now.join() !== value && (now.length > 1 || isUnchanged)) {
            const { hostname: host } = location;
            return refuse(value, whyNotSaved({ isForbidden: !isAllowed, count: now.length, domain, host }));
        }
        if (await isPhantom(value)) {
            put('');
            refuse(value, HTTP_ONLY);
        }
    }
    return {
        read() {
            if (refused !== undefined)
                return refused;
            const found = values();
            return found.length > 1 ? mostRestrictive(found) : (found[0] ?? '');
        },
        save: value => void save(value),
        hasCopies: () => values().length > 1
    };
}
function createJar({ name, domain, lifetimeSeconds }) {
    const values = () => parseCookies(readCookies()).flatMap(([key, value]) => (key === name ? unquote(value) : []));
    return {
        values,
        put(value) {
            try {
                const text = rawCookies.set(name, value, {
                    // Unlike `expires`, `max-age` does not depend on the visitor's clock.
                    'max-age': value ? String(lifetimeSeconds) : '0',
                    domain,
                    path: '/',
                    sameSite: 'Lax',
                    secure: location.protocol === 'https:'
                });
                // An <img name="cookie"> (in Chromium), or an accessor of the page, swallows js-cookie's assignment.
                const isShadowed = [document, HTMLDocument.prototype].some(owner => Object.hasOwn(owner, 'cookie'));
                if (text && isShadowed)
                    writeCookie(text);
                return navigator.cookieEnabled;
            }
            catch {
                // A sandboxed frame, for example.
                return false;
            }
        },
        async isPhantom(value) {
            try {
                // Over an HttpOnly cookie, Firefox and WebKit show what a page wrote, even on the next page, and keep what was
                // there. Their cookie store does not show it.
                return !(await globalThis.cookieStore.get(name)) && values()[0] === value;
            }
            catch {
                // The browser has no cookie store, or forbids it.
                return false;
            }
        }
    };
}

/** Following begins after the page's first scripts: to open a channel costs as much as all the rest of the start. */
const FOLLOW_AFTER_MS = 100;
/** By then every process sees a cookie that was written, and the last change event has fired. */
const SETTLED_MS = 200;
/**
 * Creates the connection between tabs: a channel, the change events of cookies, and a look at the cookie when the visitor
 * comes back.
 *
 * @param cookie The name of the consent cookie. Tabs with another name are not heard.
 */
function createOtherTabs(cookie) {
    const channel = createChannel(`nanoconsent:${cookie}`);
    function follow({ hear, look, leave }) {
        const stopping = new AbortController();
        const { signal } = stopping;
        const hearLater = () => {
            setTimeout(() => {
                if (!signal.aborted)
                    hear([]);
            }, SETTLED_MS);
        };
        const onMessage = ({ data: message }) => {
            hear(message);
            // A late copy of the cookie can undo the answers in this tab alone. Firefox fires no event for that.
            if (Array.isArray(message) && message.length)
                hearLater();
        };
        // Reading is expensive, and trackers write many cookies: only the name of the consent cookie is worth a look.
        const onCookieChange = ({ changed, deleted }) => {
            if ([...changed, ...deleted].some(({ name }) => name === cookie))
                hearLater();
        };
        // Runs again when the visitor comes back. A listener that is added to the same target again counts once.
        const connect = () => {
            channel.open(onMessage, signal);
            listenToCookies(onCookieChange, { signal });
            look();
        };
        const timer = setTimeout(connect, FOLLOW_AFTER_MS);
        const disconnect = () => {
            clearTimeout(timer);
            channel.close();
            leave();
        };
        listen(window, 'focus', connect, { signal });
        listen(window, 'pageshow', connect, { signal });
        // A message to a page in the back/forward cache makes Chromium drop the page. A restored page looks at the cookie.
        listen(window, 'pagehide', disconnect, { signal });
        return () => {
            stopping.abort();
            disconnect();
        };
    }
    return { send: channel.send, follow };
}
function createChannel(name) {
    let channel;
    return {
        open(onMessage, signal) {
            try {
                channel ??= new BroadcastChannel(name);
                listen(channel, 'message', onMessage, { signal });
            }
            catch {
                // The browser has no channel, or forbids it. The tab still follows by change events and by `look`.
            }
        },
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
        send: answers => channel?.postMessage(answers),
        close() {
            channel?.close();
            channel = undefined;
        }
    };
}

const DEFAULT_DAYS = 182;
const MAX_DAYS = 400;
const SECONDS_A_DAY = 86_400;
/** Keeps choices in a cookie: see `cookieStorage` in `index.ts`, which also works on servers. */
function cookieStorage$1({ name = CONSENT_COOKIE, domain, days } = {}, report = createReport()) {
    const lifetimeSeconds = Math.min(days || DEFAULT_DAYS, MAX_DAYS) * SECONDS_A_DAY;
    const cookie = createConsentCookie({ name, domain, lifetimeSeconds }, report);
    const tabs = createOtherTabs(name);
    /** The newest answer for each key, of this tab and of those that it hears. */
    const known = new Map();
    /** The value that was read or written last. The next write starts from it, even if another tab has written since. */
    let last = '';
    let lastWriteMs = 0;
    function read() {
        const value = withoutExpired(cookie.read(), lifetimeSeconds, Date.now());
        // After a deletion, WebKit hides the cookie for a moment even if it was written again.
        const mayBeHidden = Math.abs(Date.now() - lastWriteMs) < SETTLED_MS;
        if (value || !mayBeHidden)
            last = value;
        return last;
    }
    return {
        cookie: name,
        read,
        write(value, answered) {
            // If two answers are given in the same millisecond, the second one is the later one.
            lastWriteMs = Math.max(Date.now(), lastWriteMs + 1);
            const answers = answersOf$1(last, value, lastWriteMs, answered);
            last = value;
            const merged = mergeAnswers(value, answers, known, lastWriteMs, true);
            cookie.save(makeRoom(merged, key => known.has(key)));
            tabs.send(answers);
        },
        subscribe: listener => tabs.follow({
            hear(message) {
                const value = read();
                const merged = mergeAnswers(value, message, known, Date.now());
                if (merged !== value)
                    cookie.save(merged);
                listener();
            },
            look() {
                if (cookie.hasCopies())
                    cookie.save(read());
                listener();
            },
            // A restored page takes the cookie as it is.
            leave: () => known.clear()
        })
    };
}
/**
 * Drops acceptances that were given longer ago than the cookie's lifetime, even if a server has renewed the cookie. An
 * acceptance dated more than a day in the future expires too: the clock was wrong. A refusal lasts as long as the cookie.
 *
 * @param now In milliseconds.
 */
function withoutExpired(value, lifetimeSeconds, now) {
    const entries = parseEntries(value);
    // Without a time the age is NaN, and nothing expires.
    const ageSeconds = (now - Date.parse(entries.get('.at') ?? '')) / 1000;
    const isExpired = ageSeconds > lifetimeSeconds || ageSeconds < -SECONDS_A_DAY;
    return stringifyEntries([...entries].filter(([, choice]) => !isExpired || choice === DECLINED));
}

const silent = { refuse() { }, ignore() { } };
const isList = Array.isArray;
// A function is an object, too.
const isObject = (value) => Object(value) === value && !isList(value);
/** Reads text. Missing text is empty. */
const text = (found, path, { refuse }) => {
    if (found === undefined)
        return '';
    if (typeof found === 'string')
        return found;
    refuse(path, 'text', found);
    return '';
};
/** Reads text for people: the same in every language, or an object with a text for each language. */
const texts = (found, path, findings) => {
    if (found === undefined)
        return '';
    if (typeof found === 'string')
        return found;
    if (!isObject(found)) {
        findings.refuse(path, 'text, or an object with a text for each language', found);
        return '';
    }
    for (const language in found)
        text(found[language], `${path}.${language}`, findings);
    // Languages are names from outside, such as `constructor`.
    return Object.assign(Object.create(null), found);
};
/** Reads true or false. */
const flag = (byDefault) => (found, path, { refuse }) => {
    if (found === undefined)
        return byDefault;
    if (typeof found === 'boolean')
        return found;
    refuse(path, 'true or false', found);
    return byDefault;
};
/**
 * Reads text of a form, which must be there.
 *
 * @param expected Says in words which form that is: `1 to 32 letters`.
 */
const pattern = (form, expected) => (found, path, { refuse }) => {
    if (typeof found === 'string' && form.test(found))
        return found;
    refuse(path, found === undefined ? 'text' : expected, found);
    return '';
};
/** Reads text that may be missing. The reader's regular expression is then never compiled. */
const optional = (read) => (found, path, findings) => found === undefined ? '' : read(found, path, findings);
/** Reads one of these words, which must be there. */
const oneOf = (...words) => (found, path, { refuse }) => {
    const word = words.find(word => word === found);
    if (word !== undefined)
        return word;
    const quoted = words.map(word => `"${word}"`);
    refuse(path, `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`, found);
    return words[0];
};
/** Reads a list. A missing list is empty. */
const list = (read) => (found, path, findings) => {
    if (found === undefined)
        return [];
    if (isList(found))
        return found.map((item, index) => read(item, `${path}[${index}]`, findings));
    findings.refuse(path, 'a list', found);
    return [];
};
/** Reads a list of objects, no two of which may have the same id. Case makes no difference. */
const listById = (key, read) => (found, path, findings) => {
    const places = new Map();
    const readUnique = (found, place, findings) => {
        const item = read(found, place, findings);
        const id = item[key].toLowerCase();
        const other = places.get(id);
        if (other !== undefined)
            findings.refuse(`${place}.${key}`, `an id other than that of ${other}`, item[key]);
        // An id that was refused is empty.
        else if (id)
            places.set(id, place);
        return item;
    };
    return list(readUnique)(found, path, findings);
};
/** Reads these fields of an object, which may have others: Django's groups have some of their own. */
function openObject(fields) {
    const readers = Object.entries(fields);
    function readFields(found, path, findings) {
        const object = {};
        for (const [name, read] of readers)
            object[name] = read(found[name], `${path}.${name}`, findings);
        return object;
    }
    return (found, path, findings) => {
        if (isObject(found))
            return readFields(found, path, findings);
        findings.refuse(path, 'an object', found);
        return readFields({}, path, silent);
    };
}
/** Reads an object that should have no other field than these. Other fields are ignored, and noted. */
function object(fields) {
    const read = openObject(fields);
    return (found, path, findings) => {
        if (isObject(found)) {
            for (const name in found)
                if (!Object.hasOwn(fields, name))
                    findings.ignore(`${path}.${name}`);
        }
        return read(found, path, findings);
    };
}

const id = pattern(/^[-\w]{1,32}$/, '1 to 32 letters, digits, "_" or "-"');
const version = optional(pattern(versionForm, 'a date, or a date and time, such as "2026-01-07" or "2026-01-07T09:12:44Z"'));
const name = pattern(/^(?!.?\*)[^\0- \x7f;=*]+\*?$/, 'a name without blanks, ";" or "=", which may end with one "*" after 2 or more characters');
const url = pattern(/^(https?:\/\/)?[-\w.]+(:\d+)?(\/\S*)?$/i, 'a host or the start of a URL, such as "stats.example" or "https://stats.example/t/"');
const descriptions = { description: texts, lifetime: texts, provider: texts };
const serviceFields = {
    name: texts,
    description: texts,
    cookies: list(object({ name, domain: text, path: text, created: version, ...descriptions })),
    storage: list(object({ name, area: oneOf('local', 'session', 'indexed-db', 'cache'), ...descriptions })),
    urls: list(url)
};
const groupFields = {
    ...serviceFields,
    deletable: flag(true),
    default: flag(false),
    gpc: flag(true),
    version,
    services: listById('id', object({ id, ...serviceFields }))
};
const groupList = listById('id', object({ id, required: flag(false), ...groupFields }));
// Django has two names of its own, and fields that mean something to Django alone.
const djangoGroupList = listById('varname', openObject({ varname: id, is_required: flag(false), ...groupFields }));
/**
 * Checks a manifest and completes it: fills in defaults, lists services as groups, and derives the version of each group.
 *
 * @param input Any value, such as the result of `JSON.parse`. An array is read as django-cookie-consent's
 *   `all_cookie_groups`.
 * @param warn Is called for each unknown field, which may be misspelt: `groups[0].requird: unknown field, ignored`.
 * @throws {TypeError} with every issue, one a line: `groups[0].id: expected 1 to 32 letters, …, found "a b"`. Its `cause`
 *   is the list of issues.
 */
function parseManifest(input, warn = () => { }) {
    const issues = [];
    const findings = {
        refuse: (path, expected, found) => issues.push(`${path}: expected ${expected}, found ${inWords(found)}`),
        ignore: path => warn(`${path}: unknown field, ignored`)
    };
    const isDjango = Array.isArray(input);
    const groups = isDjango ? readDjangoGroups(input, findings) : readGroups(Object(input).groups, findings);
    const policy = isDjango ? '' : texts(Object(input).policy, 'policy', findings);
    if (issues.length)
        throw new TypeError(['the manifest is not valid:', ...issues].join('\n  '), { cause: issues });
    return { groups: groups.flatMap(withServices), policy };
}
function readGroups(found, findings) {
    if (found === undefined)
        findings.refuse('groups', 'a list', found);
    return groupList(found, 'groups', findings);
}
const readDjangoGroups = (found, findings) => djangoGroupList(found, '', findings).map(({ varname, is_required, ...fields }) => ({
    id: varname,
    required: is_required,
    ...fields
}));
/** Lists a group and its services, which are groups like it with their own cookies. */
function withServices({ services, ...group }) {
    const parts = services.map(service => ({ ...group, ...service, id: `${group.id}.${service.id}` }));
    return [
        // A new cookie of a service asks again for its group.
        completed(group, [group, ...parts]),
        ...parts.map(part => completed(part, [part]))
    ];
}
/** Fills in the name and the version: the newest of its own and of all cookies in `parts`. */
function completed(group, parts) {
    const created = parts.flatMap(({ cookies }) => cookies.map(cookie => cookie.created));
    return { ...group, name: group.name || group.id, version: newest([group.version, ...created]) };
}
/** How many characters of a text that was found an issue shows. */
const MAX_SHOWN_LENGTH = 40;
/** Shows what was found: `"a b"`, `5`, `null`, `a list`, `nothing`. */
function inWords(found) {
    if (found === undefined)
        return 'nothing';
    if (Array.isArray(found))
        return 'a list';
    if (Object(found) === found)
        return 'an object';
    if (typeof found !== 'string')
        return String(found);
    const isLong = found.length > MAX_SHOWN_LENGTH;
    return JSON.stringify(isLong ? `${found.slice(0, MAX_SHOWN_LENGTH)}…` : found);
}

/**
 * The status of a group, and whether it may run. Only an acceptance at a version that is high enough opens anything.
 * Versions are compared as text, as django-cookie-consent does.
 *
 * @module
 */
/** Finds the choice for a group or a service: `statistics.ga`. A service without a choice follows its group. */
function choiceOf(entries, id) {
    const [group = id] = id.split('.');
    return entries.get(id) ?? entries.get(group);
}
/** Whether a choice accepts this version. Text that is not a version accepts nothing. */
const covers = (choice, version) => choice !== undefined && versionForm.test(choice) && choice >= version;
/** Derives the status of a group from the visitor's choice. */
function statusOf(group, choice) {
    if (group.required || covers(choice, group.version))
        return 'accepted';
    return choice === DECLINED ? 'declined' : 'undecided';
}
/**
 * Derives whether a group may run: it is accepted, or it is an undecided opt-out group.
 *
 * @param gpc Whether the browser sends a Global Privacy Control signal (https://w3c.github.io/gpc/).
 */
function preferenceOf(group, choice, gpc) {
    const status = statusOf(group, choice);
    return status === 'accepted' || (status === 'undecided' && group.default && !(gpc && group.gpc));
}
/**
 * Derives whether a cookie of a group may be there. The group may run, or the visitor accepted it when this cookie was
 * already part of it. If several rules cover the name, each must allow it. A name that no rule covers is not allowed.
 */
function cookiePreferenceOf(group, choice, gpc, cookie) {
    const rules = group.cookies.filter(rule => matches(rule, cookie));
    return rules.length > 0 && (preferenceOf(group, choice, gpc) || rules.every(rule => covers(choice, rule.created)));
}

/**
 * Adds answers to earlier choices. Answers for required groups are ignored. An answer for a group also counts for its
 * services, unless they have an answer of their own.
 *
 * @param at When the visitor answered, as an ISO-8601 date and time in UTC. Stored as `.at`. An older `.at` is kept while
 *   it dates an acceptance that these answers do not touch, so that they cannot extend it.
 * @throws {RangeError} for an unknown group. @throws {TypeError} for an answer other than true and false.
 */
function choose(manifest, entries, answers, at) {
    const next = new Map(entries);
    const answered = new Set();
    for (const [id, accepted] of groupsFirst(answers)) {
        const { required, id: key, version } = knownGroup(manifest, id);
        if (typeof accepted !== 'boolean')
            throw new TypeError(`${id}: expected true or false, found ${typeof accepted}`);
        if (required)
            continue;
        answered.add(key);
        for (const other of next.keys())
            if (other.startsWith(`${key}.`))
                next.delete(other);
        next.set(key, accepted ? acceptanceOf(version, entries.get(key), at) : DECLINED);
    }
    const before = entries.get('.at');
    const isKept = [...next].some(([key, choice]) => choice !== DECLINED && !answered.has(key) && findGroup(manifest, key)?.required === false);
    return next.set('.at', isKept && before && before < at ? before : at);
}
/** Sorts groups before services, whose answers would otherwise be replaced by that of their group. */
function groupsFirst(answers) {
    const isService = ([id]) => id.includes('.');
    return [...answers].sort((a, b) => Number(isService(a)) - Number(isService(b)));
}
/**
 * Returns the version to store for an acceptance. The server may have stored a newer one: it stays, unless it lies in the
 * future, where no later cookie could ask again.
 */
const acceptanceOf = (version, stored, at) => stored !== undefined && covers(stored, version) && stored <= at ? stored : version;

/**
 * Derives the status of every group.
 *
 * @param entries The visitor's choices; `null` if they are not known, as on a server. Then no group may run.
 * @param gpc Whether the browser sends a Global Privacy Control signal (https://w3c.github.io/gpc/).
 */
function snapshotOf($manifest, entries, gpc) {
    // Ids come from the manifest: `__proto__` is one.
    const $statuses = Object.create(null);
    const $preferences = Object.create(null);
    let $undecided = false;
    for (const group of $manifest?.groups ?? []) {
        const choice = entries ? choiceOf(entries, group.id) : undefined;
        const status = statusOf(group, choice);
        // The signal answers for the groups that heed it.
        const isAnswered = status !== 'undecided' || (gpc && group.gpc);
        $statuses[group.id] = status;
        $preferences[group.id] = entries !== null && preferenceOf(group, choice, gpc);
        if (!isAnswered)
            $undecided = true;
    }
    return { $manifest, $statuses, $preferences, $undecided, $gpc: entries !== null && gpc };
}

/** Creates the stores of a first snapshot. */
function createStores(snapshot) {
    const stores = {
        $manifest: atom(snapshot.$manifest),
        $statuses: atom(snapshot.$statuses),
        $preferences: atom(snapshot.$preferences),
        $undecided: atom(snapshot.$undecided),
        $gpc: atom(snapshot.$gpc)
    };
    const all = Object.entries(stores);
    let isSetting = false;
    for (const [, $store] of all) {
        onNotify($store, ({ abort }) => {
            if (isSetting)
                abort();
        });
    }
    return {
        stores,
        publish(next) {
            const before = all
                .filter(([name, $store]) => $store.value !== next[name])
                .map(([, $store]) => [$store, $store.value]);
            isSetting = true;
            for (const [name, $store] of all)
                $store.set(next[name]);
            isSetting = false;
            for (const [$store, old] of before)
                isolated(() => $store.notify(old));
        }
    };
}

/**
 * Keeps the manifest and the choices. `update` is the one place where either changes.
 *
 * @param storage `null` on a server, which knows no visitor. Then answers are ignored, and nothing is accepted.
 */
function createConsent(page, manifest, storage) {
    const hasSignal = globalThis.navigator?.globalPrivacyControl === true;
    let entries = null;
    let snapshot = snapshotOf(manifest, entries, hasSignal);
    let groups = groupsById(manifest);
    const { stores, publish } = createStores(snapshot);
    const find = (id) => groups.get(String(id).toLowerCase());
    /** If the storage cannot be read, the page keeps what it knows. */
    const read = () => attempt(page.report, () => parseEntries(storage.read() ?? '')) ?? new Map(entries);
    function update(manifest, next) {
        entries = next;
        snapshot = snapshotOf(manifest, entries, hasSignal);
        groups = groupsById(manifest);
        publish(snapshot);
    }
    return {
        stores,
        find,
        preference(id, cookie) {
            const group = find(id);
            if (!group || !entries)
                return false;
            if (cookie === undefined)
                return snapshot.$preferences[group.id];
            return cookiePreferenceOf(group, choiceOf(entries, group.id), hasSignal, cookie);
        },
        refresh() {
            const next = read();
            if (stringifyEntries(next) !== stringifyEntries(entries))
                update(snapshot.$manifest, next);
        },
        know: (manifest, stored) => update(manifest, stored === undefined ? read() : parseEntries(stored)),
        answer(answers) {
            if (!storage || !answers.length)
                return;
            const next = choose(snapshot.$manifest, read(), answers, new Date().toISOString());
            const ids = answers.map(([id]) => find(id).id);
            attempt(page.report, () => storage.write(stringifyEntries(next), ids));
            update(snapshot.$manifest, next);
        },
        forget() {
            if (!storage)
                return;
            attempt(page.report, () => storage.write(''));
            update(snapshot.$manifest, new Map());
        }
    };
}
const groupsById = (manifest) => new Map(manifest?.groups.map(group => [group.id.toLowerCase(), group]));

/** The effect runs and has no undo yet, or none at all. */
const noUndo = () => { };
/** Keeps effects, and runs them from `start` to `stop`. An effect that throws stops no other. */
function createEffects(run) {
    const stops = new Map();
    let isRunning = false;
    function begin(effect) {
        stops.set(effect, noUndo);
        const stop = isolated(() => run(effect)) ?? noUndo;
        // An effect may stop or remove itself while it begins.
        if (stops.get(effect) === noUndo)
            stops.set(effect, stop);
        else
            isolated(stop);
    }
    function end(effect) {
        const stop = stops.get(effect);
        stops.set(effect, 'idle');
        if (typeof stop === 'function')
            isolated(stop);
    }
    return {
        use(effect) {
            if (!stops.has(effect)) {
                stops.set(effect, 'idle');
                if (isRunning)
                    begin(effect);
            }
            return () => {
                end(effect);
                stops.delete(effect);
            };
        },
        start() {
            isRunning = true;
            // An effect that another one adds meanwhile begins in `use`.
            for (const [effect, stop] of stops)
                if (stop === 'idle')
                    begin(effect);
        },
        stop() {
            isRunning = false;
            for (const effect of stops.keys())
                end(effect);
        }
    };
}

/** Keeps the shadow roots that the gate observes. */
function createRoots() {
    const roots = new Set();
    const $roots = atom(roots);
    return {
        $roots,
        observe(root) {
            roots.add(root);
            $roots.notify();
            return () => {
                roots.delete(root);
                $roots.notify();
            };
        }
    };
}

/** Creates a visitor's consent from its parts. Nothing is written, loaded or run before `start`. */
function createPrivacy$1({ page, manifest: input, storage, consentCookie = CONSENT_COOKIE, stored, $residue, effects: initialEffects }) {
    const source = isSource(input) ? input : null;
    const manifest = source ? null : (attempt(page.report, () => parseManifest(input, page.report)) ?? null);
    const consent = createConsent(page, manifest, storage);
    const load = createLoad(page, storage && source, consent);
    const effects = createEffects(effect => effect(privacy, page));
    const { $manifest } = consent.stores;
    let unsubscribe;
    const privacy = {
        get ready() {
            return $manifest.value ? Promise.resolve() : load();
        },
        ...consent.stores,
        $residue,
        ...answersOf(consent),
        getPreference: consent.preference,
        isCookieAllowed: name => isAllowed(name, $manifest.value?.groups ?? [], consent.preference),
        owns: name => name === (storage?.cookie ?? consentCookie),
        when: id => whenAllowed(consent, load, id),
        ...createRoots(),
        open: () => void (globalThis.document && storage && announce(document, 'privacy:open')),
        use: effects.use,
        start() {
            if (storage && !unsubscribe) {
                unsubscribe = attempt(page.report, () => storage.subscribe?.(consent.refresh)) ?? (() => { });
                if (stored === undefined)
                    consent.refresh();
                void load();
                effects.start();
            }
            return privacy.stop;
        },
        stop() {
            unsubscribe?.();
            unsubscribe = undefined;
            stored = undefined;
            effects.stop();
        }
    };
    initialEffects.forEach(privacy.use);
    if (storage)
        consent.know(source ? (attempt(page.report, () => source.read(page)) ?? null) : manifest, stored);
    return privacy;
}
const isSource = (input) => 'load' in Object(input);
/** Returns a function that loads the manifest once. After a failure, the next call tries again. It never rejects. */
function createLoad(page, source, consent) {
    let loading;
    async function load() {
        try {
            const manifest = await source?.load(page);
            if (manifest)
                consent.know(manifest);
        }
        catch (error) {
            loading = undefined;
            page.report(`manifest not loaded: ${error}`);
        }
    }
    return () => (loading ??= load());
}
/** Returns the methods that answer for the visitor. */
function answersOf({ answer, forget, stores: { $statuses } }) {
    const answerAll = (accepted) => {
        const groups = Object.keys($statuses.value).filter(id => !id.includes('.'));
        answer(groups.map(id => [id, accepted]));
    };
    return {
        setPreference: (id, value) => answer([[id, value]]),
        choose: answers => answer(Object.entries(answers).filter(([, accepted]) => accepted !== undefined)),
        accept: (...ids) => answer(ids.map(id => [id, true])),
        acceptAll: () => answerAll(true),
        decline: (...ids) => answer(ids.map(id => [id, false])),
        declineAll: () => answerAll(false),
        reset: forget
    };
}
/** Resolves once a group's scripts may run. @throws {RangeError} for an unknown group, once a manifest is known. */
async function whenAllowed(consent, load, id) {
    const { $manifest, $preferences } = consent.stores;
    // The cached manifest may be older than the group.
    if (!consent.find(id))
        await load();
    if ($manifest.value)
        knownGroup($manifest.value, id);
    let stop;
    await new Promise(resolve => {
        stop = $preferences.subscribe(() => {
            if (consent.preference(id))
                resolve();
        });
    });
    stop();
}

/**
 * Reads a manifest from JSON text.
 *
 * @throws {SyntaxError} if the text is not JSON (RFC 8259, without a byte order mark), or opens 16 brackets in a row. A
 *   manifest needs 6.
 * @throws {TypeError} if the JSON is not a manifest, see `parseManifest`.
 */
function parseManifestText(text, warn) {
    if (/([[{][^[\]{}]*){16}/.test(text)) {
        throw new SyntaxError('the manifest is nested too deep: 16 brackets open in a row, a manifest needs 6');
    }
    return parseManifest(JSON.parse(text), warn);
}

const DEFAULT_TIMEOUT_MS = 3000;
/** If a request overruns its timeout by this much, the page was frozen. */
const FROZEN_AFTER_MS = 500;
/** The text of a manifest may take 64 KiB. */
const MAX_BYTES = 65_536;
/**
 * Takes the manifest from a URL. `localStorage` keeps a copy: the next page has it at once, and refreshes it in the
 * background. If the manifest is not valid, comes too late, or is older than the copy, the copy stays.
 *
 * @param url http or https; a relative URL is resolved against the page's address.
 */
function fetchManifest(url, { timeout = DEFAULT_TIMEOUT_MS } = {}) {
    const resolved = () => trustedUrl(url, location.href);
    const key = () => `privacy-manifest:${resolved()}`;
    let copy = null;
    async function request(report) {
        const { ok, status, headers, body } = await fetch(resolved(), {
            // Without an explicit lifetime, browsers may keep a file for days: always ask the server whether it is current.
            // Without a copy, bypass the cache: Chromium would wait for a pending request of the previous page.
            cache: copy ? 'no-cache' : 'reload',
            signal: AbortSignal.timeout(timeout)
        });
        const type = headers.get('content-type') ?? '';
        if (!ok || !/\bjson\b/i.test(type)) {
            throw new Error(`${url}: expected JSON, found HTTP ${status}, ${type || 'no content type'}`);
        }
        const text = await readText(body);
        return { manifest: parseManifestText(text, report), text, modified: headers.get('last-modified') };
    }
    /** Asks the server. Returns `null` if the copy is as good. */
    async function refresh(report) {
        const fetched = await request(report);
        if (copy && (isOlder(fetched, copy) || isEqual(fetched, copy)))
            return null;
        writeCopy(key(), fetched);
        return fetched.manifest;
    }
    return {
        read() {
            try {
                copy = readCopy(key());
            }
            catch {
                // There is no copy, it is not valid, or the browser forbids localStorage.
            }
            return copy && copy.manifest;
        },
        async load({ report }) {
            const startMs = Date.now();
            try {
                return await refresh(report);
            }
            catch (error) {
                // The clock goes on while a page is frozen, or in the back/forward cache. Then the request deserves another try.
                const wasFrozen = Date.now() - startMs >= timeout + FROZEN_AFTER_MS;
                if (!wasFrozen)
                    throw error;
                return refresh(report);
            }
        }
    };
}
/** Reads text up to the size of a manifest. A byte order mark is kept, so that `JSON.parse` refuses it. */
async function readText(body) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const reader = body.getReader();
    let text = '';
    let bytes = 0;
    while (bytes <= MAX_BYTES) {
        const { done, value } = await reader.read();
        if (done)
            return text;
        bytes += value.length;
        text += decoder.decode(value, { stream: true });
    }
    void reader.cancel();
    throw new Error(`expected at most ${MAX_BYTES} bytes`);
}
const newestOf = ({ manifest }) => newest(manifest.groups.map(group => group.version));
/** Tells whether a manifest is older than the copy: a cache on the way may answer with the manifest of last week. */
function isOlder(fetched, copy) {
    const looksOlder = newestOf(fetched) < newestOf(copy);
    // A version in the future was a mistake.
    const isPlausible = newestOf(copy) < new Date().toISOString();
    // A manifest that dropped its newest cookie also looks older. Then `Last-Modified` decides.
    const wasModifiedLater = timeOf(fetched) > timeOf(copy);
    return looksOlder && isPlausible && !wasModifiedLater;
}
/** Returns when a manifest was modified, in milliseconds since 1970; 0 if that is not known. */
const timeOf = ({ modified }) => Date.parse(modified ?? '') || 0;
/** Tells whether two manifests say the same: a change of white space must not reset an open dialog. */
const isEqual = (a, b) => JSON.stringify(a.manifest) === JSON.stringify(b.manifest);
/** @throws if there is no valid copy, or the browser forbids `localStorage`. */
function readCopy(key) {
    const [text, modified] = JSON.parse(localStorage.getItem(key) ?? '');
    return { manifest: parseManifestText(text), text, modified };
}
/** If the browser refuses the copy, the next page fetches the manifest again. */
function writeCopy(key, { text, modified }) {
    try {
        // An old copy that cannot be replaced would be wrong on every page, so it goes first.
        localStorage.removeItem(key);
        localStorage.setItem(key, JSON.stringify([text, modified]));
    }
    catch {
        // Full or forbidden.
    }
}

/**
 * Takes the manifest from the page: from `<script type="application/json" id="…">`, or without an id from the first
 * `<script type="application/json" data-privacy-manifest>`. A manifest after the SDK is read once the page is parsed.
 */
function inlineManifest(id) {
    const attribute = id === undefined ? 'data-privacy-manifest' : `id=${JSON.stringify(id)}`;
    const selector = `script[type="application/json"][${attribute}]`;
    let script;
    function read({ report, trust }) {
        script = findAll(selector).find(candidate => {
            const isTrusted = attempt(report, () => {
                trust.assertTrusted(candidate);
                return true;
            }, candidate);
            return isTrusted && !isBeingParsed(candidate);
        });
        return script ? parseManifestText(script.text, report) : null;
    }
    return {
        read,
        async load(page) {
            if (script)
                return null;
            await page.parsed();
            const manifest = read(page);
            if (!manifest)
                throw new Error(`there is no ${selector}`);
            return manifest;
        }
    };
}

/** The events that a page has once, in order, and the time of each (W3C Navigation Timing). */
const EVENTS = [
    { type: 'DOMContentLoaded', time: 'domContentLoadedEventStart' },
    { type: 'load', time: 'loadEventStart' }
];
/** Calls a listener as the browser would have. */
function call({ type, target, listener }) {
    const event = new Event(type);
    isolated(() => (typeof listener === 'function' ? listener.call(target, event) : listener.handleEvent(event)));
}
/** Calls the listeners of events that the page has had already. */
function replay(added) {
    const [times] = performance.getEntriesByType('navigation');
    if (!times)
        return;
    for (const { type, time } of EVENTS) {
        const isOver = times[time] > 0;
        if (isOver)
            added.filter(each => each.type === type).forEach(call);
    }
}
/**
 * Notes listeners that scripts add to one target, until it is stopped. It does not use `intercept`, which changes only
 * properties that an object owns. `addEventListener` is inherited, or is a wrapper of the page.
 */
function spyOn(target, note) {
    const native = target.addEventListener;
    // Markup such as <img name="addEventListener"> shadows the document's method.
    if (typeof native !== 'function')
        return () => { };
    const own = Object.getOwnPropertyDescriptor(target, 'addEventListener');
    const patch = (type, listener, options) => {
        if (listener)
            note(currentScript(), { type, target, listener });
        native.call(target, type, listener, options);
    };
    target.addEventListener = patch;
    return () => {
        // Code that has patched the method since then keeps its patch.
        if (target.addEventListener !== patch)
            return;
        if (own)
            Object.defineProperty(target, 'addEventListener', own);
        else
            Reflect.deleteProperty(target, 'addEventListener');
    };
}
/** Creates a recorder. It patches `addEventListener` only while scripts are recorded. */
function createRecorder() {
    const recorded = new Map();
    let stops = [];
    let knownOnload;
    function note(script, added) {
        recorded.get(script)?.push(added);
    }
    return {
        start(script) {
            if (recorded.size === 0) {
                knownOnload = window.onload;
                stops = [window, document].map(target => spyOn(target, note));
            }
            recorded.set(script, []);
        },
        finish(script) {
            const added = recorded.get(script);
            if (!added)
                return [];
            recorded.delete(script);
            if (recorded.size === 0)
                for (const stop of stops)
                    stop();
            const { onload } = window;
            if (onload && onload !== knownOnload)
                added.push({ type: 'load', target: window, listener: onload });
            knownOnload = onload;
            return added;
        }
    };
}
/**
 * Replays events that a page has only once for a `<script data-replay="load">` that runs after them. Its listeners
 * for DOMContentLoaded and load, on the document and the window, and its `window.onload` are called when it has run. Other listeners are not called again. Works for classic scripts only, because the browser does not tell
 * which listener a module has added.
 */
function replayLoad() {
    return () => {
        const recorder = createRecorder();
        const stop = new AbortController();
        function watch(script) {
            const finish = () => replay(recorder.finish(script));
            recorder.start(script);
            if (!script.hasAttribute('src'))
                queueMicrotask(finish);
            else
                for (const type of ['load', 'error'])
                    script.addEventListener(type, finish);
        }
        window.addEventListener('privacy:activate', event => {
            const [tag] = event.composedPath();
            if (tag instanceof HTMLScriptElement && tag.dataset.replay === 'load')
                watch(tag);
        }, { capture: true, signal: stop.signal });
        return () => stop.abort();
    };
}

/** The page that all `Privacy` objects of this document share. Nothing is touched before one of them acts. */
const documentPage = createPage();
const inBrowser = () => typeof document !== 'undefined';
/**
 * Keeps choices in a cookie, as django-cookie-consent does. If the browser refuses the cookie, or it
 * would be too large, the cookie stays as it was. Choices then hold for as long as the page lives. On a server no choice is kept, and
 * no visitor has consented.
 */
const cookieStorage = (options) => inBrowser() ? cookieStorage$1(options, documentPage.report) : nowhere;
const isCleaning = (effect) => '$residue' in effect;
/**
 * Creates a visitor's consent. Nothing is written, loaded or run before `start`. A wrong manifest throws nothing: the
 * console lists every issue, and no group can be accepted.
 */
function createPrivacy({ manifest, cookie, storage = cookieStorage(cookie), effects, nonce, allow, onWithdraw }) {
    const page = inBrowser() ? withTrust(documentPage, { nonce, allow }) : documentPage;
    const cleaning = effects?.find(isCleaning) ?? cleanCookies();
    const privacy = createPrivacy$1({
        page,
        manifest,
        storage: storage === nowhere ? null : storage,
        consentCookie: cookie?.name,
        $residue: cleaning.$residue,
        effects: effects ?? (inBrowser() ? [gateTags({ elements: gateElements, onWithdraw }), cleaning] : [])
    });
    return Object.assign(privacy, {
        audit: () => audit(privacy),
        clean: () => cleaning.clean(privacy, page)
    });
}

export { audit, cleanCookies, cookieStorage, createPrivacy, fetchManifest, gateElements, gateTags, inlineManifest, parseManifest, replayLoad };
