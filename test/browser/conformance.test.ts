import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listPages } from '../conformance/pages.mjs'
import { startServer } from '../conformance/server.mjs'
import { engines, startEngine } from './engines.js'
import type { Running, Tab } from './engines.js'

/** What a page says of itself. */
interface Conformance {
  readonly done: boolean
  readonly results: readonly { readonly name: string; readonly error?: string }[]
}

const LIMIT = 200_000
const pages = await listPages()
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Opens a page, and waits until it has reported. */
async function reportOf(tab: Tab, url: string): Promise<Conformance> {
  await tab.goto(url)
  for (const end = Date.now() + LIMIT; ; await pause(40)) {
    const text = (await tab.evaluate('JSON.stringify(window.conformance || null)')) as string
    const report = JSON.parse(text) as Conformance | null
    if (report?.done) return report
    if (!report) throw new Error('the page has no harness')
    if (Date.now() > end) throw new Error(`not finished after ${LIMIT} ms; so far ${JSON.stringify(report.results)}`)
  }
}

const only = process.env.ENGINE

for (const engine of engines) {
  if (only && engine.name.toLowerCase() !== only.toLowerCase()) continue
  if (engine.missing && process.env.CI) throw new Error(engine.missing)
  if (engine.missing) console.warn(`${engine.missing} Its tests are left out.`)

  describe.runIf(!engine.missing)(`in ${engine.name}`, () => {
    let server: Awaited<ReturnType<typeof startServer>>
    let browser: Running
    let visits = 0
    beforeAll(async () => {
      server = await startServer()
      browser = await startEngine(engine)
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.close()
    }, 30_000)

    for (const { title, addresses } of pages) {
      test.each(addresses)(
        `${title} ($policy)`,
        async ({ path, host }) => {
          const address = new URL(path, server.url)
          if (host) address.hostname = host
          // What counts keeps every script that has run, and takes longer each time.
          if (process.env.COVERAGE && ++visits % 20 === 0) {
            await browser.close()
            browser = await startEngine(engine)
          }
          const { results } = await reportOf(browser, address.href)
          expect(results.filter(({ error }) => error)).toEqual([])
          // The harness adds one of its own.
          expect(results.length).toBeGreaterThan(1)
        },
        LIMIT + 10_000
      )
    }
  })
}
