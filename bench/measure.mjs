/**
 * What is measured, in a real Chromium.
 *
 * @module
 */
import { brotliCompressSync, gzipSync } from 'node:zlib'

const CALLS = 4_000_000
const LOOPS = 5
const SLOWDOWN = 4

/** Opens a page as a visitor with these cookies, in a context of its own: no cache, no compiled code, no other visits. */
async function visit(browser, { url, cookies = [], slowdown = 1 }, use) {
  const context = await browser.createBrowserContext()
  try {
    await context.setCookie(...cookies)
    const page = await context.newPage()
    await page.emulateCPUThrottling(slowdown)
    await page.goto(url)
    return await use(page, context)
  } finally {
    await context.close()
  }
}

/** Returns the cookies of a visitor who has accepted statistics and nothing else. */
export const acceptedCookies = (browser, { url, accept }) =>
  visit(browser, { url }, async (page, context) => {
    await page.evaluate('measured')
    await page.evaluate(accept)
    return context.cookies()
  })

/**
 * Measures start to ready in milliseconds, CPU slowed 4×: from a mark before the script tag, until the API has given
 * right answers for two groups: after the script has been fetched (never from a cache), compiled and run and, for
 * vanilla-cookieconsent, after the promise of `run` has been kept.
 */
export async function startToReady(browser, { name, url }, cookies) {
  const { answers, milliseconds } = await visit(browser, { url, cookies, slowdown: SLOWDOWN }, page =>
    page.evaluate('measured')
  )
  if (answers[0] !== cookies.length > 0 || answers[1]) throw new Error(`${name} gave a wrong answer: ${answers}`)
  return milliseconds
}

/**
 * Measures how often a second the API answers, CPU not slowed; the best of several loops. The answers are counted, and
 * ids take turns, one accepted and one not: otherwise the engine may answer once and leave out the rest of the loop.
 */
export const callsASecond = (browser, { url, ask }, cookies, ids) =>
  visit(browser, { url, cookies }, async page => {
    await page.evaluate('measured')
    return page.evaluate(`(() => {
      const ids = ${JSON.stringify(ids)}
      let best = 0
      function count() {
        let accepted = 0
        for (let i = 0; i < ${CALLS}; i++) {
          const id = ids[i & 1]
          if (${ask}) accepted++
        }
        return accepted
      }
      for (let loop = 0; loop < ${LOOPS}; loop++) {
        const start = performance.now()
        if (count() !== ${CALLS / 2}) throw new Error('wrong answers')
        best = Math.max(best, ${CALLS * 1000} / (performance.now() - start))
      }
      return best
    })()`)
  })

/** Measures what is sent: raw, and compressed as well as the formats can. */
export const bytes = text => ({
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).length,
  brotli: brotliCompressSync(text).length
})

/** Returns the value below which a part of the values lies: 0.5 gives the median. */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const low = sorted[Math.floor(at)]
  return low + (sorted[Math.ceil(at)] - low) * (at % 1)
}
