import { intercept } from '../page/intercept.js'
import type { Native } from '../page/intercept.js'
import type { Report } from '../page/report.js'
import type { Refusals } from './refusals.js'
import type { Stop } from '../types.js'

/**
 * A URL of nothing: browsers answer a GET with a network error, without a network. A POST, or one of another origin,
 * Chromium would answer before `send` returns.
 */
const nowhere = (): string => `blob:${location.origin}/nanoconsent`

/** Lets requests fail as they would without a network. */
export function guardRequests({ url }: Refusals, report: Report): Stop[] {
  const { prototype } = XMLHttpRequest
  const { open } = prototype as unknown as Record<'open', Native>
  const { EventSource } = globalThis
  const opened = new WeakMap<object, readonly unknown[]>()
  return [
    intercept(report, globalThis, 'fetch', (_, [input]) => {
      const { url: raw = input } = Object(input) as { url?: unknown }
      return url(raw) && (() => Promise.reject(new TypeError('Failed to fetch')))
    }),
    intercept(report, prototype, 'open', (self, args) => {
      opened.set(self as object, args)
      return undefined
    }),
    intercept(report, prototype, 'send', self => {
      // Of what was opened before, nothing is known: this throws, so that it passes.
      const [, raw, ...rest] = opened.get(self as object)!
      // Every event and every field is then the browser's own.
      if ((self as XMLHttpRequest).readyState === 1 && url(raw)) Reflect.apply(open, self, ['GET', nowhere(), ...rest])
      return undefined
    }),
    // Who sends a beacon never hears that it did not arrive, and who is told `false` tries another way.
    intercept(report, Navigator.prototype, 'sendBeacon', (_, [raw]) => url(raw) && (() => true)),
    // What answers with another type than a stream of events is closed for good.
    intercept(report, globalThis, 'EventSource', (_, [raw, options], target) => {
      const found = url(raw)
      return (
        found &&
        (() =>
          Object.defineProperty(Reflect.construct(EventSource, ['data:,', options], target as Native), 'url', {
            value: found.href
          }))
      )
    })
  ]
}
