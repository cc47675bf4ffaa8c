import { r as rulesIn, m as matches, C as CONSENT_COOKIE, c as claimOn, i as isAllowed } from './shared/claim.js';
import { s as stored, a as seenPaths, p as parseEntries, D as DECLINED, b as stringifyEntries, c as storable, d as deleteCookie, m as mostRestrictive, e as parseCookies, u as unquote, v as versionForm, n as newest, f as strictest } from './shared/legacy-choices.js';
import { r as report, a as announce, y as yielded, v as visited, l as listenToCookies, c as listen, d as readCookies, w as writeCookie, p as painted, e as parsed, f as findIn, g as findAll, i as isLoading, h as attempt, j as isolated, k as isOpen, m as currentScript } from './shared/page.js';
import { atom } from 'nanostores';
import Cookies from 'js-cookie';
import { p as parseCondition, f as findGroup, u as unknownGroup, k as knownGroup, g as gateElements } from './shared/find-group.js';
import { s as scriptUrl, a as activate, i as isDeferred, p as preload, t as trustedUrl, b as assertTrusted, c as setAllowed, d as setNonce } from './shared/activate.js';

/**
 * Lists what the page keeps and no group names: for a developer who writes a manifest, as trackers set more than they
 * say. Our own cookie and copy of the manifest are left out. A cookie that is HttpOnly, or has no name, cannot be seen. Waits for the manifest.
 */
async function audit(privacy, { consentCookie = CONSENT_COOKIE } = {}) {
    await privacy.ready;
    const groups = privacy.$manifest.get()?.groups ?? [];
    const isOwn = (area, name) => area === 'cookie' ? name === consentCookie : area === 'local' && name.startsWith('privacy-manifest:');
    const unlisted = [];
    for (const [area, names] of stored) {
        try {
            for (const name of new Set(await names())) {
                const isListed = groups.some(group => rulesIn(area, group).some(rule => matches(rule, name)));
                if (!isOwn(area, name) && !isListed)
                    unlisted.push({ name, area });
            }
        }
        catch {
            // The browser forbids it, so that nothing is there.
        }
    }
    return unlisted;
}

const store = atom([]);
/**
 * What the last cleaning of this page could not get rid of. A page cannot see what is HttpOnly, of another host, or of a
 * path that does not lead to its own: that is never listed.
 */
const $residue = store;
let text = '[]';
/** Publishes the residue if it is not the same as before: to the developer, as an event, and in the store. */
function publish(residue) {
    if (text === (text = JSON.stringify(residue)))
        return;
    if (residue.length)
        report(`not deleted: ${text}`);
    store.value = residue;
    announce(document, 'privacy:residue', residue);
    store.notify();
}

/** In milliseconds, and so a few times a second at most. Chromium lets a timer without a delay run before the next tag. */
const SOON$1 = 200;
/** In milliseconds. Scripts that run already write their cookies back. */
const LATER = 2000;
/** How many writes there are before the browser has its turn. */
const SLICE$1 = 256;
/**
 * After how many writes for a name it is looked whether it has gone: a write costs as much as all else, and most cookies
 * go with the first. All else is in one place.
 */
const ROUNDS = [1, 8, Infinity];
/** The statuses that stood when something was deleted, by area and name. */
const deleted = new Map();
/**
 * Deletes what groups without a preference left behind: cookies on every domain and path that this page can reach, web
 * storage, databases and caches. Nothing of required groups, of groups that are not deletable, or of cookies that were
 * accepted. Some dozens of cookies and keys are gone when the task that called this ends; then the browser has its turn.
 *
 * @returns The residue, once all is done. `$residue` has it, too.
 */
async function clean({ $manifest, $statuses, getPreference }, { consentCookie = CONSENT_COOKIE } = {}) {
    const groups = $manifest.get()?.groups ?? [];
    const statuses = $statuses.get();
    const residue = [];
    let writes = 0;
    for (const [area, names, remove] of stored) {
        const rules = groups.flatMap(group => (getPreference(group.id) ? [] : rulesIn(area, group)));
        const isDue = (name) => name !== consentCookie && !!claimOn(area, name, groups, getPreference);
        // A page that never touches its storage need not pay for it.
        if (!rules.length)
            continue;
        try {
            const found = new Map((await names())
                .filter(isDue)
                .map(name => [name, deleted.get(area + name) === statuses && 'written back']));
            /** Deletes one, unless the visitor may have accepted it meanwhile. Tells whether to go on. */
            const goesOn = async (...where) => {
                if (statuses !== $statuses.get())
                    return false;
                writes += Number(await remove(...where)) || 1;
                if (writes > SLICE$1) {
                    await names();
                    await yielded();
                    writes = 0;
                }
                return true;
            };
            // A cookie of a path beside the page's own cannot be seen.
            const placed = rules.filter(({ path }) => path?.[1]);
            for (const { name, path } of placed.filter(({ name }) => isDue(name))) {
                if (!(await goesOn(name, [path])))
                    return residue;
            }
            const reach = seenPaths();
            let left = [...found.keys()];
            let from = 0;
            for (const to of area === 'cookie' ? ROUNDS : [1]) {
                for (const name of left) {
                    const paths = placed.flatMap(rule => (matches(rule, name) ? rule.path : []));
                    if (!(await goesOn(name, new Set([...paths, ...reach]), from, to)))
                        return residue;
                }
                const seen = left.length ? await names() : [];
                left = left.filter(name => seen.includes(name));
                from = to;
            }
            for (const [name, isBack] of found) {
                const obstacle = area === 'indexed-db' ? 'blocked' : 'unreachable';
                const reason = left.includes(name) ? obstacle : isBack;
                if (reason)
                    residue.push({ name, area, reason });
                deleted.set(area + name, statuses);
            }
        }
        catch {
            // The browser forbids it, so that nothing is there.
        }
    }
    publish(residue);
    return residue;
}
/**
 * Keeps clean: soon after the start, as reading is slow and the page's first scripts come first; after every change at
 * once, and again two seconds later; when the page has loaded, is left or restored; and soon after a cookie came that has
 * to go. While the page is prerendered nothing is deleted.
 */
