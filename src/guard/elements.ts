import { RUNNABLE } from '../page/script-type.js'
import { intercept } from '../page/intercept.js'
import type { Native } from '../page/intercept.js'
import { announce } from '../page/events.js'
import { baseUrl, findIn, isLoading } from '../page/document.js'
import type { Report } from '../page/report.js'
import type { HeldUrl, Refusals } from './refusals.js'
import type { Stop } from '../types.js'

type Loader = HTMLScriptElement | HTMLImageElement | HTMLIFrameElement

const isScript = (element: Loader): element is HTMLScriptElement => element instanceof HTMLScriptElement
const isInert = (element: Loader): boolean => element.getAttribute('type') === 'text/plain'

const LOADERS = 'script[src],img[src],iframe[src]'

/** The elements of HTML with a URL that a node is, or holds. */
function loadersIn(node: Node): Loader[] {
  if (!(node instanceof DocumentFragment)) return findIn(node, LOADERS) as Loader[]
  const found = node.querySelectorAll<Loader>(LOADERS)
  return found.length ? [...found].filter(element => element instanceof HTMLElement) : []
}

/**
 * Turns scripts, images and frames whose URL has to wait into gated ones, so that the gate lets them load, by its own
 * rules. What the site itself has tagged with `data-consent` is left to it.
 */
export function guardElements({ hasUrls, url }: Refusals, report: Report): Stop[] {
  const kinds = [HTMLScriptElement, HTMLImageElement, HTMLIFrameElement]
  const held = new WeakSet<Loader>()
  const { setAttribute, removeAttribute } = Element.prototype
  const put = (element: Loader, name: string, value: string): void => setAttribute.call(element, name, value)
  const drop = (element: Loader, ...names: string[]): void => names.forEach(name => removeAttribute.call(element, name))

  const isTagged = (element: Loader): boolean => element.hasAttribute('data-consent') && !held.has(element)

  /** Whether it is held, and the gate has not let it load. */
  const isWaiting = (element: Loader): boolean =>
    held.has(element) && (isScript(element) ? isInert(element) : element.dataset.consentState !== 'active')

  /** @param type Of a script, the one that the page gave it. It keeps its `src`, which nobody fetches for `text/plain`. */
  function hold(element: Loader, { href, condition }: HeldUrl, type?: string | null): void {
    held.add(element)
    put(element, 'data-consent', condition)
    if (!isScript(element)) {
      put(element, 'data-src', href)
      return drop(element, 'src', 'data-consent-state')
    }
    if (type === undefined) return
    put(element, 'data-type', type ?? '')
    put(element, 'type', 'text/plain')
  }

  /** Undoes it: the page has given another URL. */
  function release(element: Loader): void {
    held.delete(element)
    if (isScript(element)) put(element, 'type', element.dataset.type!)
    drop(element, 'data-consent', 'data-consent-state', 'data-type', 'data-src')
    // What stands in its place goes.
    if (!isScript(element)) announce(element, 'privacy:activate')
  }

  /** The page, or the gate, gives an element a URL. */
  function onSrc(element: Loader, raw: unknown): (() => void) | undefined {
    // What is loaded for once has no consent.
    const isLetGo = element.dataset.consentState === 'active' && element.dataset.src === raw
    if (isTagged(element) || isLetGo) return undefined
    const found = url(raw)
    if (!found) {
      if (isWaiting(element)) release(element)
      else if (held.has(element) && !isScript(element)) {
        // What has been let load comes back, after a no and a yes, as the page has made it since, if that is an address.
        const { href } = new URL(String(raw), baseUrl())
        if (href.startsWith('http')) put(element, 'data-src', href)
      }
      return undefined
    }
    if (isScript(element)) {
      // The browser takes the URL all the same, so that Trusted Types say what they think of it.
      if (isWaiting(element)) hold(element, found)
      else if (RUNNABLE.test(element.type)) hold(element, found, element.getAttribute('type'))
      return undefined
    }
    return () => {
      hold(element, found)
      // Who asks for an image that is in no document hears that it failed.
      setTimeout(() => {
        if (!element.isConnected && isWaiting(element)) element.dispatchEvent(new Event('error'))
      })
    }
  }

  /** The page, or the gate, gives a script its type. */
  function onType(script: HTMLScriptElement, type: string): (() => void) | undefined {
    if (isTagged(script) || !RUNNABLE.test(type) || !script.hasAttribute('src')) return undefined
    const found = url(script.src)
    return found && (() => hold(script, found, type))
  }

  const onAttribute = (self: unknown, name: unknown, value: unknown): (() => void) | undefined => {
    const key = String(name).toLowerCase()
    if (key === 'type' && self instanceof HTMLScriptElement) return onType(self, String(value))
    if (key === 'src' && kinds.some(kind => self instanceof kind)) return onSrc(self as Loader, value)
    return undefined
  }

  /** @param isLate Whether the browser may have asked for it already. */
  function meet(node: Node, isLate: boolean): void {
    for (const element of loadersIn(node)) {
      // A script by code has run, or has been met before.
      if (isTagged(element) || (isScript(element) && (!RUNNABLE.test(element.type) || (isLate && !isLoading()))))
        continue
      const found = url(element.getAttribute('src'), isLate)
      if (found) hold(element, found, element.getAttribute('type'))
    }
  }

  /** What makes many elements at once: they are met before they are used. */
  const copies = (owner: object, name: string): Stop => {
    const native = Reflect.get(owner, name) as Native
    return intercept(report, owner, name, (self, args) => {
      if (!hasUrls()) return undefined
      const made = Reflect.apply(native, self, args) as Node
      if (made.nodeType !== Node.TEXT_NODE) meet(made, false)
      return () => made
    })
  }

  // A parser asks the observers before it runs a script, but not before it loads an image.
  const observer = new MutationObserver(records => {
    if (!hasUrls()) return
    for (const { addedNodes } of records) for (const node of addedNodes) meet(node, true)
  })
  observer.observe(document, { childList: true, subtree: true })

  return [
    () => observer.disconnect(),
    ...kinds.map(({ prototype }) =>
      intercept(report, prototype, 'src', (self, [raw]) => onSrc(self as Loader, raw), 'set')
    ),
    intercept(
      report,
      HTMLScriptElement.prototype,
      'type',
      (self, [type]) => onType(self as HTMLScriptElement, String(type)),
      'set'
    ),
    intercept(report, Element.prototype, 'setAttribute', (self, [name, value]) => onAttribute(self, name, value)),
    intercept(report, Element.prototype, 'setAttributeNS', (self, [, name, value]) => onAttribute(self, name, value)),
    copies(Node.prototype, 'cloneNode'),
    copies(Document.prototype, 'importNode'),
    copies(Range.prototype, 'createContextualFragment')
  ]
}
