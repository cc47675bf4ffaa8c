/**
 * A visit to a page, in a real Chromium.
 *
 * @module
 */

/**
 * Opens a page as a visitor with these cookies, in a context of its own: no cache, no compiled code, and only one earlier visit, to
 * an empty page of the same server. An error in the page ends the visit.
 *
 * @param options.rest The rest of the new tab before the visit, in milliseconds. Without it, the start of the tab would be
 *   measured, too.
 * @param options.prepare Called with the tab before the page is opened.
 * @param use Called with the page once it has loaded. Its result is returned.
 */
export async function visit(browser, url, { cookies = [], slowdown = 1, rest = 0, prepare } = {}, use) {
  const context = await browser.createBrowserContext()
  try {
    await context.setCookie(...cookies)
    const page = await context.newPage()
    const failed = new Promise((_, reject) => page.once('pageerror', reject))
    await page.goto(new URL('/empty', url).href)
    await new Promise(resolve => setTimeout(resolve, rest))
    if (slowdown > 1) await page.emulateCPUThrottling(slowdown)
    const visited = async () => {
      await prepare?.(page)
      await page.goto(url)
      return use(page, context)
    }
    return await Promise.race([failed, visited()])
  } finally {
    await context.close()
  }
}