function cleanCookies(options) {
    return privacy => {
        const ending = new AbortController();
        const { signal } = ending;
        let soon;
        let later;
        let unsubscribe;
        const run = () => {
            clearTimeout(soon);
            soon = undefined;
            void clean(privacy, options);
        };
        const plan = () => {
            soon ??= setTimeout(run, SOON$1);
        };
        void visited().then(() => {
            if (signal.aborted)
                return;
            plan();
            unsubscribe = privacy.$statuses.listen(() => {
                run();
                clearTimeout(later);
                later = setTimeout(run, LATER);
            });
            addEventListener('pagehide', run, { signal });
            addEventListener('pageshow', run, { signal });
            listenToCookies(({ changed }) => {
                const groups = privacy.$manifest.get()?.groups ?? [];
                // Who writes in a loop is not fought at full speed.
                if (changed.some(({ name }) => claimOn('cookie', name, groups, privacy.getPreference)))
                    plan();
            }, ending);
        });
        return () => {
            ending.abort();
            unsubscribe?.();
            clearTimeout(soon);
            clearTimeout(later);
        };
    };
}

/**
 * What is told from tab to tab. Two tabs that answer at once read the same cookie, and the second to write would undo the
 * first: so each tells what it answered, and when, and each adds what its cookie lacks.
 *
 * @module
 */
/** Answers of so many milliseconds count as given at once. */
const AT_ONCE = 2000;
/**
 * Finds what has to be told: the entries in which two values of the consent cookie differ, and those that were answered,
 * though they may be as they were.
 */
function answersOf(before, after, at, answered = []) {
    const [old, next] = [parseEntries(before), parseEntries(after)];
    return [...new Map([...old, ...next]).keys()]
        .filter(key => key === '.at' || answered.includes(key) || old.get(key) !== next.get(key))
        .map(key => [key, next.get(key), at]);
}
/**
 * Adds answers to a value of the consent cookie. Of two for a key the later counts, of two at the same time a no: so that
 * in every order the same comes out. What was answered at once with them is said again, should it have been lost: a no
 * always, all else where nobody has written since.
 *
 * @param known The newest answer for each key, brought up to date.
 * @param now In milliseconds.
 * @param isOwn Whether the value is what this tab is about to write, and not what it found.
 */
function mergeAnswers(value, answers, known, now, isOwn) {
    const entries = parseEntries(value);
    const say = ([key, choice]) => choice === undefined ? entries.delete(key) : entries.set(key, choice);
    for (const answer of answers) {
        const [key, choice, at] = answer;
        const last = known.get(key)?.[2] ?? 0;
        if (at < last || (at === last && choice !== DECLINED))
            continue;
        known.set(key, answer);
        say(answer);
    }
    // Engines may show for a while what was stored before.
    const isOld = !isOwn && entries.get('.at') <= (known.get('.at')?.[1] ?? '');
    for (const answer of known.values()) {
        if ((isOld || answer[1] === DECLINED) && Math.abs(now - answer[2]) <= AT_ONCE)
            say(answer);
    }
    return stringifyEntries(entries);
}

