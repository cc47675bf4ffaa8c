import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { listPages } from '../conformance/pages.mjs'
import type { ConformancePage } from '../conformance/pages.mjs'
import { startServer } from '../conformance/server.mjs'
import { engines, startEngine } from './engines.js'
import type { Running, Tab } from './engines.js'

/** What a page says of itself. */
interface Conformance {
  readonly done: boolean
  readonly results: readonly { readonly name: string; readonly error?: string }[]
}

type Address = ConformancePage['addresses'][number] & { readonly title: string }

const PAGE_LIMIT_MS = 400_000
/** A test of a pool waits for its visitor, while the pages before it take their time. */
const POOL_LIMIT_MS = 1_500_000
const START_LIMIT_MS = 180_000
const POLL_MS = 50
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Opens a page, and waits until it has reported. */
async function reportOf(tab: Tab, url: string): Promise<Conformance> {
  await tab.goto(url)
  for (const end = Date.now() + PAGE_LIMIT_MS; ; await pause(POLL_MS)) {
    const text = (await tab.evaluate('JSON.stringify(window.conformance || null)')) as string
    const report = JSON.parse(text) as Conformance | null
    if (report?.done) return report
    if (!report) throw new Error('the page has no harness')
    if (Date.now() > end) {
      throw new Error(`not finished after ${PAGE_LIMIT_MS} ms; so far ${JSON.stringify(report.results)}`)
    }
  }
}

/** Lends each tab to one test at a time. */
class Pool {
  readonly #free: Tab[] = []
  readonly #waiting: ((tab: Tab) => void)[] = []

  give(tab: Tab): void {
    const next = this.#waiting.shift()
    if (next) next(tab)
    else this.#free.push(tab)
  }

  async use<Value>(job: (tab: Tab) => Promise<Value>): Promise<Value> {
    const tab = this.#free.shift() ?? (await new Promise<Tab>(resolve => this.#waiting.push(resolve)))
    try {
      return await job(tab)
    } finally {
      this.give(tab)
    }
  }
}

/** Opens every page of test/conformance in one browser, and holds it to its report. */
export async function proveIn(name: string): Promise<void> {
  const engine = engines.find(engine => engine.name === name)!
  const pages = await listPages(inject('lane'))
  const visitors = inject('visitors')
  const addressesOf = (isAlone: boolean): Address[] =>
    pages
      .filter(page => isAlone === (page.isAlone || (page.needsFocus && !engine.focusesAll)))
      .flatMap(({ title, addresses }) => addresses.map(address => ({ ...address, title })))
  if (engine.missing && process.env.CI) throw new Error(engine.missing)
  if (engine.missing) console.warn(`${engine.missing} Its tests are left out.`)

  describe.runIf(!engine.missing)(`in ${name}`, () => {
    let server: Awaited<ReturnType<typeof startServer>>
    let browser: Running
    beforeAll(async () => {
      server = await startServer()
    })
    afterAll(() => server?.close())
    const open = async () => {
      browser = await startEngine(engine)
    }
    const close = () => browser?.close()

    async function prove(tab: Tab, { path, host }: Address): Promise<void> {
      const address = new URL(path, server.url)
      if (host) address.hostname = host
      const { results } = await reportOf(tab, address.href)
      const failed = results.flatMap(({ name, error }) => (error ? [`${name}: ${error}`] : []))
      expect(failed.length, [`open ${path}`, ...failed].join('\n')).toBe(0)
      // The harness adds one of its own.
      expect(results.length).toBeGreaterThan(1)
    }

    /** Pages that failed among others: a crowd of visitors takes the time that some of them measure. */
    const again: Address[] = []

    async function proveAmongOthers(tab: Tab, address: Address): Promise<void> {
      try {
        await prove(tab, address)
      } catch (error) {
        console.warn(`${name} opens this page again, alone, at the end: ${String(error)}`)
        again.push(address)
      }
    }

    const shared = addressesOf(false)
    if (shared.length) {
      describe('several visitors at once', () => {
        const pool = new Pool()
        beforeAll(async () => {
          await open()
          for (let count = 0; count < visitors; count++) pool.give(await browser.newVisitor())
        }, START_LIMIT_MS)
        afterAll(close, START_LIMIT_MS)

        test.concurrent.each(shared)('$title ($policy)', { timeout: POOL_LIMIT_MS }, address =>
          pool.use(tab => proveAmongOthers(tab, address))
        )
      })
    }

    const alone = addressesOf(true)
    describe('one visitor alone', () => {
      beforeAll(open, START_LIMIT_MS)
      afterAll(close, START_LIMIT_MS)

      const options = { timeout: PAGE_LIMIT_MS + 10_000, retry: 1 }
      if (alone.length) test.each(alone)('$title ($policy)', options, address => prove(browser, address))

      test('the pages that failed among others', { timeout: POOL_LIMIT_MS }, async () => {
        const failed: string[] = []
        for (const address of again) await prove(browser, address).catch(error => failed.push(String(error)))
        expect(failed.join('\n'), failed.join('\n')).toBe('')
      })
    })
  })
}
