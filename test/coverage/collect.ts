import type { Browser, BrowserContext, CDPSession, Page, Target } from 'puppeteer-core'
import { Counts } from './counts.js'

/** In milliseconds. A process of the browser that ends takes what it has counted with it. */
const OFTEN = 1000
const PATIENCE = 20_000

/** A process that has run so many scripts begins anew: it keeps all of them, and takes longer to answer each time. */
const MANY = 200

/** What is served as a module has its address; a script says what it is. What is opened as a file is what is published. */
const OURS = /^(?:coverage:|http:\/\/[^/]+\/dist\/)([\w/.-]+\.js)$/

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

/** Counts what runs in every page of a browser, until it is closed. */
export function collect(browser: Browser): void {
  const counts = new Counts()
  const sessions = new Map<Target, Promise<CDPSession | undefined>>()

  async function start(target: Target): Promise<CDPSession | undefined> {
    try {
      const session = await target.createCDPSession()
      await session.send('Profiler.enable')
      await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
      return session
    } catch {
      // It is gone again, or is nothing that runs scripts.
      return undefined
    }
  }
  const watch = (target: Target): Promise<CDPSession | undefined> => {
    const session = sessions.get(target) ?? start(target)
    sessions.set(target, session)
    return session
  }

  async function take(target: Target): Promise<number> {
    const session = await watch(target)
    // A page that is held by a long task answers when it is over.
    const answer = session?.send('Profiler.takePreciseCoverage').catch(() => undefined)
    const taken = await Promise.race([answer, pause(PATIENCE)])
    const scripts = taken?.result ?? []
    for (const script of scripts) {
      const [, file] = OURS.exec(script.url) ?? []
      if (file) counts.add(`dist/${file}`, script)
    }
    return scripts.length
  }

  /** Takes what a page has counted before it is left. */
  async function leave(target: Target): Promise<void> {
    const session = await watch(target)
    if ((await take(target)) < MANY) return
    await session?.send('Profiler.stopPreciseCoverage')
    await session?.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }
  const takeAll = async (targets = [...sessions.keys()]): Promise<void> => void (await Promise.all(targets.map(take)))

  function watchPage(page: Page): void {
    const { goto, reload, close } = page
    page.goto = async (...args) => (await leave(page.target()), goto.apply(page, args))
    page.reload = async (...args) => (await take(page.target()), reload.apply(page, args))
    page.close = async (...args) => (await take(page.target()), close.apply(page, args))
  }
  const opening =
    <Opener extends Browser | BrowserContext>(opener: Opener, newPage = opener.newPage): Opener['newPage'] =>
    async (...args) => {
      const page = await newPage.apply(opener, args)
      await watch(page.target())
      watchPage(page)
      return page
    }

  const { createBrowserContext, close } = browser
  browser.newPage = opening(browser)
  browser.createBrowserContext = async options => {
    const context = await createBrowserContext.call(browser, options)
    const { close } = context
    context.newPage = opening(context)
    context.close = async () => {
      await takeAll(context.targets().filter(target => sessions.has(target)))
      await close.call(context)
    }
    return context
  }
  browser.on('targetcreated', target => void watch(target))
  browser.on('targetdestroyed', target => void sessions.delete(target))

  const ending = new AbortController()
  void (async () => {
    while (!ending.signal.aborted) {
      const start = Date.now()
      await takeAll()
      // It takes longer the more the process has run.
      await pause(Math.max(OFTEN, 4 * (Date.now() - start)))
    }
  })()
  browser.close = async () => {
    ending.abort()
    await takeAll()
    counts.write()
    await close.call(browser)
  }
}
