/**
 * The document, read through `Document.prototype`: an element such as `<img name="cookie">` shadows `document.cookie` in
 * every engine, but nothing on the prototype.
 *
 * @module
 */
/** Reads a property of the document that markup cannot shadow. */
const readDocument = (name) => Reflect.get(Document.prototype, name, document);
/** Returns the classic script that is running, if there is one. */
const currentScript = () => readDocument('currentScript');
/** Returns the URL that relative URLs of the page start from. A `<base>` changes it. */
const baseUrl = () => readDocument('baseURI');
/**
 * Returns the HTML elements in `node`, itself included, that match `selector`, in document order. SVG elements match
 * selectors too, and are left out. Fast for nodes without a match, because pages insert thousands of them.
 */
function findIn(node, selector) {
    // A form's fields are its properties: <form><input name="nodeType">.
    if (node.nodeType !== 1 && !(node instanceof Element))
        return [];
    const { matches, querySelectorAll } = Element.prototype;
    const isFound = matches.call(node, selector);
    if (!isFound && !node.firstElementChild)
        return [];
    return [...(isFound ? [node] : []), ...querySelectorAll.call(node, selector)].filter(element => element instanceof HTMLElement);
}
/** Returns the matching HTML elements of the document, then those of the shadow roots, in order. */
const findAll = (selector, roots = []) => [readDocument('documentElement'), ...[...roots].flatMap(root => [...root.children])].flatMap(node => findIn(node, selector));
/** Creates an HTML element. */
const createElement = (name) => readDocument('createElement').call(document, name);
/** Puts a `<link>` into the head. A page without a head gets none. */
function addLink(properties) {
    const link = Object.assign(createElement('link'), properties);
    readDocument('head')?.append(link);
    return link;
}
/** Returns `<html>`. */
const pageElement = () => readDocument('documentElement');
/** Returns the topmost element at a point of the screen; `null` outside of it. */
const elementAt = (x, y) => readDocument('elementFromPoint').call(document, x, y);
/** Returns `<body>`; `null` while the parser has not reached it. */
const body = () => readDocument('body');
/** Resolves as soon as `<body>` exists, before the parser fills it. */
const embodied = () => new Promise(resolve => {
    const look = () => {
        if (!body())
            return;
        observer.disconnect();
        resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(readDocument('documentElement'), { childList: true });
    look();
});
/** Returns the body of a new document, where no script runs and no resource loads. */
const inertBody = () => readDocument('implementation').createHTMLDocument().body;
/** Tells whether the parser may still be adding elements to the document. */
const isLoading = () => readDocument('readyState') === 'loading';
/** Tells whether the parser may still be adding children to this element. */
const isBeingParsed = (element) => isLoading() && !element.nextSibling;

export { inertBody as a, baseUrl as b, addLink as c, findAll as d, isBeingParsed as e, findIn as f, currentScript as g, createElement as h, isLoading as i, elementAt as j, embodied as k, body as l, pageElement as p, readDocument as r };