const DEFAULT_DAYS = 182;
const MAX_DAYS = 400;
const SECONDS_A_DAY = 86_400;
/** Browsers keep 4096 bytes of a cookie, its name included; the rest is room for a server that adds to it. */
const MAX_LENGTH = 3800;
/** In milliseconds. */
const SOON = 100;
/** After so many milliseconds every copy of the cookie has come, and the last that a browser has to tell of it. */
const LATE = 200;
// Django does not undo the percent-encoding of js-cookie: the value is written raw.
const jar = Cookies.withConverter({ write: (value) => value });
/** Keeps choices in a cookie: see `cookieStorage` in `index.ts`, which is for servers as well. */
function cookieStorage$1({ name = CONSENT_COOKIE, domain, days } = {}) {
    const lifetime = Math.min(days || DEFAULT_DAYS, MAX_DAYS) * SECONDS_A_DAY;
    let unsaved;
    let channel;
    let clock = 0;
    /** What was read or written last: what is written was made of it, whatever another tab has written since. */
    let last = '';
    const known = new Map();
    const values = () => parseCookies(readCookies()).flatMap(([key, value]) => (key === name ? unquote(value) : []));
    /** Choices count from the time of the decision, whatever became of the cookie since. */
    function choices() {
        const found = values();
        const entries = parseEntries(unsaved ?? (found[1] === undefined ? (found[0] ?? '') : mostRestrictive(found)));
        const age = (Date.now() - Date.parse(entries.get('.at'))) / 1000;
        for (const [key, choice] of entries) {
            // Nor must a clock that was wrong make a yes last longer. A no lasts as long as its cookie.
            if (choice !== DECLINED && (age > lifetime || age < -SECONDS_A_DAY))
                entries.delete(key);
        }
        return stringifyEntries(entries);
    }
    /** WebKit tells late of what was deleted, and shows until then what was written since as not there. */
    function read() {
        return (last = choices() || (Math.abs(Date.now() - clock) < LATE ? last : ''));
    }
    function put(value) {
        try {
            const text = jar.set(name, value, {
                'max-age': `${value ? lifetime : 0}`,
                domain,
                path: '/',
                sameSite: 'Lax',
                secure: location.protocol === 'https:'
            });
            // Once more, past an <img name="cookie"> that stands in front of the document's.
            writeCookie(text);
        }
        catch {
            // Forbidden, as in a sandboxed frame: the value is found missing.
        }
    }
    function refuse(value) {
        unsaved = value;
        report(`"${name}" is blocked, too long, HttpOnly, or of another path or host: choices hold for this page`);
    }
    async function save(text) {
        const value = storable(text);
        const before = values().join();
        unsaved = undefined;
        if (value.length > MAX_LENGTH)
            return refuse(value);
        put(value);
        // Others of this name, as after a change of the domain, would count as well.
        if (values().length > (value ? 1 : 0)) {
            deleteCookie(name);
            put(value);
        }
        const now = values();
        // What another tab has written in between is none of this.
        if (now.join() !== value && (now.length > 1 || now.join() === before))
            return refuse(value);
        try {
            // Of a cookie that is HttpOnly Firefox and WebKit show what was written, on the next page too, and keep what was there.
            if ((await globalThis.cookieStore.get(name)) || values()[0] !== value)
                return;
            put('');
            refuse(value);
        }
        catch {
            // Not there, or forbidden.
        }
    }
    return {
        read,
        write(value, answered) {
            // Of two that are given in one millisecond the second is later.
            clock = Math.max(Date.now(), clock + 1);
            const answers = answersOf(last, value, clock, answered);
            last = value;
            let text = mergeAnswers(value, answers, known, clock, true);
            // Whoever fills the cookie must not keep an answer out of it. What nobody answered here goes; a no goes last.
            for (const spared of [DECLINED, null]) {
                if (text.length > MAX_LENGTH) {
                    text = stringifyEntries([...parseEntries(text)].filter(([key, choice]) => known.has(key) || choice === spared));
                }
            }
            void save(text);
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
            channel?.postMessage(answers);
        },
        subscribe(listener) {
            // It has a signal, as the options of a listener have.
            const stop = new AbortController();
            const hear = ({ data = [] }) => {
                const value = read();
                const merged = mergeAnswers(value, data, known, Date.now());
                if (merged !== value)
                    void save(merged);
                listener();
                if (data[0])
                    hearLater();
            };
            // A late copy of the cookie can undo, in this tab alone, what was answered since; Firefox does not tell of that again.
            const hearLater = () => setTimeout(() => stop.signal.aborted || hear({}), LATE);
            // Trackers write many, and to read them costs.
            const notice = ({ changed, deleted }) => {
                if ([...changed, ...deleted].some(cookie => cookie.name === name))
                    hearLater();
            };
            const follow = () => {
                if (values().length > 1)
                    void save(read());
                try {
                    channel ??= new BroadcastChannel(`nanoconsent:${name}`);
                    listen(channel, 'message', hear, stop);
                }
                catch {
                    // Not there, or forbidden: then this tab follows by the other one, or when somebody looks at it.
                }
                listenToCookies(notice, stop);
                listener();
            };
            // After the page's first scripts: opening a channel costs as much as all the rest of the start.
            const timer = setTimeout(follow, SOON);
            const close = () => {
                clearTimeout(timer);
                channel?.close();
                channel = undefined;
                known.clear();
            };
            listen(window, 'focus', follow, stop);
            listen(window, 'pageshow', follow, stop);
            // A message would throw the page out of the back/forward cache. Restored, it takes what it finds.
            listen(window, 'pagehide', close, stop);
            return () => {
                stop.abort();
                close();
            };
        }
    };
}

/**
 * What each tag was when it was found: it runs as that, once, or never.
 *
 * @module
 */
/** The URL and the type of a script; nothing of what was refused, or has run. */
const found = new WeakMap();
/** Has nothing done with a tag any more. */
const spend = (tag) => found.set(tag, undefined);
/** Whether nothing is done with a tag any more. */
const isSpent = (tag) => found.has(tag) && !found.get(tag);
/** Whether a script was found to be an inline one. */
const isInline = (tag) => found.get(tag)?.[0] === ' ';
/**
 * Finds a script's URL, once more before it runs: what has changed in between is not what was trusted.
 *
 * @throws {TypeError} if it may not run, and why.
 */
function check(tag) {
    const url = scriptUrl(tag);
    const plan = `${url} ${tag.getAttribute('data-type')}`;
    if (found.has(tag) && found.get(tag) !== plan)
        throw new TypeError('changed since it was found');
    found.set(tag, plan);
    return url;
}
/** Does something with a tag. If that fails the tag stays inert for good, and the reason is told. */
function orRefuse(tag, act) {
    try {
        return act();
    }
    catch (error) {
        spend(tag);
        report(error, tag);
    }
}

/** Whether what `data-consent` says holds now. What never can, by a mistake in it, is told. */
function holds({ $manifest, $statuses, getPreference }, condition) {
    return parseCondition(condition).every(term => {
        if (!term)
            return report(`data-consent="${condition}": expected words like statistics, statistics:_ga, !statistics`);
        const manifest = $manifest.get();
        const group = findGroup(manifest, term.id);
        if (!group)
            return manifest && report(unknownGroup(manifest, term.id));
        return term.declined ? $statuses.get()[group.id] === 'declined' : getPreference(group.id, term.cookie);
    });
}

/** For how many milliseconds tags are found and activated until the browser has its turn. */
const SLICE = 10;
/** After so many slices it shows a frame: with `scheduler.yield` alone Chromium shows none for 100 ms, nor Firefox. */
const FRAME = 3;
/** When a slice ends that begins now, by `performance.now()`. */
const sliceEnd = () => performance.now() + SLICE;
/** Resolves when the browser has had its turn after the first, the second, … slice. */
const sliced = (count) => (count % FRAME ? yielded() : painted());

/**
 * Finds the conditions on which scripts have run, and that a visitor has ended since: by a no, or by forgetting. A new
 * manifest that asks again ends nothing, nor does a yes to what a `!` waits for; a no after that does.
 *
 * @param ran Whether the end of each was told, brought up to date: each is told once, until it holds again.
 * @param wasMet Whether it held when this was last asked, of the same manifest.
 */
function withdrawnOf(ran, isMet, wasMet) {
    return [...ran.keys()].filter(condition => {
        const isOver = (term) => term[0] !== '!' && !isMet(term) && (wasMet(condition) || isMet(`!${term.split(':')[0]}`));
        if (isMet(condition))
            ran.set(condition, false);
        else if (!ran.get(condition) && condition.match(/\S+/g).some(isOver))
            return ran.set(condition, true);
        return false;
    });
}

