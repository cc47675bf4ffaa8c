import { T as TYPE, e as scriptUrlFor, t as trustedUrl } from './activate.js';
import { h as attempt, r as report, a as announce, q as inertBody, p as painted, i as isLoading } from './page.js';

/** What is nothing without an address, and what may be. */
const LINKED = 'iframe,img,source,link,object,embed';
const GATED = `${LINKED},video,audio,template`;
/** Tells style sheets, by `data-consent-state`, and listeners, by an event, whether an element is held back. Once each. */
function mark(element, state) {
    const name = 'data-consent-state';
    if (element.getAttribute(name) === state)
        return;
    element.setAttribute(name, state);
    announce(element, state === 'active' ? 'privacy:activate' : 'privacy:block');
}
/** The only attributes that are ever set, from `data-src` and so on. */
const ATTRIBUTES = ['src', 'srcset', 'href', 'poster'];
/** Begins anew: of a media element the sources count as they are when it loads. */
function reload(element) {
    const media = element.matches('source') ? element.parentNode : element;
    if (media instanceof HTMLMediaElement)
        media.load();
}
/** The attributes that hold its URLs, each with the one that it was written with. */
const attributesOf = (element) => ATTRIBUTES.filter(name => name in element.dataset).map(name => [
    name === 'src' && element.matches('object') ? 'data' : name,
    element.dataset[name]
]);
/** Takes the URLs out of an element. */
function empty(element, attributes) {
    for (const [name] of attributes)
        element.removeAttribute(name);
    reload(element);
    // Only a new frame is an empty one.
    element.replaceWith(element);
}
/** How an element gets the URLs that it was written with. @throws {TypeError} for one that is not http(s). */
function load(element) {
    const hrefOf = (raw) => {
        // An attribute that nobody closed has swallowed what comes after it ("dangling markup").
        if (raw.includes('<'))
            throw new TypeError(`expected a URL, found "${raw}"`);
        return trustedUrl(raw, location.href).href;
    };
    const isPlugin = element.matches('object,embed');
    const urls = attributesOf(element).map(([name, raw]) => {
        if (name !== 'srcset')
            return [name, isPlugin ? scriptUrlFor(hrefOf(raw)) : hrefOf(raw)];
        // HTML, "parse a srcset attribute": a comma within a URL is its own, a blank need not follow one.
        const candidates = (raw.match(/[^\s,](?:\S*[^\s,])?(?:\s[^,]*)?/g) ?? []).map(candidate => {
            const [url, ...descriptors] = candidate.trim().split(/\s+/);
            return [hrefOf(url), ...descriptors].join(' ');
        });
        return [name, candidates.join(', ')];
    });
    const put = () => {
        if (element.dataset.consentState === 'active')
            for (const [name, url] of urls)
                element.setAttribute(name, url);
    };
    return [
        () => empty(element, urls),
        () => {
            // Chromium forgets what a plugin is given before it has a box.
            if (isPlugin)
                void painted().then(put);
            else
                put();
            reload(element);
            // Chromium forgets what a frame is given between the parser's steps.
            if (isLoading() && element.matches('iframe'))
                element.replaceWith(element);
        }
    ];
}
/** How the content of a template comes behind it. Its scripts wait for their turn, on the same condition. */
function unfold(template) {
    const { content } = template;
    const nodes = [...content.childNodes];
    for (const script of content.querySelectorAll('script')) {
        if (script instanceof HTMLScriptElement && TYPE.test(script.type) && !script.dataset.consent) {
            script.dataset.type = script.type;
            script.dataset.consent = template.dataset.consent;
            script.type = 'text/plain';
        }
    }
    // A script that comes into a document without a window never runs in another one (HTML, "already started"): so much
    // for those that nobody can find, in shadow roots that are closed.
    inertBody().append(content);
    return [() => content.append(...nodes.filter(node => node.isConnected)), () => template.after(...nodes)];
}
/** What may be loaded for once. */
const once = new WeakSet();
/** Loads an element that is held back, without consent being remembered: it stays until any choice changes. */
function loadOnce(element) {
    once.add(element);
    // The gate looks at what comes into the page.
    element.replaceWith(element);
}
/**
 * Gates frames, images, media, links and plugins by their `data-src`, `data-srcset`, `data-href` and `data-poster`, and
 * templates by putting their content in their place: for `gateTags({ elements: gateElements })`.
 */
