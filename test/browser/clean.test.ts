import { expect, test } from 'vitest'
import type { Page } from 'puppeteer-core'
import { chromium, inChromium } from './chromium.js'
import { page as pageOf, site } from './site.js'

/** test/conformance/clean-*.html hold cleaning to every place and area: this is which names it picks. */
inChromium('cleaning', () => {
  const { open } = chromium()
  const server = site()
  server.route('/', pageOf(''))
  server.route('/bare.html', '<!doctype html><title>Bare</title>')

  const names = (page: Page) =>
    page.evaluate(() =>
      document.cookie
        .split('; ')
        .filter(Boolean)
        .map(cookie => cookie.split('=')[0]!)
        .sort()
    )
  /** Opens a page without the SDK, lets it set cookies, then goes to the page with the SDK. */
  async function visit(...planted: string[]): Promise<Page> {
    const page = await open()
    await page.goto(`${server.origin}/bare.html`)
    await page.evaluate(cookies => cookies.forEach(cookie => (document.cookie = `${cookie}; Path=/`)), planted)
    await page.goto(`${server.origin}/`)
    return page
  }

  test('deletes at the start what groups without a preference left behind, and nothing else', async () => {
    const page = await visit(
      '_ga=1',
      '_ga_X1=1',
      '_fbp=1',
      'sess_x=1',
      'other=1',
      'sessionid=1',
      'XSRF-TOKEN=1',
      'pref=1',
      'toString=1'
    )
    await expect
      .poll(() => names(page), { timeout: 5000 })
      .toEqual(['XSRF-TOKEN', 'other', 'pref', 'sessionid', 'toString'])
  })

  test('keeps what was accepted, cookie by cookie, and deletes it on a decline', async () => {
    const page = await visit('_ga=1', '_ga_X1=1', '_new=1', '_fbp=1', 'cookie_consent=statistics=2026-01-01')
    await expect.poll(() => names(page), { timeout: 5000 }).toEqual(['_ga', '_ga_X1', 'cookie_consent'])
    await page.evaluate(() => window.privacy.decline('statistics'))
    expect(await names(page)).toEqual(['cookie_consent'])
  })
})
