import { expect, test } from 'vitest'
import type { Page } from 'puppeteer-core'
import { chromium, inChromium, listen } from './chromium.js'
import { page as pageOf, site } from './site.js'

declare global {
  interface Window {
    done: string[]
    box: HTMLElement
    ran(name: string): void
  }
}

const gated = (condition: string, attributes = '', text = '') =>
  `<script type="text/plain" data-consent="${condition}" ${attributes}>${text}</script>`
const inline = (condition: string, name: string, attributes = '') => gated(condition, attributes, `ran('${name}')`)

inChromium('the gate', () => {
  const { open } = chromium()
  const server = site()
  let pages = 0

  /** Opens a page with this body; choices may have been stored before. */
  async function visit(body: string, { stored = '', head = '' } = {}): Promise<Page & { path: string }> {
    const path = `/gate-${++pages}.html`
    server.route(path, pageOf(body, head))
    const page = await open()
    if (stored) await page.setCookie({ name: 'cookie_consent', value: stored, url: server.origin })
    await page.goto(server.origin + path)
    return Object.assign(page, { path })
  }
  const done = (page: Page) => page.evaluate(() => window.done)
  /** Waits until the scripts that are due have run. */
  const settle = (page: Page, last: string) => page.waitForFunction(name => window.done.includes(name), {}, last)
  const quiet = (page: Page) => page.evaluate(() => new Promise<void>(resolve => void setTimeout(resolve, 150)))

  server.route('/slow.js', (_, response) => {
    setTimeout(() => response.writeHead(200, { 'content-type': 'text/javascript' }).end("ran('slow')"), 120)
  })
  server.route('/fast.js', "ran('fast')")
  server.route('/throws.js', "ran('throws'); throw new Error('the script failed')")
  server.route('/module.js', "import './imported.js'; ran('module')")
  server.route('/imported.js', "ran('imported')")

  test('asks for nothing and runs nothing before an acceptance', async () => {
    server.route('/never.js', "ran('never')")
    const page = await visit(inline('statistics', 'a') + gated('statistics', 'src="/never.js"'))
    await quiet(page)
    expect(await done(page)).toEqual([])
    expect(server.asked).not.toContain('/never.js')
  })

  test('runs scripts in document order, an inline one after the external one before it', async () => {
    const page = await visit(
      inline('statistics', '1') +
        gated('statistics', 'src="/slow.js"') +
        inline('statistics', '2') +
        gated('statistics', 'src="/fast.js"') +
        inline('statistics', '3')
    )
    await page.evaluate(() => window.privacy.accept('statistics'))
    await settle(page, '3')
    expect(await done(page)).toEqual(['1', 'slow', '2', 'fast', '3'])
  })

  test('lets the code that accepted finish first', async () => {
    const page = await visit(inline('statistics', 'gated'))
    await page.evaluate(() => {
      window.privacy.accept('statistics')
      window.ran('accepted')
    })
    await settle(page, 'gated')
    expect(await done(page)).toEqual(['accepted', 'gated'])
  })

  test('passes a script that fails, throws or does not come, in the order of the page', async () => {
    const page = await visit(
      gated('statistics', 'src="/missing.js"') + gated('statistics', 'src="/throws.js"') + inline('statistics', 'after')
    )
    await page.evaluate(() => window.privacy.accept('statistics'))
    const started = Date.now()
    await settle(page, 'after')
    expect(Date.now() - started).toBeLessThan(4000)
    expect(await done(page)).toEqual(['throws', 'after'])
  })

  test('waits for no script that is async', async () => {
    const page = await visit(gated('statistics', 'src="/slow.js" async') + inline('statistics', '1'))
    await page.evaluate(() => window.privacy.accept('statistics'))
    await settle(page, 'slow')
    expect(await done(page)).toEqual(['1', 'slow'])
  })

  test('runs modules, inline and external, and data-src', async () => {
    const page = await visit(
      gated('statistics', 'data-type="module" src="/module.js"') +
        gated('statistics', 'data-type="module"', "import './imported.js'; ran('inline module')") +
        gated('statistics', 'data-src="/fast.js"') +
        inline('statistics', 'last')
    )
    const started = Date.now()
    await page.evaluate(() => window.privacy.accept('statistics'))
    await settle(page, 'last')
    await settle(page, 'inline module')
    expect(Date.now() - started).toBeLessThan(4000)
    const order = await done(page)
    expect(order).toEqual(['fast', 'last', 'imported', 'module', 'inline module'])
  })

  test('waits for an inline module with what follows it, and never again', async () => {
    const page = await visit(
      gated('statistics', 'data-type="module"', "ran('module')") +
        inline('marketing', 'first').replace("ran('first')", "ran('first'); setTimeout(() => ran('next task'))") +
        inline('marketing', 'second')
    )
    await page.evaluate(() => window.privacy.accept('statistics'))
    await settle(page, 'module')
    await page.evaluate(() => window.privacy.accept('marketing'))
    await settle(page, 'next task')
    expect(await done(page)).toEqual(['module', 'first', 'second', 'next task'])
  })

  test('runs a tag once, though it is accepted twice, declined, accepted again and moved', async () => {
    const page = await visit(inline('statistics', 'once', 'id="tag"'))
    await page.evaluate(() => window.privacy.accept('statistics'))
    await settle(page, 'once')
    await page.evaluate(() => {
      window.privacy.accept('statistics')
      window.privacy.decline('statistics')
      window.privacy.accept('statistics')
      document.head.append(document.getElementById('tag')!)
    })
    await quiet(page)
    expect(await done(page)).toEqual(['once'])
  })

  test('puts the element itself back: its place, attributes, listeners and currentScript stay', async () => {
    const page = await visit(
      `<p id="before"></p>${gated(
        'statistics',
        'id="tag" data-x="1" onload="ran(\'onload\')" src="/who.js"'
      )}<p id="after"></p>`,
      {
        head: `<script>window.made = () => { window.tag = document.getElementById('tag'); tag.addEventListener('load', () => ran('listener')) }</script>`
      }
    )
    server.route('/who.js', "window.self = document.currentScript; ran('who')")
    await page.evaluate('made()')
    await page.evaluate(() => window.privacy.accept('statistics'))
    await settle(page, 'listener')
    expect(
      await page.evaluate(`[tag === window.self, tag.isConnected, tag.dataset.x, tag.dataset.consent,
        tag.previousElementSibling.id, tag.nextElementSibling.id]`)
    ).toEqual([true, true, '1', 'statistics', 'before', 'after'])
    expect(await done(page)).toEqual(['who', 'onload', 'listener'])
  })

  test('finds tags whenever they are inserted: by code, in a container, after the acceptance', async () => {
    const page = await visit('<main></main>')
    await page.evaluate(() => {
      const tag = (name: string) => {
        const script = document.createElement('script')
        script.type = 'text/plain'
        script.dataset.consent = 'statistics'
        script.textContent = `ran('${name}')`
        return script
      }
      const main = document.querySelector('main')!
      main.append(tag('before'))
      window.privacy.accept('statistics')
      setTimeout(() => {
        const section = document.createElement('section')
        section.append(tag('inside'))
        main.append(section)
      }, 30)
    })
    await settle(page, 'inside')
    expect(await done(page)).toEqual(['before', 'inside'])
  })

  test('does not run a tag that was removed, or whose consent was withdrawn, while it waited', async () => {
    const page = await visit(
      gated('statistics', 'src="/slow.js"') +
        inline('statistics', 'removed', 'id="removed"') +
        inline('statistics', 'withdrawn') +
        inline('marketing', 'marketing')
    )
    await page.evaluate(() => {
      window.privacy.acceptAll()
      setTimeout(() => {
        document.getElementById('removed')!.remove()
        window.privacy.decline('statistics')
      }, 40)
    })
    await settle(page, 'marketing')
    await quiet(page)
    expect(await done(page)).toEqual(['slow', 'marketing'])
  })

  test('leaves a tag inert that was taken out while it waited, also when it comes back after a decline', async () => {
    const page = await visit(
      gated('statistics', 'src="/slow.js"') +
        `<div id="box">${inline('statistics', 'boxed')}</div>` +
        inline('statistics', '1')
    )
    await page.evaluate(() => {
      window.privacy.acceptAll()
      setTimeout(() => (window.box = document.getElementById('box')!).remove(), 40)
    })
    await settle(page, '1')
    await page.evaluate(() => {
      window.privacy.decline('statistics')
      document.body.append(window.box)
    })
    await quiet(page)
    expect(await done(page)).toEqual(['slow', '1'])
    await page.evaluate(() => window.privacy.accept('statistics'))
    await settle(page, 'boxed')
  })

  test('lets a framework remove a node that has run', async () => {
    const page = await visit(`<div id="root">${inline('statistics', 'x', 'id="tag"')}</div>`)
    const { uncaught } = listen(page)
    await page.evaluate(() => {
      const tag = document.getElementById('tag')!
      window.privacy.accept('statistics')
      setTimeout(() => document.getElementById('root')!.removeChild(tag), 20)
    })
    await quiet(page)
    expect(await page.evaluate(() => document.getElementById('tag'))).toBe(null)
    expect(uncaught).toEqual([])
  })

  test.each([
    ['statistics', 'statistics=2026-06-01', true],
    ['STATISTICS', 'statistics=2026-06-01', true],
    ['statistics', 'statistics=2026-01-01', false],
    ['statistics:_ga', 'statistics=2026-01-01', true],
    ['statistics:_ga_X1', 'statistics=2026-01-01', true],
    ['statistics:_new', 'statistics=2026-01-01', false],
    ['statistics:_other', 'statistics=2026-06-01', false],
    ['statistics marketing', 'statistics=2026-06-01', false],
    ['statistics  marketing', 'statistics=2026-06-01|marketing=', true],
    ['!marketing', '', false],
    ['!marketing', 'marketing=-1', true],
    ['!marketing', 'marketing=', false],
    ['statistics !marketing', 'statistics=2026-06-01|marketing=-1', true],
    ['essentials', '', true],
    ['!essentials', '', false]
  ])('with the condition %j and %j stored, a tag runs: %j', async (condition, stored, runs) => {
    const page = await visit(inline(condition, 'it'), { stored })
    await quiet(page)
    expect(await done(page)).toEqual(runs ? ['it'] : [])
  })

  test('leaves a tag inert whose group is unknown, and says so once, with what was likely meant', async () => {
    const path = '/unknown.html'
    server.route(path, pageOf(inline('statistcs', 'a') + inline('statistcs', 'b') + inline('statistics', 'c')))
    const page = await open()
    const { said, uncaught } = listen(page)
    await page.goto(server.origin + path)
    await page.evaluate(() => window.privacy.acceptAll())
    await settle(page, 'c')
    expect(await done(page)).toEqual(['c'])
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(
      'unknown group "statistcs", did you mean "statistics"? known: essentials, statistics, marketing, kept'
    )
    expect(uncaught).toEqual([])
  })

  test.each([
    ['an empty condition', gated('', '', "ran('bad')"), 'expected words like statistics'],
    ['a broken condition', gated('statistics:', '', "ran('bad')"), 'expected words like statistics'],
    ['a javascript: URL', gated('statistics', `src="javascript:ran('bad')"`), 'expected http(s)'],
    ['a data: URL', gated('statistics', `data-src="data:text/javascript,ran('bad')"`), 'expected http(s)'],
    ['a URL with credentials', gated('statistics', 'src="http://a:b@localhost/x.js"'), 'without credentials']
  ])('leaves a tag inert that has %s, says why, and runs the others', async (_, tag, reason) => {
    const path = `/refused-${++pages}.html`
    server.route(path, pageOf(tag + inline('statistics', 'good')))
    const page = await open()
    const { said, uncaught } = listen(page)
    await page.goto(server.origin + path)
    await page.evaluate(() => window.privacy.acceptAll())
    await settle(page, 'good')
    await quiet(page)
    expect(await done(page)).toEqual(['good'])
    expect(said.filter(text => text.includes(reason))).toHaveLength(1)
    expect(uncaught).toEqual([])
  })

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

  test('passes a script that hangs, after its time', async () => {
    server.route('/hangs.js', () => {})
    const page = await visit(gated('statistics', 'src="/hangs.js"') + inline('statistics', 'after'))
    const started = Date.now()
    await page.evaluate(() => window.privacy.accept('statistics'))
    await settle(page, 'after')
    expect(Date.now() - started).toBeGreaterThan(4500)
  })
})