const GATED = '[data-consent]';
/** From so many changes on it is faster to look through the page once than at what each brings. */
const MANY = 1000;
const isScript = (tag) => tag instanceof HTMLScriptElement;
const isInert = (tag) => /^text\/plain$/i.test(tag.type);
/**
 * Holds back `<script type="text/plain" data-consent="…">` until its condition holds, then lets it run as a parser would
 * have: downloaded all at once, run in document order, deferred ones last. Tags count whenever they are parsed or inserted.
 */
function gateTags({ timeout = 5000, onWithdraw, elements } = {}) {
    // Stopped and started again, it knows what it has loaded, and whose turn it is.
    const others = elements?.();
    /** Tags that nobody has looked at yet. */
    let fresh;
    /** Scripts that are due, in order: those that a parser would wait for, and those that would wait for it. */
    let due;
    const links = new Map();
    /** Which conditions hold, until something changes. */
    let answers = new Map();
    let manifest;
    /** On which conditions scripts have run, and whether the page was told that they have ended. */
    const ran = new Map();
    /** Whose scripts are activated. */
    let runner;
    /** When its slice ends; 0 while it does not run. */
    let end = 0;
    return privacy => {
        function isMet(condition) {
            if (!answers.has(condition))
                answers.set(condition, holds(privacy, condition));
            return answers.get(condition);
        }
        const conditionOf = (tag) => tag.getAttribute('data-consent') ?? '';
        const isAllowed = (tag) => isMet(conditionOf(tag));
        const isDue = (tag) => tag.isConnected && tag.matches(GATED) && isAllowed(tag);
        /** Looks at a tag: it is blocked, loaded, or a script that has its turn later. */
        function meet(tag) {
            if (isSpent(tag))
                return;
            orRefuse(tag, () => {
                if (!isScript(tag)) {
                    if (!others)
                        throw new TypeError('not a script: use privacy.js');
                    return others.meet(tag, isDue);
                }
                if (!isInert(tag))
                    throw new TypeError('not held back: give it type="text/plain"');
                // An inline one is checked again when it has its turn.
                const url = !isInline(tag) && check(tag);
                if (!isDue(tag))
                    return;
                const queue = due[isDeferred(tag) ? 1 : 0];
                const last = queue.at(-1);
                queue.push(tag);
                if (url && !tag.noModule && !links.has(tag))
                    links.set(tag, preload(tag, url));
                // It belongs between the others.
                if (last && (last.compareDocumentPosition(tag) & 3) === 2)
                    rescan();
            });
        }
        /** Forgets what is due, and looks at these instead. */
        function turnTo(tags) {
            due = [[], []];
            fresh = tags;
        }
        const rescan = () => turnTo(findAll(GATED, privacy.$roots.get()));
        /** Looks at what is new, until the slice ends. */
        function look() {
            while (fresh.length && performance.now() < end)
                meet(fresh.shift());
        }
        /** Looks at what is new, then activates what is due, in order, until nothing is left. */
        async function run(first) {
            if (runner === privacy)
                return;
            runner = privacy;
            await first;
            await visited();
            end = sliceEnd();
            for (let slices = 1;;) {
                if (performance.now() > end) {
                    await sliced(slices++);
                    end = sliceEnd();
                }
                if (runner !== privacy)
                    return;
                look();
                if (fresh.length)
                    continue;
                const [blocking, deferred] = due;
                const script = blocking.shift() ?? (isLoading() ? undefined : deferred.shift());
                if (!script)
                    break;
                if (!isSpent(script) && isInert(script) && isDue(script)) {
                    // What an inline script has queued comes before the next script, as with a parser; what that queues may not.
                    const turn = orRefuse(script, () => {
                        const url = check(script);
                        ran.set(conditionOf(script), false);
                        spend(script);
                        return activate(script, url, timeout);
                    });
                    collect(observer.takeRecords(), script);
                    await turn;
                }
            }
            links.forEach(link => link.remove());
            links.clear();
            end = 0;
            runner = undefined;
        }
        /** Finds what is new, but for a script that has just run. */
        function collect(records, script) {
            const isMany = records.length > MANY;
            if (isMany)
                rescan();
            for (const { addedNodes } of isMany ? [] : records) {
                // Faster than an iterator.
                for (let i = 0; i < addedNodes.length; i++) {
                    if (addedNodes[i] !== script)
                        fresh.push(...findIn(addedNodes[i], GATED));
                }
            }
            if (fresh.length)
                void run();
        }
        /** Asks anew what may be there. */
        function review() {
            const before = manifest === privacy.$manifest.get() ? answers : new Map();
            manifest = privacy.$manifest.get();
            answers = new Map();
            others?.withdraw(isAllowed);
            const withdrawn = withdrawnOf(ran, isMet, condition => before.get(condition));
            if (withdrawn.length && announce(document, 'privacy:withdraw', withdrawn) && onWithdraw === 'reload') {
                location.reload();
            }
        }
        review();
        const observer = new MutationObserver(records => {
            collect(records);
            // What it says now counts, not what it says after a script that hangs; and that is downloaded beside it.
            end &&= sliceEnd();
            look();
        });
        const unsubscribes = [
            privacy.$roots.subscribe(roots => {
                // Records that are lost by this are of tags that are found again below.
                observer.disconnect();
                for (const root of [document, ...roots])
                    observer.observe(root, { childList: true, subtree: true });
                rescan();
                void run();
            }),
            privacy.$statuses.listen(() => {
                review();
                rescan();
                // The click that accepted is answered first.
                void run(painted());
            })
        ];
        void parsed().then(() => run());
        return () => {
            observer.disconnect();
            turnTo([]);
            for (const unsubscribe of unsubscribes)
                unsubscribe();
        };
    };
}

/**
 * Where a group stands, and what may run. Only an acceptance at a version that is high enough opens anything. Versions
 * are compared as text, as django-cookie-consent does.
 *
 * @module
 */
