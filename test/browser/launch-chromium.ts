import puppeteer from 'puppeteer-core'
import type { Browser } from 'puppeteer-core'
import { args, executablePath } from './find-chromium.mjs'

/** Starts Chromium, if there is one. With the variable `COVERAGE`, what runs in its pages is counted. */
export async function launchChromium(): Promise<Browser> {
  const browser = await puppeteer.launch({ executablePath: executablePath!, args })
  if (process.env.COVERAGE) (await import('../coverage/collect.js')).collect(browser)
  return browser
}
