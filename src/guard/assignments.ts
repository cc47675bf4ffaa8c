import { baseUrl } from '../page/document.js'
import { intercept } from '../page/intercept.js'
import type { Report } from '../page/report.js'
import { isScript, RUNNABLE } from '../page/script-type.js'
import type { Stop } from '../types.js'
import type { HeldElements, Loader } from './held-elements.js'
import type { Refusals } from './refusals.js'

/** Runs instead of what the page does; nothing lets that pass. */
type Instead = (() => void) | undefined

/** Guards the URL and the type that the page, or the gate, gives an element. */
export function guardAssignments(held: HeldElements, refusals: Refusals, report: Report): Stop[] {
  const loaders = [HTMLScriptElement, HTMLImageElement, HTMLIFrameElement]
  const isLoader = (value: unknown): value is Loader => loaders.some(loader => value instanceof loader)
  const onSrc = (element: Loader, raw: unknown): Instead => assignUrl(element, raw, held, refusals)
  const onType = (script: HTMLScriptElement, type: string): Instead => assignType(script, type, held, refusals)

  function onAttribute(self: unknown, name: unknown, value: unknown): Instead {
    const key = String(name).toLowerCase()
    if (key === 'type' && self instanceof HTMLScriptElement) return onType(self, String(value))
    return key === 'src' && isLoader(self) ? onSrc(self, value) : undefined
  }

  const setType = (self: unknown, [type]: readonly unknown[]): Instead =>
    onType(self as HTMLScriptElement, String(type))
  return [
    ...loaders.map(({ prototype }) =>
      intercept(report, prototype, 'src', (self, [raw]) => onSrc(self as Loader, raw), 'set')
    ),
    intercept(report, HTMLScriptElement.prototype, 'type', setType, 'set'),
    intercept(report, Element.prototype, 'setAttribute', (self, [name, value]) => onAttribute(self, name, value)),
    intercept(report, Element.prototype, 'setAttributeNS', (self, [, name, value]) => onAttribute(self, name, value))
  ]
}

/** Decides about a URL that an element is given. */
function assignUrl(element: Loader, raw: unknown, held: HeldElements, refusals: Refusals): Instead {
  // The gate gives an element its URL. One that loads once has no stored consent.
  const isLetGo = element.dataset.consentState === 'active' && element.dataset.src === raw
  if (held.isTagged(element) || isLetGo) return undefined
  const url = refusals.heldUrl(raw)
  if (!url) {
    passUrl(element, raw, held)
    return undefined
  }
  if (!isScript(element)) {
    return () => {
      held.holdUrl(element, url)
      failDetached(element, held)
    }
  }
  // The URL is still set, so that Trusted Types check it.
  if (held.isWaiting(element)) held.holdOn(element, url)
  else if (RUNNABLE.test(element.type)) held.holdScript(element, url, element.getAttribute('type'))
  return undefined
}

/** An element is given a URL that may load. */
function passUrl(element: Loader, raw: unknown, held: HeldElements): void {
  if (held.isWaiting(element)) return held.release(element)
  if (!held.has(element) || isScript(element)) return
  // A later acceptance loads the URL that the page has set since, if that is http(s).
  const { href } = new URL(String(raw), baseUrl())
  if (href.startsWith('http')) held.rememberUrl(element, href)
}

/** Lets an image fail that is in no document: the page waits for an event. The gate never meets such an image. */
function failDetached(element: Loader, held: HeldElements): void {
  setTimeout(() => {
    if (!element.isConnected && held.isWaiting(element)) element.dispatchEvent(new Event('error'))
  })
}

/** Decides about a type that a script is given: the page, or the gate, makes it run. */
function assignType(script: HTMLScriptElement, type: string, held: HeldElements, refusals: Refusals): Instead {
  if (held.isTagged(script) || !RUNNABLE.test(type) || !script.hasAttribute('src')) return undefined
  const url = refusals.heldUrl(script.src)
  return url && (() => held.holdScript(script, url, type))
}
