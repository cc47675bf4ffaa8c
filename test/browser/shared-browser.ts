import type { Browser, Page } from 'puppeteer-core'
import { persist } from './engines.js'
import type { Engine } from './engines.js'
import { createFirefoxWindow } from './firefox-window.js'
import type { FirefoxWindow } from './firefox-window.js'

/** How the machine of a visitor shows pages. */
export type Look = 'light' | 'dark' | 'forced'

/** How a visitor looks at a page. */
export interface Sight {
  /** In CSS pixels. 320 × 256 is what 1280 × 1024 are at 400 %. */
  readonly width?: number
  readonly height?: number
  readonly look?: Look
  /** Firefox alone: that it sends a Global Privacy Control signal. */
  readonly gpc?: boolean
}

/** A browser that stays open for all test files of a process: a start costs seconds, a visit a tenth of one. */
export interface SharedBrowser {
  readonly browser: Browser
  /** Makes every page look so. The cookies and the storage of all visitors of Firefox are gone. */
  prepare(page: Page, sight: Sight): Promise<void>
}

const running = new Map<string, Promise<SharedBrowser>>()

/** Gives the browser of this process. It is started when it is first asked for, and again if it has crashed. */
export async function sharedBrowser(engine: Engine): Promise<SharedBrowser> {
  const found = await running.get(engine.name)
  if (found?.browser.connected) return found
  const starting = start(engine)
  running.set(engine.name, starting)
  return starting
}

/** Closes a browser that is to be closed before its process ends, as one must that counts what runs in it. */
export async function closeIfCounting({ name }: Engine): Promise<void> {
  if (!process.env.COVERAGE) return
  const found = running.get(name)
  running.delete(name)
  await (await found)?.browser.close()
}

async function start({ name, launch }: Engine): Promise<SharedBrowser> {
  const browser = await persist(name, () => launch!())
  if (name === 'Chromium') return { browser, prepare: prepareChromium }
  const window = await createFirefoxWindow(browser)
  return { browser, prepare: (_, sight) => prepareFirefox(window, sight) }
}

/** Forgets all that the visitor of a page has kept, and shows pages at full speed on a screen. */
async function prepareChromium(page: Page, { look = 'light' }: Sight): Promise<void> {
  const session = await sessionOf(page)
  await Promise.all([
    session.send('Network.clearBrowserCookies'),
    session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' }),
    session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
        { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' }
      ]
    }),
    page.emulateMediaType(),
    page.emulateCPUThrottling(null)
  ])
}

const sessions = new WeakMap<Page, ReturnType<Page['createCDPSession']>>()

function sessionOf(page: Page): ReturnType<Page['createCDPSession']> {
  const session = sessions.get(page) ?? page.createCDPSession()
  sessions.set(page, session)
  return session
}

async function prepareFirefox(window: FirefoxWindow, { look = 'light', gpc = false }: Sight): Promise<void> {
  await window.setPreferences({
    'layout.css.prefers-color-scheme.content-override': look === 'dark' ? 0 : 1,
    // The colours of the visitor instead of those of the page; with those of the system they count as forced.
    'browser.display.document_color_use': look === 'forced' ? 2 : 1,
    'privacy.globalprivacycontrol.enabled': gpc,
    'privacy.globalprivacycontrol.functionality.enabled': gpc
  })
  await window.focusPage()
  await window.forget()
}