/** Finds what was chosen for a group, or for a service: it follows its group unless it was chosen itself. */
const choiceOf = (entries, id) => entries.get(id) ?? entries.get(id.split('.')[0]);
/** Whether something of this version was accepted. Text that is not a version is no answer. */
const covers = (choice, version) => choice !== undefined && versionForm.test(choice) && choice >= version;
/** Derives a group's status from what was chosen. */
function statusOf(group, choice) {
    if (group.required || covers(choice, group.version))
        return 'accepted';
    return choice === DECLINED ? 'declined' : 'undecided';
}
/**
 * Derives whether a group may run: it is accepted, or it is an opt-out group that is undecided.
 *
 * @param gpc Whether the browser sends a Global Privacy Control signal (https://w3c.github.io/gpc/).
 */
function preferenceOf(group, choice, gpc) {
    const status = statusOf(group, choice);
    return status === 'accepted' || (status === 'undecided' && group.default && !(gpc && group.gpc));
}
/**
 * Derives whether a cookie of a group may be there: the group may run, or it was accepted when this cookie already
 * belonged to it. Every rule that covers the name must say so. A name that no rule covers may not.
 */
function cookiePreferenceOf(group, choice, gpc, cookie) {
    const rules = group.cookies.filter(rule => matches(rule, cookie));
    return rules.length > 0 && (preferenceOf(group, choice, gpc) || rules.every(rule => covers(choice, rule.created)));
}

/**
 * Adds what was answered to what was chosen. Required groups need no answer. A group answers for its services, unless
 * they are answered as well.
 *
 * @param at When that was, as an ISO 8601 date and time in UTC. It is stored as `.at`, unless a yes is left that was not
 *   answered: no other answer makes that last longer.
 * @throws {RangeError} for an unknown group. @throws {TypeError} for an answer other than true and false.
 */
function choose(manifest, entries, answers, at) {
    const next = new Map(entries);
    const answered = new Set();
    // Those without a dot come first.
    for (const [id, accepted] of [...answers].sort(([a], [b]) => a.indexOf('.') - b.indexOf('.'))) {
        const { required, id: key, version } = knownGroup(manifest, id);
        if (typeof accepted !== 'boolean')
            throw new TypeError(`${id}: expected true or false, found ${typeof accepted}`);
        if (required)
            continue;
        answered.add(key);
        for (const other of next.keys())
            if (other.startsWith(`${key}.`))
                next.delete(other);
        // A server may know of newer cookies, and have them accepted; none of the future, which would never be asked about.
        const known = entries.get(key);
        const isKnown = covers(known, version) && known <= at;
        next.set(key, accepted ? (isKnown ? known : version) : DECLINED);
    }
    const before = entries.get('.at');
    const isKept = [...next].some(([key, choice]) => choice !== DECLINED && !answered.has(key) && findGroup(manifest, key)?.required === false);
    return next.set('.at', isKept && before && before < at ? before : at);
}

const TEXT = /.*/;
const ID = /^[-\w]{1,32}$/;
// A `*` ends it, after 2 or more characters, or there is none.
const NAME = /^(?!.?\*)[^\0- \x7f;=*]+\*?$/;
const isList = Array.isArray;
const kindOf = (value) => isList(value) ? 'a list' : Object(value) === value ? 'an object' : typeof value;
const TEXTS = { description: '', lifetime: '', provider: '' };
const SERVICE = {
    id: ID,
    name: '',
    description: '',
    cookies: [{ name: NAME, domain: TEXT, path: TEXT, created: versionForm, ...TEXTS }],
    storage: [{ name: NAME, area: /^(local|session|indexed-db|cache)$/, ...TEXTS }],
    urls: [/^(https?:\/\/)?[-\w.]+(:\d+)?(\/\S*)?$/i]
};
const GROUP = {
    ...SERVICE,
    required: false,
    deletable: true,
    default: false,
    gpc: true,
    version: versionForm,
    services: [SERVICE]
};
/** What django-cookie-consent calls some of these fields. */
const DJANGO = { id: 'varname', required: 'is_required' };
/**
 * Checks a manifest and completes it: defaults are filled in, each group's version is found.
 *
 * @param input Any value, such as what `JSON.parse` returned; also the array of django-cookie-consent's
 *   `all_cookie_groups`.
 * @param warn Is told of each field that has no meaning, as it may be misspelt; those are left out.
 * @throws {TypeError} naming every issue at once, a line each: where, what was expected, what was found. Its `cause` is
 *   the list of issues.
 */
function parseManifest(input, warn = () => { }) {
    const issues = [];
    const ids = new Set();
    /** Returns a value in its final form. What is wrong with it becomes an issue. */
    function read(spec, found, path) {
        const isForm = spec instanceof RegExp;
        const byDefault = isForm ? '' : isList(spec) ? [] : spec;
        const value = found === undefined ? byDefault : found;
        const kind = kindOf(value);
        if (spec === '' && kind === 'an object') {
            for (const language in value)
                read(TEXT, value[language], `${path}.${language}`);
            return { __proto__: null, ...value };
        }
        // Where no version is given, as mostly, its long form is never compiled.
        const isUnset = !value && spec === versionForm;
        if (kind !== kindOf(byDefault) || (isForm && !isUnset && !spec.test(value))) {
            const expected = isForm ? spec : kindOf(byDefault);
            // Of 'a list', 'an object' and 'bigint', which JSON has not, the kind is told.
            return issues.push(`${path}: expected ${expected}, found ${kind < 'bo' ? kind : JSON.stringify(found)?.slice(0, 40)}`);
        }
        if (spec === ID) {
            // Unique in its list.
            const key = path.replace(/\[\d+]\.\w+$/, ` ${value}`).toLowerCase();
            if (ids.has(key))
                issues.push(`${path}: expected another id, found "${value}"`);
            ids.add(key);
        }
        if (isList(value))
            return value.map((item, index) => read(spec[0], item, `${path}[${index}]`));
        if (kind !== 'an object')
            return value;
        const isDjango = isList(input) && spec === GROUP;
        for (const field in value) {
            if (!isDjango && !Object.hasOwn(spec, field))
                warn(`${path}.${field} is unknown`);
        }
        return Object.fromEntries(Object.entries(spec).map(([field, inner]) => {
            const name = (isDjango && DJANGO[field]) || field;
            return [field, read(inner, value[name], `${path}.${name}`)];
        }));
    }
    const { groups = null, policy } = isList(input) ? { groups: input } : Object(input);
    const found = read([GROUP], groups, isList(input) ? '' : 'groups');
    const texts = read('', policy, 'policy');
    if (issues.length)
        throw new TypeError(['the manifest is not valid:', ...issues].join('\n  '), { cause: issues });
    return {
        groups: found.flatMap(({ services, ...group }) => [group, ...services.map(service => ({ ...group, ...service, id: `${group.id}.${service.id}` }))].map((part, index, parts) => ({
            ...part,
            name: part.name || part.id,
            // A new cookie of a service asks again for its group.
            version: newest([
                group.version,
                ...(index ? [part] : parts).flatMap(({ cookies }) => cookies.map(cookie => cookie.created))
            ])
        }))),
        policy: texts
    };
}

