import { afterAll, beforeAll, expect, test } from 'vitest'
import { inEngines } from './driven.js'
import type { Visitor } from './driven.js'
import { page, site } from './site.js'

const KEPT = 'cookie_consent=statistics=2026-06-01|kept=-1'

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Firefox and WebKit let a page write over such a cookie, and show it what it wrote; the server never sees that. */
inEngines('a consent cookie that is HttpOnly,', (start, engine) => {
  const server = site()
  const sent: unknown[] = []
  let tab: Visitor
  const open = async () => {
    await tab.goto(`${server.origin}/page.html`)
    await tab.evaluate('void (window.told = [], console.warn = text => told.push(text))')
  }

  beforeAll(async () => {
    server.route('/page.html', (request, response) => {
      sent.push(request.headers.cookie)
      response.setHeader('set-cookie', `${KEPT}; Path=/; HttpOnly`)
      response.setHeader('content-type', 'text/html').end(page(''))
    })
    tab = await start()
    await open()
  }, 120_000)
  afterAll(() => tab?.close(), 30_000)

  test('is not believed', async () => {
    expect(await tab.evaluate('[privacy.$statuses.get().statistics, privacy.$statuses.get().kept]')).toEqual([
      'undecided',
      'undecided'
    ])
  })

  test('is told with the first choice, once, and that holds for the page', async () => {
    await tab.evaluate(`privacy.choose({ marketing: true, statistics: false })`)
    for (const end = Date.now() + 4000; Date.now() < end && !(await tab.evaluate('told.length'));) await pause(20)
    await tab.evaluate(`privacy.accept('kept')`)
    await pause(200)
    await tab.evaluate(`void dispatchEvent(new Event('focus'))`)
    // Chromium does not show a page what it wrote, so the cause is a guess there.
    const cause =
      engine === 'Chromium'
        ? 'the browser refused it; a cookie of this name may be HttpOnly'
        : 'the server has set it with HttpOnly, so scripts cannot change it'
    expect(await tab.evaluate('told')).toEqual([`nanoconsent: could not save "cookie_consent": ${cause}`])
    expect(await tab.evaluate('({ ...privacy.$statuses.get() })')).toEqual({
      essentials: 'accepted',
      statistics: 'declined',
      marketing: 'accepted',
      kept: 'accepted'
    })
  })

  test('stays what it was, and on the next page nothing is believed again', async () => {
    await open()
    expect(sent.at(-1)).toBe(KEPT)
    expect(await tab.evaluate('privacy.$statuses.get().marketing')).toBe('undecided')
  })
})
