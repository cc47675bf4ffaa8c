import { currentScript } from '../page/document.js'
import { isolated } from '../page/report.js'
import type { Stop } from '../types.js'

type Listener = EventListenerOrEventListenerObject
type Call = readonly [type: string, target: EventTarget, listener: Listener]

/** The events that come once in the life of a page, in order, and when they came (W3C Navigation Timing). */
const EVENTS = [
  ['DOMContentLoaded', 'domContentLoadedEventStart'],
  ['load', 'loadEventStart']
] as const

function call([type, target, listener]: Call): void {
  const event = new Event(type)
  isolated(() => (typeof listener === 'function' ? listener.call(target, event) : listener.handleEvent(event)))
}

/** Notes what scripts add as listeners to the window and the document, until it is told to stop. */
function spy(note: (tag: unknown, call: Call) => void): Stop {
  const stops = [window, document].map((target: EventTarget) => {
    const native = target.addEventListener
    // Markup can stand in front of the document's: <img name="addEventListener">.
    if (typeof native !== 'function') return () => {}
    const own = Object.getOwnPropertyDescriptor(target, 'addEventListener')
    const patch: typeof native = (type, listener, options) => {
      if (listener) note(currentScript(), [type, target, listener])
      native.call(target, type, listener, options)
    }
    target.addEventListener = patch
    return () => {
      // Who has patched it since is left alone.
      if (target.addEventListener !== patch) return
      if (own) Object.defineProperty(target, 'addEventListener', own)
      else Reflect.deleteProperty(target, 'addEventListener')
    }
  })
  return () => stops.forEach(stop => stop())
}

/**
 * Gives the events that a page has once to a `<script data-replay="load">` that is activated after them: what it adds
 * while it runs, for DOMContentLoaded and load on the document and the window, and as `window.onload`, is called when it
 * has run. Nobody else's is. Classic scripts only: of a module nobody can tell what it adds.
 */
export function replayLoad(): () => Stop {
  return () => {
    const noted = new Map<unknown, Call[]>()
    let stopSpying: Stop
    let known: typeof window.onload

    function watch(tag: HTMLScriptElement): void {
      if (!noted.size) {
        known = window.onload
        stopSpying = spy((tag, call) => noted.get(tag)?.push(call))
      }
      noted.set(tag, [])

      function finish(): void {
        const calls = noted.get(tag)
        // It is said of it again that it is done.
        if (!calls) return
        const { onload } = window
        noted.delete(tag)
        if (!noted.size) stopSpying()
        if (onload && onload !== known) calls.push(['load', window, onload])
        known = onload
        const [times] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
        for (const [type, time] of EVENTS) {
          if (times && times[time] > 0) calls.filter(([asked]) => asked === type).forEach(call)
        }
      }

      if (!tag.hasAttribute('src')) queueMicrotask(finish)
      else for (const type of ['load', 'error']) tag.addEventListener(type, finish)
    }

    const stop = new AbortController()
    window.addEventListener(
      'privacy:activate',
      event => {
        const [tag] = event.composedPath()
        if (tag instanceof HTMLScriptElement && tag.dataset.replay === 'load') watch(tag)
      },
      { capture: true, signal: stop.signal }
    )
    return () => stop.abort()
  }
}
