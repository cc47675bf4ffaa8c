/**
 * Events, past markup such as `<img name="addEventListener">`, which shadows the document's own method.
 *
 * @module
 */
import { isLoading, readDocument } from './document.js'

/** Listens to an event. */
export const listen = (
  target: EventTarget,
  type: string,
  run: (event: never) => void,
  options?: AddEventListenerOptions
): void => EventTarget.prototype.addEventListener.call(target, type, run as () => void, options)

/** Dispatches an event that bubbles out of shadow roots. Returns false if a listener prevents its default. */
export const announce = (target: EventTarget, type: string, detail?: unknown): boolean =>
  EventTarget.prototype.dispatchEvent.call(
    target,
    new CustomEvent(type, { bubbles: true, cancelable: true, composed: true, detail })
  )

/** The moments that come once in the life of a page. */
export interface Lifecycle {
  /** Resolves when the document has been parsed. */
  parsed(): Promise<unknown>
  /** Resolves when a visitor sees the page: not while the browser prerenders it. */
  visited(): Promise<unknown>
}

/** Creates the moments of this page. All callers that wait for the same event share one listener. */
export function createLifecycle(): Lifecycle {
  const pending = new Map<string, Promise<unknown>>()

  function next(type: string): Promise<unknown> {
    const event = pending.get(type) ?? new Promise(resolve => listen(document, type, resolve, { once: true }))
    pending.set(type, event)
    return event
  }

  return {
    parsed: async () => isLoading() && next('DOMContentLoaded'),
    visited: async () => (readDocument as (name: string) => unknown)('prerendering') && next('prerenderingchange')
  }
}
