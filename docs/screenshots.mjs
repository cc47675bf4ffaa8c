/**
 * Takes a picture of every state of the interface, from the pages of the demo, into build/screenshots, and one of several
 * of them together, for the README.
 *
 *     npm run screenshots
 */
import { mkdirSync, statSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer-core'
import { startServer } from '../demo/server.mjs'
import { args, executablePath } from '../test/browser/find-chromium.mjs'

const FOLDER = fileURLToPath(new URL('../build/screenshots/', import.meta.url))
const TOGETHER = fileURLToPath(new URL('interface.webp', import.meta.url))

const DARK = { name: 'prefers-color-scheme', value: 'dark' }
const FORCED = { name: 'forced-colors', value: 'active' }
const DESKTOP = { width: 1200, height: 860 }
const PHONE = { width: 390, height: 844 }
const NARROW = { width: 440, height: 860 }
/** The host name in the pictures, instead of that of a local server. */
const HOST = 'http://lake.example/'

/** Waits until an element is visible. With `visible`, puppeteer also looks again when a shadow root changes. */
const seen = (page, selector) => page.waitForSelector(selector, { visible: true })
const press = async (page, selector) => (await seen(page, selector)).click()

// --- Actions before a picture is taken

async function unfold(page) {
  await press(page, 'privacy-banner >>> [part~=choose]')
  await seen(page, 'privacy-preferences >>> dialog[open]')
  await page.$$eval('privacy-preferences >>> details', ([, second]) => (second.open = true))
  await page.$$eval('privacy-preferences >>> input', ([, second]) => second.click())
}

const decline = page => page.evaluate(() => window.privacy.declineAll())
const answer = page => press(page, 'privacy-banner >>> [part~=decline-all]')
const read = page => page.$eval('.story', story => story.scrollIntoView())
const wear = theme => page => page.click(`[value=${theme}]`)

async function wearInCorner(page) {
  await wear('arcade')(page)
  await wear('dark')(page)
  await page.$eval('privacy-banner', banner => banner.setAttribute('position', 'corner'))
}

async function leaveResidue(page) {
  await press(page, 'privacy-banner >>> [part~=accept-all]')
  await page.waitForFunction(() => document.cookie.includes('_visits') && 'stubborn' in window)
  await page.click('[data-demo=decline-all]')
  await seen(page, 'privacy-declaration >>> [part=residue]')
}

/** The states. `cut` takes a picture of one element, without its background. */
const STATES = [
  { name: 'banner-light', file: 'banner.html' },
  { name: 'banner-dark', file: 'banner.html', features: [DARK] },
  { name: 'banner-arabic', file: 'languages.html?language=ar' },
  { name: 'banner-phone', file: 'banner.html', viewport: PHONE },
  { name: 'banner-forced', file: 'banner.html', features: [FORCED, DARK] },
  { name: 'banner-corner', file: 'index.html' },
  { name: 'preferences-light', file: 'banner.html', act: unfold },
  { name: 'preferences-dark', file: 'banner.html', features: [DARK], act: unfold },
  { name: 'preferences-arabic', file: 'languages.html?language=ar', act: unfold },
  { name: 'preferences-phone', file: 'banner.html', viewport: PHONE, act: unfold },
  { name: 'preferences-forced', file: 'banner.html', features: [FORCED, DARK], act: unfold },
  { name: 'saved', file: 'banner.html', act: answer },
  { name: 'placeholders', file: 'placeholders.html', act: decline },
  { name: 'placeholders-dark', file: 'placeholders.html', features: [DARK], act: decline },
  { name: 'own-template', file: 'own-template.html' },
  { name: 'declaration', file: 'declaration.html', act: leaveResidue },
  { name: 'theme-orchard', file: 'theming.html', act: wear('orchard') },
  { name: 'theme-gazette', file: 'theming.html', act: wear('gazette') },
  { name: 'theme-arcade', file: 'theming.html', act: wear('arcade') },

  { name: 'cut-preferences', file: 'banner.html', act: unfold, cut: 'privacy-preferences >>> dialog' },
  { name: 'cut-phone', file: 'placeholders.html', viewport: PHONE, act: read },
  { name: 'cut-arabic', file: 'languages.html?language=ar', viewport: NARROW, cut: 'privacy-banner >>> section' },
  { name: 'cut-own', file: 'own-template.html', viewport: NARROW, cut: 'privacy-banner .panel' },
  { name: 'cut-arcade', file: 'theming.html', act: wearInCorner, cut: 'privacy-banner >>> section' }
]

/** Hides all other elements, and all shadows. */
const alone = element => `
  :root, body { background: none !important; --privacy-backdrop: #0000; --privacy-shadow: none !important }
  body * { visibility: hidden }
  ${element}, ${element} * { visibility: visible }`

async function take(browser, { name, file, viewport = DESKTOP, features = [], act, cut }) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  const session = await page.createCDPSession()
  // Puppeteer knows no forced colours.
  await session.send('Emulation.setEmulatedMedia', { features })
  await page.setBypassCSP(true)
  await page.setViewport({ ...viewport, deviceScaleFactor: 2 })
  await page.goto(`${HOST}demo/${file}`)
  await seen(page, 'privacy-banner >>> section')
  await act?.(page)
  if (cut) await page.addStyleTag({ content: alone(cut.split(' ')[0]) })
  // A confirmation waits a moment before it speaks.
  await new Promise(resolve => setTimeout(resolve, 300))
  const subject = cut ? await seen(page, cut) : page
  await subject.screenshot({ path: `${FOLDER}${name}.png`, omitBackground: Boolean(cut) })
  await context.close()
}

async function takeTogether(browser) {
  const page = await browser.newPage()
  await page.setViewport({ width: 830, height: 600, deviceScaleFactor: 2 })
  await page.goto(new URL('screenshots.html', import.meta.url).href)
  const subject = await seen(page, 'main')
  await subject.screenshot({ path: TOGETHER, type: 'webp', quality: 80, omitBackground: true })
}

mkdirSync(FOLDER, { recursive: true })
const server = await startServer()
const hosts = `--host-resolver-rules=MAP lake.example:80 127.0.0.1:${new URL(server.url).port}`
const browser = await puppeteer.launch({ executablePath, args: [...args, hosts] })
try {
  for (const state of STATES) await take(browser, state)
  await takeTogether(browser)
} finally {
  await browser.close()
  await server.close()
}
console.log(`${STATES.length} pictures in ${relative('', FOLDER)}`)
console.log(`${relative('', TOGETHER)}: ${(statSync(TOGETHER).size / 1000).toFixed(0)} kB`)