/** Keeps the shadow roots that are observed. */
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

/**
 * Derives where every group stands.
 *
 * @param entries What the visitor chose; `null` where that is not known, as on a server: then nothing may run.
 * @param gpc Whether the browser sends a Global Privacy Control signal.
 */
function snapshotOf($manifest, entries, gpc) {
    const $statuses = { __proto__: null };
    const $preferences = { __proto__: null };
    let $undecided = false;
    for (const group of $manifest?.groups ?? []) {
        const choice = entries ? choiceOf(entries, group.id) : undefined;
        const status = statusOf(group, choice);
        $statuses[group.id] = status;
        $preferences[group.id] = !!entries && preferenceOf(group, choice, gpc);
        // The signal is an answer: nobody has to be asked.
        $undecided ||= status === 'undecided' && !(gpc && group.gpc);
    }
    return { $manifest, $statuses, $preferences, $undecided, $gpc: !!entries && gpc };
}

/** Composes a visitor's consent from its parts. Nothing is written, loaded or run until it is told to. */
function createPrivacy$1({ manifest: input, storage, stored, effects }) {
    const source = 'load' in Object(input) ? input : null;
    const hasSignal = globalThis.navigator?.globalPrivacyControl === true;
    const running = new Map();
    let entries = null;
    let snapshot = snapshotOf(source ? null : (attempt(() => parseManifest(input, report)) ?? null), entries, hasSignal);
    /** The groups that were asked for, by id as it was spelt then. */
    let asked = new Map();
    let unsubscribe;
    let loading;
    const stores = Object.fromEntries(Object.entries(snapshot).map(([name, value]) => [name, atom(value)]));
    /** What cannot be read is as this page knows it. */
    const read = () => attempt(() => parseEntries(storage.read() ?? '')) ?? new Map(entries);
    /** The one place where anything changes. Every store has its new value before anyone is told. */
    function update(manifest, nextEntries) {
        const before = snapshot;
        entries = nextEntries;
        snapshot = snapshotOf(manifest, entries, hasSignal);
        asked = new Map();
        for (const name in stores)
            stores[name].value = snapshot[name];
        for (const name in stores) {
            const old = before[name];
            if (old !== snapshot[name])
                isolated(() => stores[name].notify(old));
        }
    }
    /** Others may have written, also while nobody listened. */
    function refresh() {
        const next = read();
        if (stringifyEntries(next) !== stringifyEntries(entries))
            update(snapshot.$manifest, next);
    }
    function find(id) {
        const group = asked.get(id) ?? findGroup(snapshot.$manifest, id);
        if (group)
            asked.set(id, group);
        return group;
    }
    /** Another tab or the server may have written since: what they said is read first, and kept. */
    function answer(answers) {
        if (!storage || !answers.length)
            return;
        const next = choose(snapshot.$manifest, read(), answers, new Date().toISOString());
        const ids = answers.map(([id]) => find(id).id);
        attempt(() => storage.write(stringifyEntries(next), ids));
        update(snapshot.$manifest, next);
    }
    const answerAll = (accepted) => {
        const ids = Object.keys(snapshot.$statuses).filter(id => !id.includes('.'));
        answer(ids.map(id => [id, accepted]));
    };
    const load = () => (loading ??= (async () => {
        try {
            const found = storage && (await source?.load());
            if (found)
                update(found, read());
        }
        catch (error) {
            loading = undefined;
            report(`manifest not loaded: ${error}`);
        }
    })());
    const run = (effect) => {
        const stop = isolated(() => effect(privacy));
        running.set(effect, stop);
    };
    const privacy = {
        get ready() {
            return snapshot.$manifest ? Promise.resolve() : load();
        },
        ...stores,
        getPreference(id, cookie) {
            const group = find(id);
            if (!group || !entries)
                return false;
            if (cookie === undefined)
                return snapshot.$preferences[group.id];
            return cookiePreferenceOf(group, choiceOf(entries, group.id), hasSignal, cookie);
        },
        setPreference: (id, value) => answer([[id, value]]),
        choose: answers => answer(Object.entries(answers).filter(([, accepted]) => accepted !== undefined)),
        accept: (...ids) => answer(ids.map(id => [id, true])),
        acceptAll: () => answerAll(true),
        decline: (...ids) => answer(ids.map(id => [id, false])),
        declineAll: () => answerAll(false),
        reset() {
            if (!storage)
                return;
            attempt(() => storage.write(''));
            update(snapshot.$manifest, new Map());
        },
        isCookieAllowed: name => isAllowed(name, snapshot.$manifest?.groups ?? [], privacy.getPreference),
        async when(id) {
            // A copy may be older than the group.
            if (!find(id))
                await load();
            if (snapshot.$manifest)
                knownGroup(snapshot.$manifest, id);
            let stop;
            await new Promise(resolve => {
                stop = stores.$preferences.subscribe(() => {
                    if (privacy.getPreference(id))
                        resolve();
                });
            });
            stop();
        },
        $residue,
        ...createRoots(),
        open: () => void (globalThis.document && storage && announce(document, 'privacy:open')),
        use(effect) {
            if (!running.has(effect)) {
                running.set(effect, undefined);
                if (unsubscribe)
                    run(effect);
            }
            return () => {
                isolated(() => running.get(effect)?.());
                running.delete(effect);
            };
        },
        start() {
            if (storage && !unsubscribe) {
                unsubscribe = attempt(() => storage.subscribe?.(refresh)) ?? (() => { });
                if (stored === undefined)
                    refresh();
                void load();
                for (const [effect, stop] of running)
                    if (!stop)
                        run(effect);
            }
            return privacy.stop;
        },
        stop() {
            unsubscribe?.();
            stored = unsubscribe = undefined;
            for (const [effect, stop] of running) {
                running.set(effect, undefined);
                isolated(() => stop?.());
            }
        }
    };
    effects.forEach(privacy.use);
    if (storage) {
        const known = source ? (attempt(source.read) ?? null) : snapshot.$manifest;
        update(known, stored === undefined ? read() : parseEntries(stored));
    }
    return privacy;
}

