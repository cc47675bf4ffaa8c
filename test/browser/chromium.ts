import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { executablePath } from './find-chromium.mjs'
import { launchChromium } from './launch-chromium.js'

if (!executablePath && process.env.CI) throw new Error('No Chromium was found. Install it, or name it in CHROMIUM.')
if (!executablePath) console.warn('No Chromium was found, so that the browser tests are left out. Name it in CHROMIUM.')

/** Describes what a real Chromium does. On a developer's machine without one, the tests are left out. */
export const inChromium = describe.runIf(executablePath)

/** One browser for a test file; a new context, with no cookies, for each page. */
export function chromium(): { open(): Promise<Page> } {
  let browser: Browser

  beforeAll(async () => {
    if (!executablePath) return
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  return {
    async open() {
      const context = await browser.createBrowserContext()
      return context.newPage()
    }
  }
}

/** What a page said in its console and what it did not catch. */
export function listen(page: Page): { said: string[]; uncaught: string[] } {
  const said: string[] = []
  const uncaught: string[] = []
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => uncaught.push(String(error)))
  return { said, uncaught }
}

/** Waits for an element to be seen. Only then does puppeteer look again when a shadow root changes. */
export const seen = async (page: Page, selector: string) => (await page.waitForSelector(selector, { visible: true }))!
