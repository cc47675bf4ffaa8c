import { afterAll, beforeAll, expect, test } from 'vitest'
import { inEngines } from './driven.js'
import type { Visitor } from './driven.js'
import type { Tab } from './engines.js'
import { site } from './site.js'

const manifest = { groups: [{ id: 'statistics', cookies: [{ name: '_ga' }] }, { id: 'marketing' }] }

const html = (
  name: string,
  head: string
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>
<script>
  ${head}
  window.done = []
  window.shown = []
  addEventListener('pageshow', event => shown.push(event.persisted))
</script>
<script type="application/json" data-privacy-manifest>${JSON.stringify(manifest)}</script>
<script src="/privacy.core.js"></script></head>
<body><script type="text/plain" data-consent="statistics">done.push('statistics')</script></body></html>`

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Waits until an expression is true; what follows says it better than a timeout does. */
async function until(tab: Tab, expression: string): Promise<void> {
  for (const end = Date.now() + 8000; Date.now() < end; await pause(20)) {
    // In between two pages there is nobody to ask.
    if (await tab.evaluate(`!!(${expression})`).catch(() => false)) return
  }
}

inEngines('back', startVisitor => {
  const server = site()
  let tab: Visitor

  // A page that may be kept: the browser decides by these headers, too.
  const route = (name: string, head = '') =>
    server.route(`/${name}.html`, (_, response) => {
      response.setHeader('content-type', 'text/html').end(html(name, head))
    })
  const isAt = (name: string) => until(tab, `document.title === '${name}' && window.privacy && window.shown.length`)

  // By the page itself: after going back puppeteer waits in Firefox for a load that never comes.
  async function leaveFor(name: string) {
    await tab.evaluate(`void setTimeout(() => (location.href = '/${name}.html'))`)
    await isAt(name)
  }
  async function back(name: string) {
    await tab.evaluate('void setTimeout(() => history.back())')
    await until(tab, `document.title === '${name}' && window.shown.length > 1`)
  }
  async function start(name: string, head?: string) {
    route(name, head)
    await leaveFor(name)
    await tab.evaluate('privacy.reset()')
  }

  beforeAll(async () => {
    route('second')
    tab = await startVisitor()
    await tab.goto(`${server.origin}/second.html`)
  }, 120_000)
  afterAll(() => tab?.close(), 30_000)

  test('a page that was left undecided is the one that was left, and knows what was accepted since', async () => {
    await start('undecided')
    await tab.evaluate('void (window.mark = 1)')
    await leaveFor('second')
    await tab.evaluate('privacy.choose({ statistics: true, marketing: false })')
    await back('undecided')
    expect(await tab.evaluate('[shown, window.mark]')).toEqual([[false, true], 1])
    expect(await tab.evaluate('({ ...privacy.$statuses.get() })')).toEqual({
      statistics: 'accepted',
      marketing: 'declined'
    })
    await until(tab, 'done.length')
    expect(await tab.evaluate('[done, privacy.$undecided.get()]')).toEqual([['statistics'], false])
  })

  test('a page that had accepted knows what was declined since, and cleans again', async () => {
    await start('accepted')
    await tab.evaluate(`privacy.accept('statistics')`)
    await until(tab, 'done.length')
    await tab.evaluate(
      `void (window.withdrawn = [], document.addEventListener('privacy:withdraw', event => withdrawn.push(event.detail)),
          addEventListener('pagehide', () => (document.cookie = '_ga=written while leaving; Path=/')))`
    )
    await leaveFor('second')
    await tab.evaluate(`privacy.decline('statistics')`)
    // As a tag does that cannot be stopped.
    await tab.evaluate(`void (document.cookie = '_ga=back; Path=/')`)
    await back('accepted')
    expect(await tab.evaluate('shown')).toEqual([false, true])
    expect(await tab.evaluate('[privacy.getPreference("statistics"), withdrawn]')).toEqual([false, [['statistics']]])
    expect(await tab.evaluate('document.cookie.includes("_ga")')).toBe(false)
  })

  test('a page that is left as soon as it is shown opens nothing that would have it thrown away', async () => {
    // What runs between the event and the freeze is up to the browser; here it is all that there is.
    route(
      'hasty',
      `window.channels = 0
        window.BroadcastChannel = class extends BroadcastChannel {
          constructor(name) { super(name); channels++ }
          close() { super.close(); channels-- }
        }
        addEventListener('pageshow', () => setTimeout(() => {
          window.before = channels
          dispatchEvent(new Event('pagehide'))
        }), { once: true })`
    )
    await leaveFor('hasty')
    await pause(400)
    expect(await tab.evaluate('[before, channels]')).toEqual([1, 0])
    await tab.evaluate(`void dispatchEvent(new Event('pageshow'))`)
    expect(await tab.evaluate('channels')).toBe(1)
  })

  test('the restored page tells others again, and hears of them', async () => {
    const quiet = 'delete window.cookieStore'
    await start('quiet', quiet)
    route('quiet-too', quiet)
    const other = await tab.newTab()
    await other.goto(`${server.origin}/quiet-too.html`)
    await tab.show()
    await leaveFor('second')
    await back('quiet')
    expect(await tab.evaluate('shown')).toEqual([false, true])
    await tab.evaluate(`privacy.accept('marketing')`)
    await until(other, `privacy.getPreference('marketing')`)
    expect(await other.evaluate(`privacy.getPreference('marketing')`)).toBe(true)
    await other.evaluate(`privacy.decline('marketing')`)
    await until(tab, `!privacy.getPreference('marketing')`)
    expect(await tab.evaluate(`privacy.$statuses.get().marketing`)).toBe('declined')
  })
})
