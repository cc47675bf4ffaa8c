const said = new Set();
/** Tells the developer what went wrong and what to do about it, each thing once. The visitor sees nothing. */
function report(problem, ...subjects) {
    const text = `nanoconsent: ${problem}`;
    if (!said.has(text))
        console.warn(text, ...subjects);
    said.add(text);
}
/** Runs what others wrote. An error of theirs becomes an unhandled rejection, and does not stop what runs now. */
function isolated(run) {
    try {
        return run();
    }
    catch (error) {
        void Promise.reject(error);
    }
}
/** Returns what `run` gives. What it throws is told, and counts as nothing. */
function attempt(run, ...subjects) {
    try {
        return run();
    }
    catch (error) {
        report(error, ...subjects);
    }
}

/**
 * The page, reached so that markup cannot stand in front: `<img name="cookie">` replaces `document.cookie` in every
 * engine, but not what the prototype holds.
 *
 * @module
 */
const native = (name) => Reflect.get(Document.prototype, name, document);
/** Reads `document.cookie`; `''` where the browser forbids it, as in a sandboxed frame. */
function readCookies() {
    try {
        return native('cookie');
    }
    catch {
        return '';
    }
}
/** Writes to `document.cookie`. Where the browser forbids it, nothing happens. */
function writeCookie(text) {
    try {
        Reflect.set(Document.prototype, 'cookie', text, document);
    }
    catch {
        // Whoever reads it back finds it missing.
    }
}
/** Listens to changes of cookies, where the browser tells of them. */
function listenToCookies(run, options) {
    try {
        globalThis.cookieStore.addEventListener('change', run, options);
    }
    catch {
        // Not there, or forbidden.
    }
}
/** The classic script that runs now, if one does. */
const currentScript = () => native('currentScript');
/** What relative URLs of the page begin with; a `<base>` changes it. */
const baseUrl = () => native('baseURI');
/**
 * The matching elements of HTML (those of SVG match selectors too) that came into the document with a node, in order. A
 * page inserts thousands in which there are none: for them it is fast.
 */
function findIn(node, selector) {
    // The fields of a form are its properties: <form><input name="matches">.
    if (node.nodeType !== 1 && !(node instanceof Element))
        return [];
    const { matches, querySelectorAll } = Element.prototype;
    const isFound = matches.call(node, selector);
    if (!isFound && !node.firstElementChild)
        return [];
    return [...(isFound ? [node] : []), ...querySelectorAll.call(node, selector)].filter(element => element instanceof HTMLElement);
}
/** The matching elements of HTML in the document and then in the roots, in order. */
const findAll = (selector, roots = []) => [native('documentElement'), ...[...roots].flatMap(root => [...root.children])].flatMap(node => findIn(node, selector));
/** Makes an element of HTML. */
const createElement = (name) => native('createElement').call(document, name);
/** Puts a `<link>` into the head. */
function addLink(properties) {
    const link = Object.assign(createElement('link'), properties);
    // A page can be without a head.
    native('head')?.append(link);
    return link;
}
/** The element of the page, `<html>`. */
const pageElement = () => native('documentElement');
/** What is on top at a point of the screen; nothing outside of it. */
const elementAt = (x, y) => native('elementFromPoint').call(document, x, y);
/** The body of the page; nothing while the parser is above it. */
const body = () => native('body');
/** Resolves when there is a body, before anything is in it that is parsed later. */
const embodied = () => new Promise(resolve => {
    const look = () => {
        if (!body())
            return;
        observer.disconnect();
        resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(native('documentElement'), { childList: true });
    look();
});
/** The body of a new document, in which nothing runs and nothing is loaded. */
const inertBody = () => native('implementation').createHTMLDocument().body;
let isWriting = true;
let isGuarded = false;
/** Runs what must not write into the document: once that is parsed, `document.write` would replace all of it. */
function withoutWriting(run) {
    const { prototype } = Document;
    for (const name of isGuarded ? [] : ['write', 'writeln']) {
        const write = prototype[name];
        prototype[name] = function (...texts) {
            if (isWriting)
                write.apply(this, texts);
            else
                report('document.write after consent is ignored');
        };
    }
    isGuarded = true;
    isWriting = false;
    try {
        run();
    }
    finally {
        isWriting = true;
    }
}
/** Listens to an event; markup such as `<img name="addEventListener">` stands in front of the document's own method. */
const listen = (target, type, run, options) => EventTarget.prototype.addEventListener.call(target, type, run, options);
/** Tells whoever listens. Returns false if one of them prevents what would follow. */
const announce = (target, type, detail) => EventTarget.prototype.dispatchEvent.call(target, new CustomEvent(type, { bubbles: true, cancelable: true, composed: true, detail }));
const events = {};
/** However many wait, one listens. */
const happens = (type) => (events[type] ??= new Promise(resolve => listen(document, type, resolve)));
/** Whether the parser may still be adding elements. */
const isLoading = () => native('readyState') === 'loading';
/** Resolves when the document has been parsed. */
const parsed = async () => isLoading() && happens('DOMContentLoaded');
/** Resolves when a visitor has come: not while the page is prerendered. */
const visited = async () => native('prerendering') && happens('prerenderingchange');
/** Resolves when the browser has done what is more urgent. To show what has changed may not be. */
const yielded = async () => {
    const { scheduler } = globalThis;
    // An element such as <form id="scheduler"> is no property of window's own.
    return scheduler?.yield && Object.hasOwn(globalThis, 'scheduler')
        ? scheduler.yield()
        : new Promise(resolve => setTimeout(resolve));
};
/** Resolves when the browser has shown what has changed, or has nobody to show it to. */
const painted = async () => native('hidden')
    ? yielded()
    : new Promise(resolve => {
        requestAnimationFrame(() => setTimeout(resolve));
        setTimeout(resolve, 100);
    });
/** Whether the parser may still be adding to an element, so that what is in it may be half of what will be. */
const isOpen = (element) => isLoading() && !element.nextSibling;

export { announce as a, baseUrl as b, listen as c, readCookies as d, parsed as e, findIn as f, findAll as g, attempt as h, isLoading as i, isolated as j, isOpen as k, listenToCookies as l, currentScript as m, withoutWriting as n, addLink as o, painted as p, inertBody as q, report as r, createElement as s, pageElement as t, elementAt as u, visited as v, writeCookie as w, embodied as x, yielded as y, body as z };
