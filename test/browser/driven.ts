import type { BrowserContext, Page } from 'puppeteer-core'
import { afterAll, afterEach, describe } from 'vitest'
import { startEngine } from './engines.js'
import type { Engine, Tab } from './engines.js'
import { closeIfCounting, sharedBrowser } from './shared-browser.js'
import type { Sight } from './shared-browser.js'
import { chosen, isThere } from './tier.js'

export type { Look, Sight } from './shared-browser.js'

/** A browser that a test can drive by keyboard and mouse. */
export interface Driven {
  readonly name: string
  /** Gives the tab of a visitor who has never been anywhere: the same tab each time, and all is forgotten. */
  open(sight?: Sight): Promise<Page>
  /** Opens a tab of another visitor, for a test that installs something in it. It is closed after the test. */
  openNew(sight?: Sight): Promise<Page>
}

/** A visitor of any engine, who begins with one tab. */
export interface Visitor extends Tab {
  /** Opens another tab, of the same visitor. */
  newTab(): Promise<Tab>
  close(): Promise<void>
}

const SCREEN = { width: 1280, height: 800 }
const HEARD = ['console', 'pageerror', 'request', 'requestfailed', 'response'] as const

/** The tab of each browser, for all test files of this process. */
const tabs = new Map<string, Page>()

async function lookAt(page: Page, { width = SCREEN.width, height = SCREEN.height }: Sight): Promise<void> {
  const now = page.viewport()
  if (now?.width !== width || now.height !== height) await page.setViewport({ width, height })
}

/** Makes a tab that of somebody who has never been anywhere. */
async function begin(engine: Engine, page: Page, sight: Sight): Promise<Page> {
  for (const event of HEARD) page.removeAllListeners(event)
  // What a page does when it is left is done before all is forgotten.
  await page.goto('about:blank')
  await (await sharedBrowser(engine)).prepare(page, sight)
  await lookAt(page, sight)
  return page
}

/** Lets tests drive an engine that puppeteer drives. To be called where hooks can be added. */
export function drive(engine: Engine): Driven {
  const opened: BrowserContext[] = []
  afterEach(async ({ task }) => {
    // Nobody knows what a test that failed has left in its tab.
    if (task.result?.state === 'fail') tabs.delete(engine.name)
    for (const context of opened.splice(0)) await context.close()
  })
  afterAll(() => closeIfCounting(engine))

  async function openContext(): Promise<BrowserContext> {
    const { browser } = await sharedBrowser(engine)
    return browser.createBrowserContext()
  }

  async function tabOf(): Promise<Page> {
    const { browser } = await sharedBrowser(engine)
    const found = tabs.get(engine.name)
    if (found && !found.isClosed() && found.browser() === browser) return found
    const page = await (await openContext()).newPage()
    tabs.set(engine.name, page)
    return page
  }

  return {
    name: engine.name,
    async open(sight = {}) {
      const page = await tabOf()
      // In Firefox, a tab behind another one paints nothing.
      await page.bringToFront()
      return begin(engine, page, sight)
    },
    async openNew(sight = {}) {
      const context = await openContext()
      opened.push(context)
      return begin(engine, await context.newPage(), sight)
    }
  }
}

/** Describes what visitors do in Chromium and in Firefox. */
export function inBrowsers(title: string, prove: (driven: Driven) => void): void {
  for (const engine of chosen) {
    if (!engine.launch) continue
    describe.runIf(isThere(engine))(`${title} (${engine.name})`, () => prove(drive(engine)))
  }
}

/** Starts a visitor of the browser that all files share; WebKit's driver has but one visitor, and starts anew. */
async function startVisitor(engine: Engine): Promise<Visitor> {
  if (!engine.launch) return startEngine(engine)
  const context = await (await sharedBrowser(engine)).browser.createBrowserContext()
  const newTab = async () => visitorTabOf(await context.newPage())
  return { ...(await newTab()), newTab, close: () => context.close() }
}

const visitorTabOf = (page: Page): Tab => ({
  goto: async url => void (await page.goto(url)),
  evaluate: expression => page.evaluate(expression),
  show: () => page.bringToFront()
})

/** Describes what holds in all three engines. `start` is to be called in a hook. */
export function inEngines(title: string, prove: (start: () => Promise<Visitor>, name: string) => void): void {
  for (const engine of chosen) {
    describe.runIf(isThere(engine))(`${title} in ${engine.name}`, () => {
      prove(() => startVisitor(engine), engine.name)
      afterAll(() => closeIfCounting(engine))
    })
  }
}
