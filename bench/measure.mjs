/**
 * What is measured, in a real Chromium.
 *
 * @module
 */
import { brotliCompressSync, gzipSync } from 'node:zlib'

const CALLS = 4_000_000
const LOOPS = 5

/** For how long a new tab is left alone, in milliseconds: what a browser does to start one would be measured as well. */
const REST = 200

/**
 * Opens a page as a visitor with these cookies, in a context of its own: no cache, no compiled code, no other visits but
 * to an empty page of the same server.
 */
export async function visit(browser, { url, cookies = [], slowdown = 1, rest = REST }, use) {
  const context = await browser.createBrowserContext()
  try {
    await context.setCookie(...cookies)
    const page = await context.newPage()
    const failed = new Promise((_, reject) => page.once('pageerror', reject))
    await page.goto(new URL('/empty', url).href)
    await new Promise(resolve => setTimeout(resolve, rest))
    await page.emulateCPUThrottling(slowdown)
    return await Promise.race([failed, page.goto(url).then(() => use(page, context))])
  } finally {
    await context.close()
  }
}

/** Returns the cookies of a visitor who has accepted statistics and nothing else. */
export const acceptedCookies = (browser, { url, accept }) =>
  visit(browser, { url }, async (page, context) => {
    await page.evaluate(`measured.then(() => { ${accept} })`)
    return context.cookies()
  })

/**
 * Measures start to ready in milliseconds, CPU slowed 4×: from a mark before the script tag, until the API has given
 * right answers for two groups. By then the script has been fetched (never from a cache), compiled and run; and for
 * vanilla-cookieconsent the promise of `run` has been kept.
 */
export async function startToReady(browser, { name, url }, cookies) {
  const measured = await visit(browser, { url, cookies, slowdown: 4 }, page => page.evaluate('measured'))
  const [statistics, marketing] = measured.answers
  if (statistics !== cookies.length > 0 || marketing) throw new Error(`${name} gave a wrong answer`)
  return measured.milliseconds
}

/**
 * Measures how many million times a second the API answers, CPU not slowed: the best of several loops. The answers are counted, and
 * ids take turns, one accepted and one not: otherwise the engine may answer once and leave out the rest of the loop.
 */
export const callsASecond = (browser, { url, ask }, cookies, ids) =>
  visit(browser, { url, cookies }, page =>
    page.evaluate(`measured.then(() => {
      const ids = ${JSON.stringify(ids)}
      function count() {
        let accepted = 0
        for (let i = 0; i < ${CALLS}; i++) {
          const id = ids[i & 1]
          if (${ask}) accepted++
        }
        return accepted
      }
      function time() {
        const start = performance.now()
        if (count() !== ${CALLS / 2}) throw new Error('wrong answers')
        return (performance.now() - start) / 1000
      }
      return ${CALLS / 1e6} / Math.min(...Array.from({ length: ${LOOPS} }, time))
    })`)
  )

/** Measures what is sent: raw, and compressed as well as the formats can. */
export const bytes = text => [
  Buffer.byteLength(text),
  gzipSync(text, { level: 9 }).length,
  brotliCompressSync(text).length
]
