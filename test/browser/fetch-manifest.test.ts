import { expect, test } from 'vitest'
import type { Page } from 'puppeteer-core'
import { chromium, inChromium, listen } from './chromium.js'
import { site } from './site.js'
import type { Route } from './site.js'
import { isQuick } from './tier.js'

const manifestOf = (version: string, more = '') =>
  `{"groups":[{"id":"statistics","version":"${version}"}${more}],"ignored":{"by":"the parser"}}`
const old = manifestOf('2026-01-01')

const answering =
  (
    body: string,
    { type = 'application/json', status = 200, ...headers }: Record<string, string | number> = {}
  ): Route =>
  (_, response) =>
    void response.writeHead(status as number, { 'content-type': type, ...headers }).end(body)

inChromium('a manifest from a URL', () => {
  const { open, openNew } = chromium()
  const server = site()
  let pages = 0

  /** Opens a page whose manifest is at a URL that answers like this. */
  async function visit(answer: Route) {
    const url = `/manifest-${++pages}.json`
    server.route(url, answer)
    server.route(
      `/page-${pages}.html`,
      `<!doctype html><title>Page</title><script src="/privacy.core.js" data-manifest="${url}"></script>
      <script>window.answer = privacy.getPreference('statistics')</script>`
    )
    const page = await open()
    const heard = listen(page)
    await page.goto(`${server.origin}/page-${pages}.html`)
    await ready(page)
    return { page, url, ...heard }
  }
  const ready = (page: Page) => page.evaluate(() => window.privacy.ready)
  const version = (page: Page) => page.evaluate('privacy.$manifest.get()?.groups[0].version')

  test('is fetched once, kept, used at once by the next page and refreshed behind it', async () => {
    const { page, url } = await visit(answering(old))
    expect(await version(page)).toBe('2026-01-01')
    await page.evaluate(() => window.privacy.acceptAll())
    server.route(url, answering(manifestOf('2026-02-01', ',{"id":"marketing"}')))
    await page.reload()
    expect(await page.evaluate('answer')).toBe(true)
    await page.waitForFunction(`privacy.$manifest.get().groups.length === 2`)
    expect(await page.evaluate('({ ...privacy.$statuses.get() })')).toEqual({
      statistics: 'undecided',
      marketing: 'undecided'
    })
    expect(await page.evaluate('answer')).toBe(true)
  })

  const broken: [string, Route, string][] = [
    ['is cut off by the network', (_, response) => void response.destroy(), 'Failed to fetch'],
    [
      'is endless',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        const timer = setInterval(() => response.write(' '.repeat(8_000)), 5)
        response.on('close', () => clearInterval(timer))
      },
      'at most 65536 bytes'
    ]
  ]

  test.each(broken)(
    'that %s leaves everything closed, tells why, and is tried again by the next page',
    async (_, answer, why) => {
      const { page, url, said, uncaught } = await visit(answer)
      expect(await page.evaluate('[answer, privacy.getPreference("statistics"), privacy.$manifest.get()]')).toEqual([
        false,
        false,
        null
      ])
      const told = said.filter(text => text.startsWith('nanoconsent:'))
      expect(told).toHaveLength(1)
      expect(told[0]).toContain(why)
      server.route(url, answering(old))
      await page.reload()
      await ready(page)
      expect(await version(page)).toBe('2026-01-01')
      expect(uncaught).toEqual([])
    }
  )

  test.each(broken)('that %s leaves a cached one in its place', async (_, answer, why) => {
    const { page, url, said } = await visit(answering(old))
    await page.evaluate(() => window.privacy.acceptAll())
    server.route(url, answer)
    await page.reload()
    await ready(page)
    expect(await page.evaluate('answer')).toBe(true)
    await expect.poll(() => said.some(text => text.includes(why)), { timeout: 10_000 }).toBe(true)
    expect(await page.evaluate('privacy.getPreference("statistics")')).toBe(true)
  })

  test('that could not be had is asked for again by whoever waits for it', async () => {
    const { page, url } = await visit(answering('{}', { status: 500 }))
    expect(await version(page)).toBeUndefined()
    server.route(url, answering(old))
    await ready(page)
    expect(await version(page)).toBe('2026-01-01')
  })

  // Only time proves these two.
  test.skipIf(isQuick)('that does not come in 3 seconds is given up', async () => {
    const started = Date.now()
    const { page, said } = await visit(() => {})
    expect(Date.now() - started).toBeGreaterThan(2900)
    expect(await version(page)).toBeUndefined()
    expect(said[0]).toContain('timed out')
  })

  test.skipIf(isQuick)('that came too late for a page that was frozen meanwhile is asked for again', async () => {
    const url = '/frozen.json'
    let asked = 0
    server.route(url, (_, response) => {
      if (asked++) response.setHeader('content-type', 'application/json').end(old)
    })
    server.route(
      '/frozen.html',
      `<!doctype html><title>Page</title><script src="/privacy.core.js" data-manifest="${url}"></script>`
    )
    const page = await openNew()
    await page.goto(`${server.origin}/frozen.html`)
    const client = await page.createCDPSession()
    await client.send('Page.setWebLifecycleState', { state: 'frozen' })
    await new Promise(resolve => setTimeout(resolve, 4500))
    expect(asked).toBe(1)
    await client.send('Page.setWebLifecycleState', { state: 'active' })
    await page.waitForFunction(`privacy.$manifest.get()?.groups[0].version === '2026-01-01'`)
    expect(asked).toBe(2)
  })

  test('is not waited for where the page before still waits for it', async () => {
    const url = '/slow.json'
    const waiting: (() => void)[] = []
    server.route(url, (_, response) => {
      waiting.push(() => response.setHeader('content-type', 'application/json').end(old))
    })
    const html = `<!doctype html><title>Page</title><script src="/privacy.core.js" data-manifest="${url}"></script>`
    for (const name of ['slow', 'slow-next']) server.route(`/${name}.html`, html)
    const page = await open()
    await page.goto(`${server.origin}/slow.html`)
    await expect.poll(() => waiting.length).toBe(1)
    await page.goto(`${server.origin}/slow-next.html`)
    await expect.poll(() => waiting.length).toBe(2)
    for (const answer of waiting) answer()
    await ready(page)
    expect(await version(page)).toBe('2026-01-01')
  })

  // Else it would be undone, and the page begun anew, on every visit.
  test('leaves no older copy behind where it cannot be kept itself', async () => {
    const { page, url } = await visit(answering(old))
    const copies = () => page.evaluate(() => Object.keys(localStorage).filter(key => key !== 'full'))
    expect(await copies()).toHaveLength(1)
    await page.evaluate(() => {
      let text = ''
      for (let size = 2 ** 22; size >= 1; size /= 2) {
        try {
          localStorage.setItem('full', text + 'x'.repeat(size))
          text += 'x'.repeat(size)
        } catch {
          // That is too much.
        }
      }
    })
    server.route(url, answering(manifestOf('2026-02-01', `,{"id":"m","name":"${'m'.repeat(1000)}"}`)))
    await page.reload()
    await expect.poll(() => version(page), { timeout: 10_000 }).toBe('2026-02-01')
    expect(await copies()).toEqual([])
  })
})
