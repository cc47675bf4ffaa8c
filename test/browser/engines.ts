import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import type { Browser, BrowserContext, Page } from 'puppeteer-core'
import { executablePath as chromiumPath } from './find-chromium.mjs'
import { launchChromium } from './launch-chromium.js'
import { webkit, webkitPaths } from './webkit.js'

/** One tab of a browser: as much of it as the pages of test/conformance need, which report their own result. */
export interface Tab {
  goto(url: string): Promise<void>
  /** What an expression is, as JSON has it. */
  evaluate(expression: string): Promise<unknown>
  /** Makes it the tab that a visitor looks at. */
  show(): Promise<void>
}

/** A browser that runs, with one tab to begin with. */
export interface Running extends Tab {
  /** Opens another tab, of the same visitor. */
  newTab(): Promise<Tab>
  /** Opens a tab of another visitor, who shares no cookies and no storage. All visitors look at their tabs at once. */
  newVisitor(): Promise<Tab>
  close(): Promise<void>
}

/** What is set in a browser before it starts. */
export interface EngineOptions {
  /** Firefox alone: preferences, as in `about:config`. */
  readonly preferences?: Record<string, unknown>
}

/** One of the browsers that the SDK is held to. */
export interface Engine {
  readonly name: string
  /** What is missing on this machine; nothing if it can start. */
  readonly missing: string | undefined
  /** Whether all visitors have the focus at once. */
  readonly focusesAll: boolean
  start(options?: EngineOptions): Promise<Running>
  /** Starts it for puppeteer, which has a keyboard and a mouse. WebKit's has none here. */
  readonly launch?: (options?: EngineOptions) => Promise<Browser>
}

const tabOf = (page: Page): Tab => ({
  goto: async url => void (await page.goto(url)),
  evaluate: expression => page.evaluate(expression),
  show: () => page.bringToFront()
})

const runningOf = async (
  browser: Browser,
  openVisitor: (context: BrowserContext) => Promise<Page>
): Promise<Running> => ({
  ...tabOf(await browser.newPage()),
  newTab: async () => tabOf(await browser.newPage()),
  newVisitor: async () => tabOf(await openVisitor(await browser.createBrowserContext())),
  close: () => browser.close()
})

/** Opens a page that counts as focused, whichever window the browser has in front. */
async function openFocused(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.emulateFocusedPage(true)
  return page
}

/** Opens a window, as Firefox paints nothing in a tab behind another one. */
const openWindow = (context: BrowserContext): Promise<Page> => context.newPage({ type: 'window' })

const firefoxPath = [
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe'
].find(path => path && existsSync(path))

/** So that a test can set preferences while it runs. */
const FIREFOX_ARGS = ['--remote-allow-system-access']

const launchFirefox = ({ preferences = {} }: EngineOptions = {}): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath!,
    args: FIREFOX_ARGS,
    extraPrefsFirefox: preferences
  })

/** The three engines, as Debian packages them. */
export const engines: readonly Engine[] = [
  {
    name: 'Chromium',
    missing: chromiumPath ? undefined : 'No Chromium was found. Install it, or name it in CHROMIUM.',
    focusesAll: true,
    start: async () => runningOf(await launchChromium(), openFocused),
    launch: launchChromium
  },
  {
    name: 'Firefox',
    missing: firefoxPath ? undefined : 'No Firefox was found. Install it, or name it in FIREFOX.',
    focusesAll: false,
    start: async options => runningOf(await launchFirefox(options), openWindow),
    launch: launchFirefox
  },
  {
    name: 'WebKit',
    missing: webkitPaths.missing,
    focusesAll: true,
    start: webkit
  }
]

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Starts a browser. On a busy machine one may not come up: it is tried again, which nothing that a test does is. */
export async function persist<Value>(name: string, start: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start()
    } catch (error) {
      if (attempt === 3) throw new Error(`${name} does not start`, { cause: error })
      await pause(1000 * attempt)
    }
  }
}

export const startEngine = ({ name, start }: Engine, options?: EngineOptions): Promise<Running> =>
  persist(name, () => start(options))
