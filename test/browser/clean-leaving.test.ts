import { afterAll, beforeAll, expect, test } from 'vitest'
import { inEngines } from './driven.js'
import type { Visitor } from './driven.js'
import { site } from './site.js'

const manifest = {
  groups: [
    {
      id: 'statistics',
      cookies: [{ name: '_t' }],
      storage: [
        { name: '_t', area: 'local' },
        { name: '_t', area: 'indexed-db' },
        { name: '_t', area: 'cache' }
      ]
    }
  ]
}

/** Without `cookieStore`, so that nothing but leaving and coming back makes it clean. */
const pages: Record<string, string> = {
  '/cleans': `<!doctype html><title>Cleans</title>
    <script>Object.defineProperty(window, 'cookieStore', { value: undefined })</script>
    <script type="application/json" data-privacy-manifest>${JSON.stringify(manifest)}</script>
    <script src="/privacy.core.js"></script>`,
  '/bare': '<!doctype html><title>Bare</title>'
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

inEngines('a page', start => {
  const server = site()
  let browser: Visitor
  let origin: string
  beforeAll(async () => {
    // What is not to be stored is not kept in the back/forward cache, either.
    for (const [path, html] of Object.entries(pages)) {
      server.route(path, (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(html))
    }
    origin = server.origin
    browser = await start()
  }, 120_000)
  afterAll(() => browser?.close(), 30_000)

  const kept = () => browser.evaluate(`[document.cookie, localStorage._t || ''].join()`)
  const plant = () => browser.evaluate(`void (document.cookie = '_t=1; Path=/', localStorage._t = 1)`)

  test('cleans when it is left, and when it is restored', async () => {
    await browser.goto(`${origin}/cleans`)
    await browser.evaluate('void (window.isSame = true)')
    // Nothing of the start is left to be done.
    await pause(1000)
    await plant()
    await pause(300)
    expect(await kept()).toBe('_t=1,1')

    await browser.goto(`${origin}/bare`)
    expect(await kept()).toBe(',')

    await plant()
    expect(await kept()).toBe('_t=1,1')
    await browser.evaluate('void history.back()')
    const isBack = () => browser.evaluate(`location.pathname === '/cleans'`).catch(() => false)
    for (const end = Date.now() + 10_000; !(await isBack()); await pause(100)) {
      if (Date.now() > end) throw new Error('it does not go back')
    }
    await pause(100)
    // It came out of the back/forward cache, which its listeners do not keep it from.
    expect(await browser.evaluate('window.isSame === true')).toBe(true)
    expect(await kept()).toBe(',')
  }, 60_000)
})
