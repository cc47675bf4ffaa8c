import { expect, test } from 'vitest'
import type { Page } from 'puppeteer-core'
import { chromium, inChromium, listen } from './chromium.js'
import { page as pageOf, site } from './site.js'
import { isQuick } from './tier.js'

declare global {
  interface Window {
    done: string[]
    ran(name: string): void
  }
}

const gated = (condition: string, attributes = '', text = '') =>
  `<script type="text/plain" data-consent="${condition}" ${attributes}>${text}</script>`
const inline = (condition: string, name: string) => gated(condition, '', `ran('${name}')`)

/** What visitors have stored, and the tags that run then. The tag of `LAST` runs for each of them, as the last one. */
const STORED: Record<string, readonly string[]> = {
  '': ['essentials'],
  'statistics=2026-01-01': ['statistics:_ga', 'statistics:_ga_X1', 'essentials'],
  'statistics=2026-06-01': [
    'statistics',
    'STATISTICS',
    'statistics:_ga',
    'statistics:_ga_X1',
    'statistics:_new',
    'essentials'
  ],
  'marketing=': ['essentials'],
  'marketing=-1': ['!marketing', 'essentials'],
  'statistics=2026-06-01|marketing=': [
    'statistics',
    'STATISTICS',
    'statistics:_ga',
    'statistics:_ga_X1',
    'statistics:_new',
    'statistics  marketing',
    'essentials'
  ],
  'statistics=2026-06-01|marketing=-1': [
    'statistics',
    'STATISTICS',
    'statistics:_ga',
    'statistics:_ga_X1',
    'statistics:_new',
    '!marketing',
    'statistics !marketing',
    'essentials'
  ]
}
const CONDITIONS = [
  'statistics',
  'STATISTICS',
  'statistics:_ga',
  'statistics:_ga_X1',
  'statistics:_new',
  'statistics:_other',
  'statistics  marketing',
  '!marketing',
  'statistics !marketing',
  '!essentials',
  'essentials'
]
const LAST = 'the last of all'

/** test/conformance holds the gate to far more, in three engines: this is what needs a server, or a cookie from before. */
inChromium('the gate', () => {
  const { open } = chromium()
  const server = site()
  let pages = 0

  /** Opens a page with this body; choices may have been stored before. */
  async function visit(body: string, stored = ''): Promise<Page> {
    const path = `/gate-${++pages}.html`
    server.route(path, pageOf(body))
    const page = await open()
    if (stored) await page.setCookie({ name: 'cookie_consent', value: stored, url: server.origin })
    await page.goto(server.origin + path)
    return page
  }
  const done = (page: Page) => page.evaluate(() => window.done)
  /** Waits until the scripts that are due have run. */
  const settle = (page: Page, last: string) => page.waitForFunction(name => window.done.includes(name), {}, last)

  test('waits for an inline module with what follows it, and never again', async () => {
    const page = await visit(
      gated('statistics', 'data-type="module"', "ran('module')") +
        gated('marketing', '', "ran('first'); setTimeout(() => ran('next task'))") +
        inline('marketing', 'second')
    )
    await page.evaluate(() => window.privacy.accept('statistics'))
    await settle(page, 'module')
    await page.evaluate(() => window.privacy.accept('marketing'))
    await settle(page, 'next task')
    expect(await done(page)).toEqual(['module', 'first', 'second', 'next task'])
  })

  test.each(Object.entries(STORED))(
    'with %j stored, the tags run whose conditions hold: %j',
    async (stored, expected) => {
      const tags = [...CONDITIONS.map(condition => inline(condition, condition)), inline('essentials', LAST)]
      const page = await visit(tags.join(''), stored)
      await settle(page, LAST)
      expect(await done(page)).toEqual([...expected, LAST])
    }
  )

  test('runs all of an inline script that arrives in pieces', async () => {
    const [start, end] = pageOf(
      inline('statistics', 'whole').replace("ran('", `ran('first') /* ${'x'.repeat(200_000)} SPLIT */; ran('`)
    ).split('SPLIT') as [string, string]
    server.route('/streamed.html', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write(start)
      setTimeout(() => response.end(end), 300)
    })
    const page = await open()
    const { uncaught } = listen(page)
    await page.setCookie({ name: 'cookie_consent', value: 'statistics=2026-06-01', url: server.origin })
    await page.goto(`${server.origin}/streamed.html`)
    await settle(page, 'whole')
    expect(await done(page)).toEqual(['first', 'whole'])
    expect(uncaught).toEqual([])
  })

  test.skipIf(isQuick)('passes a script that hangs, after five seconds', async () => {
    server.route('/hangs.js', () => {})
    const page = await visit(gated('statistics', 'src="/hangs.js"') + inline('statistics', 'after'))
    const started = Date.now()
    await page.evaluate(() => window.privacy.accept('statistics'))
    await settle(page, 'after')
    expect(Date.now() - started).toBeGreaterThan(4500)
  })
})
