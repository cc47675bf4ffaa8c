import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'puppeteer-core'
import { startServer } from '../../demo/server.mjs'
import { chromium, inChromium, listen, seen } from './chromium.js'

/** What a page keeps, apart from the consent cookie and the SDK's copy of the manifest, which need no consent. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    cookies: document.cookie
      .split('; ')
      .map(cookie => cookie.split('=')[0]!)
      .filter(name => name && name !== 'cookie_consent')
      .sort(),
    local: Object.keys(localStorage)
      .filter(key => !key.startsWith('privacy-manifest:'))
      .sort(),
    session: Object.keys(sessionStorage).sort(),
    databases: (await indexedDB.databases()).map(({ name }) => name!).sort()
  }))
const nothing = { cookies: [], local: [], session: [], databases: [] }
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

inChromium('the demo, with real clients', () => {
  const { open } = chromium()
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  const clients = () => [...new Set(server.collected.map(({ client }) => client))].sort()

  async function visit(page: Page): Promise<void> {
    await page.setViewport({ width: 1280, height: 900 })
    await page.goto(server.url)
    await page.evaluate(() => window.privacy.ready)
  }
  const press = async (page: Page, selector: string) => (await seen(page, selector)).click()

  test('is silent before consent, runs after it, and is clean after a decline and a reload', async () => {
    server.collected.length = 0
    const page = await open()
    const { uncaught, said } = listen(page)
    const foreign: string[] = []
    page.on('request', request => void (request.url().startsWith(server.url) || foreign.push(request.url())))
    const vendors: string[] = []
    page.on('request', request => void (request.url().includes('/vendor/') && vendors.push(request.url())))

    // Before: no cookie, no key, no request, no download of a client.
    await visit(page)
    await pause(1500)
    expect(await kept(page)).toEqual(nothing)
    expect(clients()).toEqual([])
    expect(vendors).toEqual([])
    expect(await page.evaluate('firstAnswer')).toBe(false)

    // Accepted: all three run, store what the manifest declares, and send.
    await press(page, 'privacy-banner >>> [part~=accept-all]')
    await expect.poll(clients, { timeout: 20_000 }).toEqual(['beacon', 'mixpanel', 'posthog'])
    const stored = await kept(page)
    expect(stored.cookies).toEqual(['mp_demo_mixpanel', 'ph_phc_demo_posthog'])
    expect(stored.local.length).toBeGreaterThan(0)
    expect(stored.session.length).toBeGreaterThan(0)
    expect(await page.evaluate('[...ran].sort()')).toEqual(['Image', 'Mixpanel', 'PostHog'])

    // Every key that a client stored belongs to a group of the manifest.
    const unknown = await page.evaluate(keys => {
      const rules = window.privacy.$manifest.get()!.groups.flatMap(group => [...group.cookies, ...group.storage])
      const covers = (rule: string, key: string) =>
        rule.endsWith('*') ? key.startsWith(rule.slice(0, -1)) : key === rule
      return keys.filter(key => !rules.some(rule => covers(rule.name, key)))
    }, Object.values(stored).flat())
    expect(unknown).toEqual([])

    // A returning visitor: the first inline script is told at once, and the clients run again.
    server.collected.length = 0
    await page.reload()
    expect(await page.evaluate('firstAnswer')).toBe(true)
    await expect.poll(clients, { timeout: 20_000 }).toEqual(['beacon', 'mixpanel', 'posthog'])

    // Nobody is asked again. Declined, in the preferences: the cookies and keys are gone at once.
    expect(await page.$('privacy-banner')).toBe(null)
    await press(page, '[data-privacy-open]')
    await press(page, 'privacy-preferences >>> [part~=decline-all]')
    const { databases: _open, ...gone } = await kept(page)
    expect(gone).toEqual({ cookies: [], local: [], session: [] })

    // And nothing again after a reload.
    await pause(300)
    await page.reload()
    await page.evaluate(() => window.privacy.ready)
    server.collected.length = 0
    vendors.length = 0
    await pause(2000)
    expect(await kept(page)).toEqual(nothing)
    expect(clients()).toEqual([])
    expect(vendors).toEqual([])
    expect(await page.evaluate('firstAnswer')).toBe(false)

    expect(foreign).toEqual([])
    expect(uncaught).toEqual([])
    // The clients hold their databases open until the page is left.
    const told = said.filter(text => text.startsWith('nanoconsent'))
    expect(told.filter(text => !/"area":"indexed-db","reason":"blocked"/.test(text))).toEqual([])
  })

  test('works by keyboard, one group at a time, and shows what happens', async () => {
    const page = await open()
    await visit(page)
    const preference = (id: string) => page.$eval(`[data-demo-preference="${id}"]`, element => element.textContent)
    await page.waitForSelector('[data-demo-group="partners"]')
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.demoGroup)
    for (let steps = 0; (await focused()) !== 'partners' && steps < 40; steps++) await page.keyboard.press('Tab')
    expect(await focused()).toBe('partners')
    await page.keyboard.press('Space')
    await page.waitForFunction('ran.includes("Image")')
    expect([await preference('partners'), await preference('statistics')]).toEqual(['true', 'false'])
    await page.waitForSelector('[data-demo-list="ran"] li')
    expect(await page.evaluate('[...ran]')).toEqual(['Image'])
    expect(await page.$eval('[data-demo-group="essentials"]', box => (box as HTMLInputElement).disabled)).toBe(true)
    await press(page, '[data-demo=reset]')
    expect(await page.evaluate('document.cookie')).toBe('')
    expect(await preference('partners')).toBe('false')
  })

  test('serves nothing but itself', async () => {
    for (const path of ['/package.json', '/demo/../package.json', '/demo/%2e%2e/package.json', '/nothing', '/demo/']) {
      expect((await fetch(new URL(path, server.url))).status, path).toBe(404)
    }
  })
})
