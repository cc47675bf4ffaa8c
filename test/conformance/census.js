/**
 * Counts what a page has begun and not ended: listeners, channels, observers, timers and nodes. Include it before the SDK.
 *
 * @module
 */
/* exported alive, census, settle, leaves, LIVES */
;(() => {
  // What is begun and not ended, by kind.
  const alive = { listeners: new Map(), channels: new Set(), observers: new Set(), timers: new Set() }

  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  const targets = new Map()
  const ids = new WeakMap()
  let last = 0
  const idOf = value => ids.get(value) ?? ids.set(value, ++last).get(value)
  const isCapture = options => (typeof options === 'boolean' ? options : !!options?.capture)

  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window
    add.call(target, type, listener, options)
    if (!listener || options?.signal?.aborted || target instanceof AbortSignal) return
    const key = `${idOf(target)} ${type} ${idOf(listener)} ${isCapture(options)}`
    if (alive.listeners.has(key)) return
    alive.listeners.set(key, `${target.constructor.name} ${type}`)
    targets.set(key, new WeakRef(target))
    const forget = () => void alive.listeners.delete(key)
    if (options?.signal) add.call(options.signal, 'abort', forget)
    if (options?.once) add.call(target, type, forget, { once: true })
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window
    remove.call(target, type, listener, options)
    if (listener) alive.listeners.delete(`${idOf(target)} ${type} ${idOf(listener)} ${isCapture(options)}`)
  }

  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name) {
      super(name)
      alive.channels.add(this)
    }
    close() {
      super.close()
      alive.channels.delete(this)
    }
  }
  window.MutationObserver = class extends MutationObserver {
    observe(...args) {
      super.observe(...args)
      alive.observers.add(this)
    }
    disconnect() {
      super.disconnect()
      alive.observers.delete(this)
    }
  }
  const later = setTimeout.bind(window)
  for (const [begin, end] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame']
  ]) {
    const { [begin]: start, [end]: stop } = window
    window[begin] = (run, ...args) => {
      // The harness gives each check so long.
      if (args[0] >= 20_000) return start.call(window, run, ...args)
      const timer = start.call(
        window,
        (...values) => {
          if (begin !== 'setInterval') alive.timers.delete(key)
          run(...values)
        },
        ...args
      )
      const key = `${begin} ${timer}`
      alive.timers.add(key)
      return timer
    }
    window[end] = timer => {
      stop.call(window, timer)
      alive.timers.delete(`${begin} ${timer}`)
    }
  }

  /** Forgets what listened to an element that the page has no more: it goes with that. */
  function forgetTheGone() {
    for (const key of alive.listeners.keys()) {
      const target = targets.get(key).deref()
      if (!target || (target instanceof Element && !target.isConnected)) alive.listeners.delete(key)
    }
  }

  /** What the page has now. */
  function census() {
    forgetTheGone()
    return {
      listeners: alive.listeners.size,
      channels: alive.channels.size,
      observers: alive.observers.size,
      timers: alive.timers.size,
      nodes: document.getElementsByTagName('*').length
    }
  }

  /** Waits until what was begun has had the time to end. */
  async function settle() {
    for (const end = performance.now() + 12_000; performance.now() < end;) {
      await new Promise(resolve => void later(resolve, 150))
      if (!alive.timers.size) return
    }
  }

  /** How often a page starts and stops: a thousand times, or `?lives=100`. */
  const LIVES = Number(new URLSearchParams(location.search).get('lives')) || 1000

  /** Proves that a thousand lives leave what one leaves. */
  async function leaves(live, lives = LIVES) {
    live()
    await settle()
    const before = census()
    for (let life = 0; life < lives; life++) live()
    await settle()
    equal(census(), before)
    return before
  }

  Object.assign(window, { alive, census, settle, leaves, LIVES })
})()
