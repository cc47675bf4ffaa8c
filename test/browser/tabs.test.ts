import { afterAll, beforeAll, expect, test } from 'vitest'
import { inEngines } from './driven.js'
import type { Visitor } from './driven.js'
import type { Tab } from './engines.js'
import { site } from './site.js'

/** In milliseconds. A second is what is promised, and held by tabs.timing.test.ts; here the machine may be busy. */
const LIMIT = 10_000

const manifest = {
  groups: [
    { id: 'statistics', version: '2026-01-01', cookies: [{ name: '_ga' }] },
    { id: 'marketing', version: '2026-02-01' },
    { id: 'comfort', version: '2026-03-01' }
  ]
}

const html = (head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tab</title>
<script>${head}</script>
<script type="application/json" data-privacy-manifest>${JSON.stringify(manifest)}</script>
<script src="/privacy.core.js"></script></head><body></body></html>`

/** In milliseconds. It takes less until a page listens; what was written before it reads at its start. */
const LISTENS = 600
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Waits until an expression is true in a tab. */
async function whenTrue(tab: Tab, expression: string): Promise<void> {
  for (const end = Date.now() + LIMIT; !(await tab.evaluate(`!!(${expression})`)); await pause(10)) {
    if (Date.now() > end) throw new Error(`after ${LIMIT} ms it is not true: ${expression}`)
  }
}

/** test/conformance/tabs.html holds more, of pages in frames: these are real tabs, one of them in the background. */
inEngines('two tabs', start => {
  const server = site()
  let browser: Visitor
  let other: Tab
  const open = async (tab: Tab, path: string) => {
    await tab.goto(server.origin + path)
    // What the test before it left.
    await tab.evaluate('privacy.reset()')
  }

  beforeAll(async () => {
    server.route('/tab.html', html())
    server.route('/deep/tab.html', html())
    server.route('/no-channel.html', html('delete window.BroadcastChannel'))
    server.route(
      '/alone.html',
      html(`window.BroadcastChannel = class { constructor() { throw Error('no') } }
      Object.defineProperty(window, 'cookieStore', { get() { throw Error('no') } })`)
    )
    browser = await start()
    other = await browser.newTab()
  }, 120_000)
  afterAll(() => browser?.close(), 30_000)

  test('a no in one deletes what only the other can reach', async () => {
    await open(browser, '/tab.html')
    await open(other, '/deep/tab.html')
    await other.evaluate('privacy.acceptAll()')
    await other.evaluate(`void (document.cookie = '_ga=1; Path=/deep/')`)
    await whenTrue(browser, `privacy.getPreference('statistics')`)
    expect(await other.evaluate('document.cookie')).toContain('_ga=1')
    await browser.evaluate(`privacy.decline('statistics')`)
    await whenTrue(other, `!document.cookie.includes('_ga')`)
    expect(await other.evaluate(`[privacy.getPreference('statistics'), privacy.getPreference('marketing')]`)).toEqual([
      false,
      true
    ])
  })

  test('forgetting in one is forgetting in the other', async () => {
    await open(browser, '/tab.html')
    await open(other, '/tab.html')
    await other.evaluate('privacy.acceptAll()')
    await whenTrue(browser, `!privacy.$undecided.get()`)
    await other.evaluate('privacy.reset()')
    await whenTrue(browser, `privacy.$undecided.get()`)
    expect(await browser.evaluate('document.cookie')).toBe('')
  })

  test('without BroadcastChannel follow by cookieStore', async () => {
    await open(browser, '/no-channel.html')
    await open(other, '/no-channel.html')
    await pause(LISTENS)
    await browser.evaluate(`privacy.choose({ statistics: true, marketing: false })`)
    await whenTrue(other, `privacy.$statuses.get().marketing === 'declined'`)
    expect(await other.evaluate(`privacy.getPreference('statistics')`)).toBe(true)
  })

  test('that hear of nothing follow when they are looked at', async () => {
    await open(browser, '/alone.html')
    await open(other, '/alone.html')
    await browser.show()
    await pause(LISTENS)
    await browser.evaluate(`privacy.choose({ statistics: true, marketing: false })`)
    await pause(LISTENS)
    expect(await other.evaluate('privacy.$undecided.get()')).toBe(true)
    await other.show()
    await whenTrue(other, `privacy.$statuses.get().marketing === 'declined'`)
    expect(await other.evaluate(`privacy.getPreference('statistics')`)).toBe(true)
  })
})