/** Stands for the consent cookie on a server, which all visitors share: nothing is kept. */
const nowhere = { read: () => '', write: () => { } };
/** Keeps choices for as long as the page lives: for tests, and for applications that store them elsewhere. */
function memoryStorage(value = '') {
    return {
        read: () => value,
        write: next => {
            value = next;
        }
    };
}

/**
 * Reads a manifest from JSON text.
 *
 * @throws {SyntaxError} if the text is not JSON (RFC 8259, without a byte order mark), or opens 16 brackets in a row:
 *   a manifest needs 6.
 * @throws {TypeError} if it is not a manifest.
 */
function parseManifestText(text, warn) {
    if (/([[{][^[\]{}]*){16}/.test(text))
        throw new SyntaxError('nested too deep');
    return parseManifest(JSON.parse(text), warn);
}

/** In milliseconds: what takes so much longer than it may was not awake. */
const SLEPT = 500;
/** A manifest's text takes 64 KiB at most. */
const MAX_BYTES = 65_536;
/** Reads text, but no more of it than a manifest may have. A byte order mark is kept, and refused by `JSON.parse`. */
async function readText(body) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const reader = body.getReader();
    let text = '';
    for (let size = 0; size <= MAX_BYTES;) {
        const { done, value } = await reader.read();
        if (done)
            return text;
        size += value.length;
        text += decoder.decode(value, { stream: true });
    }
    void reader.cancel();
    throw new Error(`expected at most ${MAX_BYTES} bytes`);
}
const newestOf = (manifest) => newest(manifest.groups.map(group => group.version));
/**
 * Takes the manifest from a URL. It is cached in `localStorage`: the next page has it at once, and refreshes it behind.
 * What is not a valid manifest, comes too late, or is older than the cached one, changes nothing.
 *
 * @param url http or https; a relative one counts from the page's address.
 */
function fetchManifest(url, { timeout = 3000 } = {}) {
    const address = () => trustedUrl(url, location.href);
    const key = () => `privacy-manifest:${address()}`;
    let known = null;
    /** The `Last-Modified` header that the cached one came with. */
    let date = null;
    /** Asks the server. Returns nothing if what is known is as good. */
    async function ask() {
        const { ok, status, headers, body } = await fetch(address(), {
            // Without an explicit lifetime browsers may keep a file for days: the server is always asked if it is current.
            // Who has no copy would wait in Chromium for what the page before has asked for.
            cache: known ? 'no-cache' : 'reload',
            signal: AbortSignal.timeout(timeout)
        });
        const type = headers.get('content-type');
        if (!ok || !/\bjson\b/i.test(type))
            throw new Error(`${url}: expected JSON, found HTTP ${status}, ${type}`);
        const text = await readText(body);
        const manifest = parseManifestText(text, report);
        const modified = headers.get('last-modified');
        if (known) {
            // A cache on the way may answer with a manifest of last week. One that lost its newest cookie looks old as
            // well: then the header tells. What is of the future was a mistake.
            const isOlder = newestOf(manifest) < newestOf(known) &&
                newestOf(known) < new Date().toISOString() &&
                !(Date.parse(modified) > (Date.parse(date) || 0));
            // Who is choosing just now need not begin again for a new blank.
            if (isOlder || JSON.stringify(manifest) === JSON.stringify(known))
                return null;
        }
        try {
            // A copy that cannot be replaced would be wrong on every page.
            localStorage.removeItem(key());
            localStorage.setItem(key(), JSON.stringify([text, modified]));
        }
        catch {
            // Full or forbidden: the next page fetches again.
        }
        return manifest;
    }
    return {
        read() {
            try {
                const [text, modified] = JSON.parse(localStorage.getItem(key()));
                known = parseManifestText(text);
                date = modified;
            }
            catch {
                // Not there, or not to be trusted.
            }
            return known;
        },
        async load() {
            const start = Date.now();
            return ask().catch(error => {
                // The clock goes on while a page is frozen, or in the back/forward cache.
                if (Date.now() - start < timeout + SLEPT)
                    throw error;
                return ask();
            });
        }
    };
}

const MILLISECONDS_A_DAY = 86_400_000;
/**
 * Wraps a storage: as long as it holds nothing, what another tool stored counts. Reading writes nothing. The first choice
 * stores all of it, and from then on, also after a reset, the old choices are not asked for.
 *
 * @param readers From `nanoconsent/readers/…`. What several say is joined: a no counts wherever it stands.
 */
function importChoices(storage, readers, { remove = false, days = 182 } = {}) {
    if (storage === nowhere)
        return nowhere;
    const legacy = () => {
        const found = readers.map(reader => attempt(() => reader.read()) ?? new Map());
        const isOver = (at) => Date.now() - Date.parse(at) > days * MILLISECONDS_A_DAY;
        return stringifyEntries(strictest(found.filter(choices => !isOver(choices.get('.at')))));
    };
    return {
        read: () => storage.read() || legacy(),
        write(value, answered) {
            storage.write(value, answered);
            // What is too old for this storage takes nothing with it that is said now.
            if (value && answered && !parseEntries(storage.read()).has('.at')) {
                const now = [...parseEntries(value)].filter(([key, choice]) => choice === DECLINED || answered.includes(key));
                storage.write(stringifyEntries(new Map([...now, ['.at', new Date().toISOString()]])), answered);
            }
            if (remove)
                readers.forEach(reader => attempt(() => reader.remove()));
            // Forgotten is forgotten: a time without choices keeps what is left of the old ones out.
            if (!value && legacy())
                storage.write(`.at=${new Date().toISOString()}`);
        },
        ...(storage.subscribe && { subscribe: storage.subscribe.bind(storage) })
    };
}

/**
 * Takes the manifest from the page: from `<script type="application/json" id="…">`, or without an id from the first
 * `<script type="application/json" data-privacy-manifest>`. One that stands after the SDK counts once the page is
 * parsed.
 */
function inlineManifest(id) {
    const selector = `script[type="application/json"][${id === undefined ? 'data-privacy-manifest' : `id=${JSON.stringify(id)}`}]`;
    let script;
    function read() {
        script = findAll(selector).find(script => attempt(() => {
            assertTrusted(script);
            return !isOpen(script);
        }, script));
        return script ? parseManifestText(script.text, report) : null;
    }
    return {
        read,
        async load() {
            if (script)
                return null;
            await parsed();
            const manifest = read();
            if (!manifest)
                throw new Error(`there is no ${selector}`);
            return manifest;
        }
    };
}

/** The events that come once in the life of a page, in order, and when they came (W3C Navigation Timing). */
const EVENTS = [
    ['DOMContentLoaded', 'domContentLoadedEventStart'],
    ['load', 'loadEventStart']
];
function call([type, target, listener]) {
    const event = new Event(type);
    isolated(() => (typeof listener === 'function' ? listener.call(target, event) : listener.handleEvent(event)));
}
/** Notes what scripts add as listeners to the window and the document, until it is told to stop. */
function spy(note) {
    const stops = [window, document].map((target) => {
        const native = target.addEventListener;
        // Markup can stand in front of the document's: <img name="addEventListener">.
        if (typeof native !== 'function')
            return () => { };
        const own = Object.getOwnPropertyDescriptor(target, 'addEventListener');
        const patch = (type, listener, options) => {
            if (listener)
                note(currentScript(), [type, target, listener]);
            native.call(target, type, listener, options);
        };
        target.addEventListener = patch;
        return () => {
            // Who has patched it since is left alone.
            if (target.addEventListener !== patch)
                return;
            if (own)
                Object.defineProperty(target, 'addEventListener', own);
            else
                Reflect.deleteProperty(target, 'addEventListener');
        };
    });
    return () => stops.forEach(stop => stop());
}
/**
 * Gives the events that a page has once to a `<script data-replay="load">` that is activated after them: what it adds
 * while it runs, for DOMContentLoaded and load on the document and the window, and as `window.onload`, is called when it
 * has run. Nobody else's is. Classic scripts only: of a module nobody can tell what it adds.
 */
function replayLoad() {
    return () => {
        const noted = new Map();
        let stopSpying;
        let known;
        function watch(tag) {
            if (!noted.size) {
                known = window.onload;
                stopSpying = spy((tag, call) => noted.get(tag)?.push(call));
            }
            noted.set(tag, []);
            function finish() {
                const calls = noted.get(tag);
                // It is said of it again that it is done.
                if (!calls)
                    return;
                const { onload } = window;
                noted.delete(tag);
                if (!noted.size)
                    stopSpying();
                if (onload && onload !== known)
                    calls.push(['load', window, onload]);
                known = onload;
                const [times] = performance.getEntriesByType('navigation');
                for (const [type, time] of EVENTS) {
                    if (times && times[time] > 0)
                        calls.filter(([asked]) => asked === type).forEach(call);
                }
            }
            if (!tag.hasAttribute('src'))
                queueMicrotask(finish);
            else
                for (const type of ['load', 'error'])
                    tag.addEventListener(type, finish);
        }
        const stop = new AbortController();
        window.addEventListener('privacy:activate', event => {
            const [tag] = event.composedPath();
            if (tag instanceof HTMLScriptElement && tag.dataset.replay === 'load')
                watch(tag);
        }, { capture: true, signal: stop.signal });
        return () => stop.abort();
    };
}

const inBrowser = () => typeof document !== 'undefined';
/**
 * Keeps choices in a cookie, as django-cookie-consent does. Where the browser refuses it, or it would be too large, the
 * cookie stays as it was, and choices hold for as long as the page lives. On a server nothing is kept, and nobody has
 * consented to anything.
 */
const cookieStorage = (options) => inBrowser() ? cookieStorage$1(options) : nowhere;
/**
 * Creates a visitor's consent. Nothing is written, loaded or run before `start`, and nothing is thrown for a wrong
 * manifest: it is told in the console, and nothing can be accepted.
 */
function createPrivacy({ manifest, cookie = {}, storage, effects, nonce, allow, onWithdraw }) {
    if (inBrowser()) {
        if (nonce)
            setNonce(nonce);
        if (allow)
            setAllowed(allow);
    }
    const consentCookie = cookie.name;
    const kept = storage ?? cookieStorage(cookie);
    const privacy = createPrivacy$1({
        manifest,
        storage: kept === nowhere ? null : kept,
        effects: effects ??
            (inBrowser() ? [gateTags({ elements: gateElements, onWithdraw }), cleanCookies({ consentCookie })] : [])
    });
    return Object.assign(privacy, { audit: () => audit(privacy, { consentCookie }) });
}

export { $residue, audit, clean, cleanCookies, cookieStorage, createPrivacy, fetchManifest, gateElements, gateTags, importChoices, inlineManifest, memoryStorage, parseManifest, replayLoad };
