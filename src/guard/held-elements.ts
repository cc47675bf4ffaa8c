import { announce } from '../page/events.js'
import { isInert, isScript } from '../page/script-type.js'
import type { HeldUrl } from './refusals.js'

/** An element that loads its `src`. */
export type Loader = HTMLScriptElement | HTMLImageElement | HTMLIFrameElement

/** The elements that the guard has turned into gated ones. The gate lets them load, by its own rules. */
export interface HeldElements {
  has(element: Loader): boolean
  /** Tells whether an element is held, and the gate has not let it load. */
  isWaiting(element: Loader): boolean
  /** Tells whether the site itself has tagged an element with `data-consent`. The guard leaves it to the gate. */
  isTagged(element: Loader): boolean
  /** Holds an image or a frame: its URL moves from `src` to `data-src`. */
  holdUrl(element: Loader, url: HeldUrl): void
  /**
   * Holds a script: its type becomes `text/plain`. It keeps its `src`, as no browser fetches that.
   *
   * @param type The type that the page gave it; `null` for none.
   */
  holdScript(script: HTMLScriptElement, url: HeldUrl, type: string | null): void
  /** Changes the URL that the gate gives back to an image or a frame. */
  rememberUrl(element: Loader, href: string): void
  /** Changes the condition of a script that waits already. */
  holdOn(script: HTMLScriptElement, url: HeldUrl): void
  /** Undoes holding: the page has given the element another URL. */
  release(element: Loader): void
}

/** Creates the list of held elements. Takes the browser's own functions, so create it before the guard patches them. */
export function createHeldElements(): HeldElements {
  const held = new WeakSet<Loader>()
  const { setAttribute, removeAttribute } = Element.prototype
  const put = (element: Loader, name: string, value: string): void => setAttribute.call(element, name, value)
  const drop = (element: Loader, ...names: string[]): void => names.forEach(name => removeAttribute.call(element, name))

  function holdFor(element: Loader, { condition }: HeldUrl): void {
    held.add(element)
    put(element, 'data-consent', condition)
  }

  return {
    has: element => held.has(element),
    isWaiting: element =>
      held.has(element) && (isScript(element) ? isInert(element) : element.dataset.consentState !== 'active'),
    isTagged: element => element.hasAttribute('data-consent') && !held.has(element),
    holdUrl(element, url) {
      holdFor(element, url)
      put(element, 'data-src', url.href)
      drop(element, 'src', 'data-consent-state')
    },
    holdScript(script, url, type) {
      holdFor(script, url)
      put(script, 'data-type', type ?? '')
      put(script, 'type', 'text/plain')
    },
    holdOn: holdFor,
    rememberUrl: (element, href) => put(element, 'data-src', href),
    release(element) {
      held.delete(element)
      if (isScript(element)) put(element, 'type', element.dataset.type!)
      drop(element, 'data-consent', 'data-consent-state', 'data-type', 'data-src')
      // A placeholder in its place goes when it hears this.
      if (!isScript(element)) announce(element, 'privacy:activate')
    }
  }
}
