/**
 * How the gate is measured, in a real Chromium, CPU not slowed.
 *
 * @module
 */
import { visit } from './measure.mjs'

const failed = new Set()

/** Uses a page; `undefined` if it fails, in whatever way: this is told, and not tried again. */
async function attempt(browser, { name, url }, use) {
  if (failed.has(url)) return undefined
  try {
    return await visit(browser, { url, rest: 0 }, use)
  } catch (error) {
    if (!browser.connected) throw error
    failed.add(url)
    console.warn(`${name} fails at ${url}: ${error}`)
    return undefined
  }
}

/** Returns what the page's main thread did from the acceptance until the last gated script, in milliseconds. */
function mainThread(events) {
  const [from, to] = ['accepted', 'finished'].map(mark => events.find(({ name }) => name === mark))
  const tasks = events.filter(
    ({ name, pid, tid, ts, dur }) =>
      name === 'ThreadControllerImpl::RunTask' &&
      pid === from.pid &&
      tid === from.tid &&
      ts + dur > from.ts &&
      ts < to.ts
  )
  return { longest: Math.max(...tasks.map(({ dur }) => dur)) / 1000, busy: (to.tts - from.tts) / 1000 }
}

/** Accepts, and waits for the last gated script: see `measure` of the page. Adds what the main thread did. */
export const activation = (browser, row) =>
  attempt(browser, row, async page => {
    await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] })
    const measured = await page.evaluate('measure()')
    const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString())
    return { ...measured, ...mainThread(traceEvents) }
  })

/** Inserts elements, flat and in containers: see `insert` of the page. */
export const insertion = (browser, row) =>
  attempt(browser, row, page =>
    page.evaluate(`insert('flat').then(async flat => ({ flat, nested: await insert('nested') }))`)
  )
