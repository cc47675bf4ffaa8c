import { intercept, type Native } from '../page/intercept.js'
import type { Report } from '../page/report.js'
import type { Stop } from '../types.js'
import type { Refusals } from './refusals.js'

/**
 * Returns a URL that leads nowhere: browsers answer a GET with a network error, without a network. A POST to it, or a
 * URL of another origin, Chromium would answer before `send` returns.
 */
const unreachableUrl = (): string => `blob:${location.origin}/nanoconsent`

/** Closes an `EventSource` for good, as its type is not that of an event stream. */
const NO_EVENT_STREAM = 'data:,'

/** Lets requests fail as they would without a network. */
export function guardRequests({ heldUrl }: Refusals, report: Report): Stop[] {
  const { EventSource } = globalThis
  return [
    intercept(report, globalThis, 'fetch', (_, [input]) => {
      const { url = input } = Object(input) as { url?: unknown }
      return heldUrl(url) && (() => Promise.reject(new TypeError('Failed to fetch')))
    }),
    ...guardXhr({ heldUrl }, report),
    // A client never learns that a beacon was lost in transit. After `false` it would try another way.
    intercept(report, Navigator.prototype, 'sendBeacon', (_, [url]) => heldUrl(url) && (() => true)),
    intercept(report, globalThis, 'EventSource', (_, [raw, options], target) => {
      const url = heldUrl(raw)
      if (!url) return undefined
      return () => {
        const source = Reflect.construct(EventSource, [NO_EVENT_STREAM, options], target as Native)
        return Object.defineProperty(source, 'url', { value: url.href })
      }
    })
  ]
}

function guardXhr({ heldUrl }: Pick<Refusals, 'heldUrl'>, report: Report): Stop[] {
  const { prototype } = XMLHttpRequest
  const { open } = prototype as unknown as Record<'open', Native>
  const opened = new WeakMap<object, readonly unknown[]>()
  return [
    intercept(report, prototype, 'open', (self, args) => {
      opened.set(self as object, args)
      return undefined
    }),
    intercept(report, prototype, 'send', self => {
      const args = opened.get(self as object)
      // A request that was opened before the guard came passes.
      if (!args) return undefined
      const [, url, ...rest] = args
      // Opened again and sent by the browser, the request has all events and fields of one that failed.
      const isOpened = (self as XMLHttpRequest).readyState === prototype.OPENED
      if (isOpened && heldUrl(url)) Reflect.apply(open, self, ['GET', unreachableUrl(), ...rest])
      return undefined
    })
  ]
}
