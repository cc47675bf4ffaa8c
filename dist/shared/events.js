import { r as readDocument, i as isLoading } from './document.js';

/**
 * Events, past markup such as `<img name="addEventListener">`, which shadows the document's own method.
 *
 * @module
 */
/** Listens to an event. */
const listen = (target, type, run, options) => EventTarget.prototype.addEventListener.call(target, type, run, options);
/** Dispatches an event that bubbles out of shadow roots. Returns false if a listener prevents its default. */
const announce = (target, type, detail) => EventTarget.prototype.dispatchEvent.call(target, new CustomEvent(type, { bubbles: true, cancelable: true, composed: true, detail }));
/** Creates the moments of this page. All callers that wait for the same event share one listener. */
function createLifecycle() {
    const pending = new Map();
    function next(type) {
        const event = pending.get(type) ?? new Promise(resolve => listen(document, type, resolve, { once: true }));
        pending.set(type, event);
        return event;
    }
    return {
        parsed: async () => isLoading() && next('DOMContentLoaded'),
        visited: async () => readDocument('prerendering') && next('prerenderingchange')
    };
}

export { announce as a, createLifecycle as c, listen as l };
