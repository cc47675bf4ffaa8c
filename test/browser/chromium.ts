import type { Page } from 'puppeteer-core'
import { describe } from 'vitest'
import { drive } from './driven.js'
import type { Driven } from './driven.js'
import { engines } from './engines.js'
import { chosen, isThere } from './tier.js'

const engine = engines.find(({ name }) => name === 'Chromium')!

/** Describes what a real Chromium does. On a developer's machine without one, the tests are left out. */
export const inChromium = describe.runIf(chosen.includes(engine) && isThere(engine))

/** Lets tests drive Chromium. To be called in a description of `inChromium`. */
export const chromium = (): Driven => drive(engine)

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
