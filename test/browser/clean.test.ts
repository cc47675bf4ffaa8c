import { expect, test } from 'vitest'
import type { Page } from 'puppeteer-core'
import { chromium, inChromium, listen } from './chromium.js'
import { page as pageOf, site } from './site.js'

inChromium('cleaning', () => {
  const { open } = chromium()
  const server = site()
  server.route('/', pageOf(''))
  server.route('/shop/cart/page.html', pageOf(''))
  server.route('/bare.html', '<!doctype html><title>Bare</title>')
  server.route('/shop/cart/bare.html', '<!doctype html><title>Bare</title>')

  const names = (page: Page) =>
    page.evaluate(() =>
      document.cookie
        .split('; ')
        .filter(Boolean)
        .map(cookie => cookie.split('=')[0]!)
        .sort()
    )
  /** Opens a page without the SDK, lets it set cookies and keys, then goes to the page with the SDK. */
  async function visit(path: string, plant: string, { host = 'localhost', stored = '' } = {}): Promise<Page> {
    const page = await open()
    const origin = `http://${host}:${server.port}`
    await page.goto(origin + path.replace(/[^/]*$/, 'bare.html'))
    await page.evaluate(plant)
    if (stored) await page.evaluate(value => void (document.cookie = `cookie_consent=${value}; Path=/`), stored)
    await page.goto(origin + path)
    // Cleaning at the start waits for the page's first scripts.
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 400)))
    return page
  }

  test('deletes at the start what groups without a preference left behind, and nothing else', async () => {
    const page = await visit(
      '/',
      `for (const name of ['_ga', '_ga_X1', '_fbp', 'other', 'sessionid', 'pref', 'toString']) document.cookie = name + '=1; Path=/'`
    )
    expect(await names(page)).toEqual(['other', 'pref', 'sessionid', 'toString'])
  })

  test('keeps what was accepted, cookie by cookie, and deletes it on a decline', async () => {
    const page = await visit(
      '/',
      `for (const name of ['_ga', '_ga_X1', '_new', '_fbp']) document.cookie = name + '=1; Path=/'`,
      { stored: 'statistics=2026-01-01' }
    )
    expect(await names(page)).toEqual(['_ga', '_ga_X1', 'cookie_consent'])
    await page.evaluate(() => window.privacy.decline('statistics'))
    expect(await names(page)).toEqual(['cookie_consent'])
  })

  test('deletes on every domain suffix and path, Secure and Partitioned as well', async () => {
    const page = await visit(
      '/shop/cart/page.html',
      `for (const domain of ['', 'a.b.c.localhost', 'b.c.localhost', 'c.localhost'])
        for (const path of ['/', '/shop', '/shop/', '/shop/cart', '/shop/cart/', '/shop/cart/page.html'])
          for (const flag of ['', '; Secure', '; Secure; Partitioned; SameSite=None'])
            document.cookie = '_ga' + (flag && '_S') + (flag.length > 8 ? 'P' : '') + '=1; Path=' + path +
              (domain && '; Domain=' + domain) + flag
      document.cookie = '_ga=1; Path=/shop/cart/bare.html'`,
      { host: 'a.b.c.localhost' }
    )
    expect(await names(page)).toEqual([])
  })

  test('plants what the test above deletes', async () => {
    const page = await open()
    await page.goto(`http://a.b.c.localhost:${server.port}/shop/cart/bare.html`)
    const count = await page.evaluate(() => {
      for (const domain of ['', 'a.b.c.localhost', 'b.c.localhost', 'c.localhost']) {
        for (const path of ['/', '/shop', '/shop/cart']) {
          for (const flag of ['', '; Secure; Partitioned; SameSite=None']) {
            document.cookie = `_ga=1; Path=${path}${domain && `; Domain=${domain}`}${flag}`
          }
        }
      }
      return document.cookie.split('; ').length
    })
    expect(count).toBe(24)
  })

  test('deletes no session or protection cookie by a wildcard', async () => {
    const page = await visit('/', `document.cookie = 'sessionid=1; Path=/'; document.cookie = 'sess_x=1; Path=/'`)
    expect(await names(page)).toEqual(['sessionid'])
  })

  test('keeps the consent cookie, whatever a manifest says of it', async () => {
    const page = await visit('/', `document.cookie = '_fbp=1; Path=/'`, { stored: 'marketing=-1' })
    expect(await names(page)).toEqual(['cookie_consent'])
  })

  test('clears the keys of local and session storage', async () => {
    const page = await visit(
      '/',
      `localStorage.ph_a = localStorage.other = sessionStorage.ph_tab = sessionStorage.ph_other = 1`
    )
    expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([
      ['other'],
      ['ph_other']
    ])
  })

  test('tells what is left, once: here a script does not let go of its cookie', async () => {
    const page = await visit('/', `document.cookie = '_fbp=1; Path=/'`, { stored: 'marketing=' })
    const { said } = listen(page)
    expect(await names(page)).toEqual(['_fbp', 'cookie_consent'])
    await page.evaluate(() => {
      const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!
      Object.defineProperty(Document.prototype, 'cookie', {
        configurable: true,
        get: get!,
        set(text) {
          if (!String(text).startsWith('_fbp')) set!.call(this, text)
        }
      })
      window.privacy.decline('marketing')
      window.privacy.decline('statistics')
    })
    expect(await names(page)).toEqual(['_fbp', 'cookie_consent'])
    expect(said).toEqual(['nanoconsent: not deleted: [{"name":"_fbp","area":"cookie","reason":"unreachable"}]'])
  })
})
