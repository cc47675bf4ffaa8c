import { afterAll, test } from 'vitest'
import type { ExpectStatic } from 'vitest'
import { matches } from '../../src/manifest/claim-name.js'
import { inChromium } from './chromium.js'
import { clients, pageOf, rulesOf } from './client-pages.js'
import type { Client } from './client-pages.js'
import { inEngines } from './driven.js'
import type { Tab as AnyTab } from './engines.js'
import { closeIfCounting, sharedBrowser } from './shared-browser.js'
import { site } from './site.js'
import { chosen, sample } from './tier.js'

/** As much of a tab as is needed. */
type Tab = Pick<AnyTab, 'goto' | 'evaluate'>

/** On a busy machine, a page with six clients takes its time. */
const patiently = { timeout: 20_000 }
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Waits for what a promise in the page becomes; a tab itself waits for none. */
async function answer(tab: Tab, promise: string): Promise<string[]> {
  const settle = 'value => { window.answer = value }'
  await tab.evaluate(
    `void (window.answer = null, ${promise}.then(${settle}, error => { window.answer = [String(error)] }))`
  )
  for (;;) {
    const value = await tab.evaluate('window.answer')
    if (value) return value as string[]
    await pause(20)
  }
}
const kept = (tab: Tab) => answer(tab, 'kept()')
const keptAtStart = (tab: Tab) => answer(tab, 'keptAtStart')

/** Whether a rule covers what was kept; both name their area first. */
const covers = (rule: string, name: string) => matches({ name: rule }, name)

/** Serves the pages of clients at any host below localhost, and collects what they send. */
function clientSite() {
  const server = site()
  /** What was asked for since the last `take()`: the clients, their configuration, and what they sent. */
  let asked: string[] = []
  for (const { name, script, answers = {} } of clients) {
    server.route(`/vendor/${name}.js`, (_, response) => {
      asked.push(`vendor ${name}`)
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(script)
    })
    server.route(`/collect/${name}*`, (request, response) => {
      const { pathname } = new URL(request.url!, 'http://site')
      const found = Object.entries(answers).find(([end]) => pathname.endsWith(end))?.[1]
      asked.push(`${found ? 'configure' : 'collect'} ${name}`)
      response.writeHead(found ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(found ?? {}))
    })
  }
  return {
    /** Where the clients run, at a host of their own, so that their cookies are those of its domain. */
    place(name: string, some: readonly Client[]): string {
      server.route(`/${name}.html`, pageOf(some))
      return `http://www.${name}.localhost:${server.port}/${name}.html`
    },
    take: (some: readonly Client[]): string[] => {
      const isOf = (what: string) => some.some(({ name }) => what.endsWith(` ${name}`))
      const taken = [...new Set(asked.filter(isOf))].sort()
      asked = asked.filter(what => !isOf(what))
      return taken
    }
  }
}

/** Visits a page of clients until their group was declined, and six times after. */
async function visits(expect: ExpectStatic, tab: Tab, url: string, some: readonly Client[], take: () => string[]) {
  const sent = some.map(({ name }) => `collect ${name}`)
  const fetched = some.map(({ name }) => `vendor ${name}`)
  const rules = some.flatMap(rulesOf)

  // Before: nothing is stored, nothing is sent, and no client is fetched.
  await tab.goto(url)
  await pause(700)
  expect(await kept(tab)).toEqual([])
  expect(take()).toEqual([])

  // Accepted: each client sends, on a second page again, and each rule of the manifest covers something that is stored.
  // Some of it is written when the page is left, or by the second page only.
  await tab.evaluate(`privacy.accept('statistics')`)
  const seen = new Set<string>()
  const asked = new Set<string>()
  const note = (names: readonly string[]) => {
    names.forEach(name => seen.add(name))
    take().forEach(what => asked.add(what))
  }
  const missing = (expected: readonly string[], found: ReadonlySet<string>) =>
    expected.filter(each => ![...found].some(name => covers(each, name)))
  await expect.poll(async () => (note(await kept(tab)), missing([...fetched, ...sent], asked)), patiently).toEqual([])
  asked.clear()
  await tab.goto(url)
  note(await keptAtStart(tab))
  await expect
    .poll(async () => (note(await kept(tab)), [...missing(sent, asked), ...missing(rules, seen)]), patiently)
    .toEqual([])
  await pause(500)
  note(await kept(tab))

  // All of it is declared.
  expect([...seen].filter(name => !rules.some(rule => covers(rule, name)))).toEqual([])

  // Declined: a client that runs goes on. It writes back what was deleted when the visitor clicks or leaves, and it has a
  // database open. So what counts is the next load: what was left is deleted there, and no client is fetched.
  await tab.evaluate(`privacy.decline('statistics')`)
  await pause(300)
  await tab.evaluate(`document.querySelector('a').click()`)
  await pause(700)
  take()
  await tab.goto(url)
  await expect.poll(() => kept(tab), patiently).toEqual([])
  // What was sent when the page was left may arrive late.
  expect(take().filter(what => what.startsWith('vendor'))).toEqual([])

  // After five reloads still nothing: there is nothing at their start, so that nothing was written in between.
  for (let reloads = 0; reloads < 5; reloads++) {
    await pause(300)
    await tab.goto(url)
    expect(await keptAtStart(tab)).toEqual([])
  }
  await pause(700)
  expect(await kept(tab)).toEqual([])
  expect(take()).toEqual([])
}

inChromium('real clients, accepted and then declined', () => {
  const { place, take } = clientSite()
  const some = sample(
    clients,
    clients.filter(({ name }) => ['mixpanel', 'matomo-style'].includes(name))
  )
  const chromium = chosen.find(({ name }) => name === 'Chromium')!
  afterAll(() => closeIfCounting(chromium))

  // All at once: they have hosts of their own, and each a visitor.
  test.concurrent.for(some)('$name leaves nothing', async (client, { expect }) => {
    const { browser } = await sharedBrowser(chromium)
    const context = await browser.createBrowserContext()
    try {
      const page = await context.newPage()
      const url = place(client.name, [client])
      const foreign: string[] = []
      page.on('request', request => {
        if (request.url().startsWith('http') && !request.url().startsWith(new URL(url).origin))
          foreign.push(request.url())
      })
      const tab: Tab = {
        goto: async to => void (await page.goto(to)),
        evaluate: expression => page.evaluate(expression)
      }
      await visits(expect, tab, url, [client], () => take([client]))
      // Nor is there a cookie that the page cannot see.
      expect((await context.cookies()).map(({ name }) => name)).toEqual(['cookie_consent'])
      expect(foreign).toEqual([])
    } finally {
      await context.close()
    }
  })
})

inEngines('all clients on one page,', (start, name) => {
  const { place, take } = clientSite()

  test.runIf(name !== 'Chromium')('leave nothing', async ({ expect }) => {
    const tab = await start()
    try {
      await visits(expect, tab, place('all', clients), clients, () => take(clients))
    } finally {
      await tab.close()
    }
  })
})