function gateElements() {
    const loaded = new WeakMap();
    /** All of them, but for those that a page has taken out and forgotten. */
    const all = new Set();
    return {
        meet(element, isDue) {
            // The fields of a form are its properties: <form><input name="matches">.
            if (loaded.has(element))
                return;
            if (!Element.prototype.matches.call(element, GATED))
                throw new TypeError('put it into a <template data-consent>');
            if (element.matches(LINKED) && !attributesOf(element)[0])
                throw new TypeError('not held back: write data-src');
            if (!once.delete(element) && !isDue(element)) {
                const isCopy = element.dataset.consentState === 'active';
                mark(element, 'blocked');
                if (isCopy)
                    return empty(element, attributesOf(element));
                for (const name of ATTRIBUTES) {
                    const isLive = /^(https?:)?\/\//i.test(element.getAttribute(name));
                    if (isLive)
                        report(`${name} is loaded all the same: write data-${name}`, element);
                }
                return;
            }
            try {
                const [unload, put] = element instanceof HTMLTemplateElement ? unfold(element) : load(element);
                loaded.set(element, unload);
                all.add(new WeakRef(element));
                mark(element, 'active');
                // Who heard of it may have declined.
                if (loaded.has(element))
                    put();
            }
            catch (error) {
                mark(element, 'blocked');
                throw error;
            }
        },
        withdraw(isAllowed) {
            for (const reference of all) {
                const element = reference.deref();
                if (!element)
                    all.delete(reference);
                else if (!isAllowed(element)) {
                    all.delete(reference);
                    attempt(loaded.get(element), element);
                    loaded.delete(element);
                    mark(element, 'blocked');
                }
            }
        }
    };
}

/**
 * What `data-consent` says: terms between blanks, which must all hold.
 *
 * - `statistics`: the group may run
 * - `statistics.ga`: this service of the group may run
 * - `statistics:_ga`: this cookie of the group may be there
 * - `!marketing`: the group is declined; undecided is not enough
 *
 * @module
 */
/** Reads a condition. A word of another form gives `undefined`, and so does an empty condition. Never throws. */
function parseCondition(text) {
    const form = /^(?<declined>!(?!.*:))?(?<id>[-\w]{1,32}(\.[-\w]{1,32})?)(:(?<cookie>.+))?$/;
    return text
        .trim()
        .split(/\s+/)
        .map(word => form.exec(word)?.groups);
}

/** Says that no group has this id, which id was likely meant, and which there are. */
function unknownGroup(manifest, id) {
    const ids = manifest?.groups.map(group => group.id) ?? [];
    const start = String(id).slice(0, 2).toLowerCase();
    const meant = ids.find(known => known.toLowerCase().startsWith(start));
    return `unknown group "${id}"${meant ? `, did you mean "${meant}"?` : ','} known: ${ids.join(', ') || 'none yet'}`;
}

/** Finds a group by its id, without regard to case. */
function findGroup(manifest, id) {
    const key = String(id).toLowerCase();
    return manifest?.groups.find(group => group.id.toLowerCase() === key);
}
/** Likewise. @throws {RangeError} if there is none. */
function knownGroup(manifest, id) {
    const group = findGroup(manifest, id);
    if (!group)
        throw new RangeError(unknownGroup(manifest, id));
    return group;
}

export { findGroup as f, gateElements as g, knownGroup as k, loadOnce as l, parseCondition as p, unknownGroup as u };
