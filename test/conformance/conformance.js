/**
 * The harness of the pages in this folder: a page calls `check` for each sentence that it proves, and shows its result
 * itself, so that a person can open it in any browser.
 *
 * Include it first: what it does not hear cannot fail a page. `data-token` names the page's requests to the server,
 * `data-stored` is what the visitor chose before. `?hurry` makes long timers short, `?untimed` leaves out checks of time.
 *
 * @module
 */
/* exported check, checkTime, hurried, slowness, equal, ok, pause, until, frames, ran, done, ranBy, requests, told, violations, uncaught */
;(() => {
  const { token, stored } = document.currentScript.dataset
  const query = new URLSearchParams(location.search)
  const checks = []
  const heard = { told: [], violations: [], uncaught: [] }
  const conformance = { done: false, results: [] }

  // --- How fast time passes

  const { setTimeout: setRealTimeout } = window
  const realPause = milliseconds => new Promise(resolve => void setRealTimeout(resolve, milliseconds))

  /** In a quick run a timer of a second or more, of the page or of the SDK, ends after a tenth of its time. */
  const LONG_MS = 1000
  const hurried = (milliseconds = 0) =>
    query.has('hurry') && milliseconds >= LONG_MS ? milliseconds / 10 : milliseconds
  if (query.has('hurry')) {
    for (const name of ['setTimeout', 'setInterval']) {
      const { [name]: set } = window
      window[name] = (job, milliseconds, ...rest) => set(job, hurried(milliseconds), ...rest)
    }
  }

  // --- What a page can ask

  const show = value => (value === undefined ? 'undefined' : JSON.stringify(value))

  /** Proves that two values are alike. */
  function equal(found, expected) {
    if (show(found) !== show(expected)) throw new Error(`expected ${show(expected)}, found ${show(found)}`)
  }

  /** Proves that something holds; `what` is said if it does not. */
  function ok(value, what) {
    if (!value) throw new Error(what)
  }

  const pause = milliseconds => new Promise(resolve => void setTimeout(resolve, milliseconds))

  /** Waits until something is true. What follows says it better than a timeout does, so it gives up in silence. */
  async function until(isTrue, limit = 4000) {
    const end = performance.now() + limit
    while (performance.now() < end) {
      if (await isTrue()) return
      await realPause(10)
    }
  }

  /** Measures by how many milliseconds this machine, which may have more to do, misses slices of 10 ms at worst. */
  async function slowness() {
    let worst = 0
    for (let slice = 0; slice < 30; slice++) {
      const start = performance.now()
      while (performance.now() < start + 10);
      await realPause(0)
      worst = Math.max(worst, performance.now() - start - 10)
    }
    return worst
  }

  /** The names of the scripts that ran, in order. */
  const done = []
  /** The `document.currentScript` of each. */
  const ranBy = {}

  function ran(name, script = document.currentScript) {
    done.push(name)
    ranBy[name] = script
  }

  /** What the page asked the server for, in order: `name`, when it was asked (`from`) and answered (`to`), and headers. */
  async function requests() {
    const response = await fetch(`/conformance/requests?token=${token}`)
    return response.json()
  }

  const take = list => list.splice(0)

  Object.assign(window, {
    conformance,
    /** Adds a check, which may take `limit` milliseconds. */
    check: (sentence, prove, limit = 20_000) => void checks.push([sentence, prove, limit]),
    /** How long a timer takes in this run. */
    hurried,
    slowness,
    /** Adds a check of how long something takes. Only a run that measures time has it, as other pages are open in others. */
    checkTime: (sentence, prove, limit = 20_000) => {
      if (!query.has('untimed')) checks.push([sentence, prove, limit])
    },
    equal,
    ok,
    pause,
    until,
    done,
    ran,
    ranBy,
    requests,
    token,
    /** Takes what the SDK told since the last time. What no check takes fails the page; the same goes for the next two. */
    told: () => take(heard.told),
    violations: () => take(heard.violations),
    uncaught: () => take(heard.uncaught)
  })

  // --- What a page hears

  const { warn } = console
  console.warn = (...parts) => {
    if (String(parts[0]).startsWith('nanoconsent')) heard.told.push(parts.filter(part => !part?.nodeType).join(' '))
    warn.apply(console, parts)
  }

  const hear = reason => {
    if (!String(reason).includes('on purpose')) heard.uncaught.push(String(reason))
  }
  addEventListener('error', event => {
    if (event instanceof ErrorEvent) hear(event.message)
  })
  addEventListener('unhandledrejection', event => hear(event.reason))
  document.addEventListener('securitypolicyviolation', event =>
    heard.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim())
  )

  // --- What a visitor chose before

  document.cookie = stored ? `conformance=${stored}; Path=/` : 'conformance=; Path=/; Max-Age=0'

  // --- What a person sees

  const list = document.createElement('ol')

  function add(tag, text, parent) {
    const element = document.createElement(tag)
    element.textContent = text
    parent.append(element)
    return element
  }

  function report(sentence, error) {
    const item = add('li', sentence, list)
    item.className = error ? 'failed' : 'passed'
    if (error) add('p', error, item)
    conformance.results.push(error ? { name: sentence, error } : { name: sentence })
  }

  async function run(sentence, prove, limit = 20_000) {
    try {
      const late = realPause(limit).then(() => Promise.reject(new Error(`took more than ${limit} ms`)))
      late.catch(() => {})
      await Promise.race([prove(), late])
      report(sentence)
    } catch (error) {
      report(sentence, String(error?.message || error))
    }
  }

  addEventListener('load', async () => {
    const { title } = document
    const main = document.createElement('main')
    main.className = 'conformance'
    add('h1', title, main)
    add('p', document.querySelector('meta[name=description]')?.content ?? '', main)
    main.append(list)
    document.body.append(main)
    // Listeners of the page for this event come first.
    await pause(0)
    for (const each of checks) await run(...each)
    await run('nothing else was told, violated or thrown', () =>
      equal(heard, { told: [], violations: [], uncaught: [] })
    )
    const failed = conformance.results.filter(({ error }) => error).length
    main.classList.add(failed ? 'failed' : 'passed')
    document.title = `${failed ? `${failed} failed` : `${conformance.results.length} passed`} – ${title}`
    conformance.done = true
  })
})()
