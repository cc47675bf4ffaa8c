import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import type { Browser } from 'puppeteer-core'
import { args, executablePath as chromiumPath } from './find-chromium.mjs'
import { webkit, webkitPaths } from './webkit.js'

/** One tab of a browser: as much of it as the pages of test/conformance need, which report their own result. */
export interface Tab {
  goto(url: string): Promise<void>
  /** What an expression is, as JSON has it. */
  evaluate(expression: string): Promise<unknown>
}

/** A browser that runs, with one tab. */
export interface Running extends Tab {
  close(): Promise<void>
}

/** One of the browsers that the SDK is held to. */
export interface Engine {
  readonly name: string
  /** What is missing on this machine; nothing if it can start. */
  readonly missing: string | undefined
  start(): Promise<Running>
}

/** The tab of a browser that puppeteer drives. */
async function tabOf(browser: Browser): Promise<Running> {
  const page = await browser.newPage()
  return {
    goto: async url => void (await page.goto(url)),
    evaluate: expression => page.evaluate(expression),
    close: () => browser.close()
  }
}

const firefoxPath = [
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe'
].find(path => path && existsSync(path))

/** The three engines, as Debian packages them. */
export const engines: readonly Engine[] = [
  {
    name: 'Chromium',
    missing: chromiumPath ? undefined : 'No Chromium was found. Install it, or name it in CHROMIUM.',
    start: async () => tabOf(await puppeteer.launch({ executablePath: chromiumPath!, args }))
  },
  {
    name: 'Firefox',
    missing: firefoxPath ? undefined : 'No Firefox was found. Install it, or name it in FIREFOX.',
    start: async () => tabOf(await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath! }))
  },
  {
    name: 'WebKit',
    missing: webkitPaths.missing,
    start: webkit
  }
]

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Starts a browser. On a busy machine one may not come up: it is tried again, which nothing that a test does is. */
export async function startEngine({ name, start }: Engine): Promise<Running> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start()
    } catch (error) {
      if (attempt === 3) throw new Error(`${name} does not start`, { cause: error })
      await pause(1000 * attempt)
    }
  }
}
