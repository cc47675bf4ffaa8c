import { currentScript } from '../page/document.js'
import { isolated } from '../page/report.js'
import type { Stop } from '../types.js'

/** A listener that a script has added to the window or the document. */
interface Added {
  readonly type: string
  readonly target: EventTarget
  readonly listener: EventListenerOrEventListenerObject
}

/** The events that a page has once, in order, and the time of each (W3C Navigation Timing). */
const EVENTS = [
  { type: 'DOMContentLoaded', time: 'domContentLoadedEventStart' },
  { type: 'load', time: 'loadEventStart' }
] as const

/** Calls a listener as the browser would have. */
function call({ type, target, listener }: Added): void {
  const event = new Event(type)
  isolated(() => (typeof listener === 'function' ? listener.call(target, event) : listener.handleEvent(event)))
}

/** Calls the listeners of events that the page has had already. */
function replay(added: readonly Added[]): void {
  const [times] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (!times) return
  for (const { type, time } of EVENTS) {
    const isOver = times[time] > 0
    if (isOver) added.filter(each => each.type === type).forEach(call)
  }
}

/**
 * Notes listeners that scripts add to one target, until it is stopped. It does not use `intercept`, which changes only
 * properties that an object owns. `addEventListener` is inherited, or is a wrapper of the page.
 */
function spyOn(target: EventTarget, note: (script: unknown, added: Added) => void): Stop {
  const native = target.addEventListener
  // Markup such as <img name="addEventListener"> shadows the document's method.
  if (typeof native !== 'function') return () => {}
  const own = Object.getOwnPropertyDescriptor(target, 'addEventListener')
  const patch: typeof native = (type, listener, options) => {
    if (listener) note(currentScript(), { type, target, listener })
    native.call(target, type, listener, options)
  }
  target.addEventListener = patch
  return () => {
    // Code that has patched the method since then keeps its patch.
    if (target.addEventListener !== patch) return
    if (own) Object.defineProperty(target, 'addEventListener', own)
    else Reflect.deleteProperty(target, 'addEventListener')
  }
}

/** Collects what scripts add while they run. */
interface Recorder {
  start(script: HTMLScriptElement): void
  /** Returns what the script has added; nothing for a script that is not recorded (any more). */
  finish(script: HTMLScriptElement): readonly Added[]
}

/** Creates a recorder. It patches `addEventListener` only while scripts are recorded. */
function createRecorder(): Recorder {
  const recorded = new Map<unknown, Added[]>()
  let stops: Stop[] = []
  let knownOnload: typeof window.onload

  function note(script: unknown, added: Added): void {
    recorded.get(script)?.push(added)
  }

  return {
    start(script) {
      if (recorded.size === 0) {
        knownOnload = window.onload
        stops = [window, document].map(target => spyOn(target, note))
      }
      recorded.set(script, [])
    },
    finish(script) {
      const added = recorded.get(script)
      if (!added) return []
      recorded.delete(script)
      if (recorded.size === 0) for (const stop of stops) stop()
      const { onload } = window
      if (onload && onload !== knownOnload) added.push({ type: 'load', target: window, listener: onload })
      knownOnload = onload
      return added
    }
  }
}

/**
 * Replays events that a page has only once for a `<script data-replay="load">` that runs after them. Its listeners
 * for DOMContentLoaded and load, on the document and the window, and its `window.onload` are called when it has run. Other listeners are not called again. Works for classic scripts only, because the browser does not tell
 * which listener a module has added.
 */
export function replayLoad(): () => Stop {
  return () => {
    const recorder = createRecorder()
    const stop = new AbortController()

    function watch(script: HTMLScriptElement): void {
      const finish = (): void => replay(recorder.finish(script))
      recorder.start(script)
      if (!script.hasAttribute('src')) queueMicrotask(finish)
      else for (const type of ['load', 'error']) script.addEventListener(type, finish)
    }

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
