import { announce } from '../page/events.js'
import type { Page } from '../page/page.js'
import { attempt, type Report } from '../page/report.js'
import { empty, HELD_NAMES, heldAttributes, loadableElement, type Loadable } from './load-element.js'
import { loadableTemplate } from './unfold-template.js'

/** Gates what is not a script, in one page. */
export interface Elements {
  /** Loads an element that is due, and marks any other as blocked. @throws {TypeError} for a URL that is not http(s). */
  meet(page: Page, element: HTMLElement, isDue: (element: HTMLElement) => boolean): void
  /** Unloads elements that may not stay. */
  withdraw(page: Page, isAllowed: (element: HTMLElement) => boolean): void
  /** Loads the target of an event without storing consent. The element stays until any choice changes. */
  loadOnce(event: CustomEvent<HTMLElement>): void
}

/** These elements show nothing without a URL. */
const LINKED = 'iframe,img,source,link,object,embed'
const GATED = `${LINKED},video,audio,template`

/** Marks an element for style sheets (`data-consent-state`) and, by an event, for listeners. Does nothing if it is marked. */
function mark(element: HTMLElement, state: 'blocked' | 'active'): void {
  const name = 'data-consent-state'
  if (element.getAttribute(name) === state) return
  element.setAttribute(name, state)
  announce(element, state === 'active' ? 'privacy:activate' : 'privacy:block')
}

/** Checks that an element can be blocked. @throws {TypeError} saying what to write instead. */
function assertBlockable(element: HTMLElement): void {
  // The fields of a form are its properties: <form><input name="matches">.
  if (!Element.prototype.matches.call(element, GATED)) throw new TypeError('put it into a <template data-consent>')
  if (element.matches(LINKED) && heldAttributes(element).length === 0) {
    throw new TypeError('not held back: write data-src')
  }
}

/** Marks an element as blocked. */
function block(report: Report, element: HTMLElement): void {
  // A copy of a loaded element has its mark and its URLs.
  const isCopyOfLoaded = element.dataset.consentState === 'active'
  mark(element, 'blocked')
  if (isCopyOfLoaded) return empty(element, heldAttributes(element))
  for (const name of HELD_NAMES) {
    const isLive = /^(https?:)?\/\//i.test(element.getAttribute(name) ?? '')
    if (isLive) report(`${name} is loaded all the same: write data-${name}`, element)
  }
}

/**
 * Gates frames, images, media, links and plugins by their `data-src`, `data-srcset`, `data-href` and `data-poster`, and
 * templates by putting their content behind them: for `gateTags({ elements: gateElements })`.
 */
export function gateElements(): Elements {
  const loaded = new WeakMap<HTMLElement, Loadable>()
  /** Every loaded element. An element that the page has removed and forgotten is not kept in memory. */
  const references = new Set<WeakRef<HTMLElement>>()
  /** Elements that may load without stored consent. */
  const once = new WeakSet<HTMLElement>()

  function load(page: Page, element: HTMLElement): void {
    const loadable = element instanceof HTMLTemplateElement ? loadableTemplate(element) : loadableElement(page, element)
    loaded.set(element, loadable)
    references.add(new WeakRef(element))
    mark(element, 'active')
    // A listener of that event may have declined.
    if (loaded.has(element)) loadable.load()
  }

  function unload(report: Report, element: HTMLElement): void {
    attempt(report, () => loaded.get(element)!.unload(), element)
    loaded.delete(element)
    mark(element, 'blocked')
  }

  return {
    loadOnce({ detail: element }) {
      // The path of an event does not lead into a closed shadow root, so its detail names the element.
      if (!(element instanceof HTMLElement)) return
      once.add(element)
      // The gate looks at every element that comes into the page.
      element.replaceWith(element)
    },
    meet(page, element, isDue) {
      if (loaded.has(element)) return
      assertBlockable(element)
      const mayLoad = once.delete(element) || isDue(element)
      if (!mayLoad) return block(page.report, element)
      try {
        load(page, element)
      } catch (error) {
        mark(element, 'blocked')
        throw error
      }
    },
    withdraw(page, isAllowed) {
      for (const reference of references) {
        const element = reference.deref()
        if (element && isAllowed(element)) continue
        references.delete(reference)
        if (element) unload(page.report, element)
      }
    }
  }
}
