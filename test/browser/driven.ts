import type { Browser, BrowserContext, Page } from 'puppeteer-core'
import { afterAll, afterEach, describe } from 'vitest'
import { engines, persist } from './engines.js'

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

/** A browser that a test can drive by keyboard and mouse. */
export interface Driven {
  readonly name: string
  /** Opens a tab, of a visitor who has never been anywhere. */
  open(sight?: Sight): Promise<Page>
}

/** What Firefox is told in `about:config`, as puppeteer cannot tell it more. */
const preferencesOf = ({ look = 'light', gpc = false }: Sight): Record<string, unknown> => ({
  'layout.css.prefers-color-scheme.content-override': look === 'dark' ? 0 : 1,
  // The colours of the visitor instead of those of the page; with those of the system they count as forced.
  'browser.display.document_color_use': look === 'forced' ? 2 : 1,
  'privacy.globalprivacycontrol.enabled': gpc,
  'privacy.globalprivacycontrol.functionality.enabled': gpc
})

async function lookAs(page: Page, look: Look): Promise<void> {
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' }
    ]
  })
}

const only = process.env.ENGINE?.toLowerCase()

/** Describes what visitors do in Chromium and in Firefox. On a developer's machine without one, it is left out. */
export function inBrowsers(title: string, prove: (driven: Driven) => void): void {
  for (const { name, missing, launch } of engines) {
    if (!launch || (only && name.toLowerCase() !== only)) continue
    if (missing && process.env.CI) throw new Error(missing)
    if (missing) console.warn(`${missing} Its tests are left out.`)
    describe.runIf(!missing)(`${title} (${name})`, () => {
      const running = new Map<string, Promise<Browser>>()
      const browserFor = (sight: Sight): Promise<Browser> => {
        const preferences = name === 'Firefox' ? preferencesOf(sight) : {}
        const key = JSON.stringify(preferences)
        const browser = running.get(key) ?? persist(name, () => launch({ preferences }))
        running.set(key, browser)
        return browser
      }
      const opened: BrowserContext[] = []
      // A page that is slowed down slows the next ones down.
      afterEach(async () => {
        for (const context of opened.splice(0)) await context.close()
      })
      afterAll(async () => {
        for (const browser of running.values()) await (await browser).close()
      })
      prove({
        name,
        async open(sight = {}) {
          const context = await (await browserFor(sight)).createBrowserContext()
          opened.push(context)
          const page = await context.newPage()
          await page.setViewport({ width: sight.width ?? 1280, height: sight.height ?? 800 })
          if (name === 'Chromium') await lookAs(page, sight.look ?? 'light')
          return page
        }
      })
    })
  }
}
