import puppeteer from 'puppeteer-core'
import type { Browser } from 'puppeteer-core'
import { args, executablePath } from './find-chromium.mjs'

/**
 * A frame that is replaced with its document takes with it what was counted in the blocks of functions, and the functions
 * of a script that is compiled already are then counted as wholes: each document compiles its own.
 */
const COUNTING = ['--disable-features=RenderDocument', '--js-flags=--no-compilation-cache']

/** Starts Chromium, if there is one. With the variable `COVERAGE`, what runs in its pages is counted. */
export async function launchChromium(): Promise<Browser> {
  if (!process.env.COVERAGE) return puppeteer.launch({ executablePath: executablePath!, args })
  const browser = await puppeteer.launch({ executablePath: executablePath!, args: [...args, ...COUNTING] })
  const { collect } = await import('../coverage/collect.js')
  collect(browser)
  return browser
}
