import { expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import { find } from './ui-parts.js'
import { uiSite } from './ui-site.js'

/** In milliseconds: how long a handler of the site's own takes. A frame of that length is always told of. */
const BUSY = 100

const head = `<script>
  addEventListener('click', ({ timeStamp }) => {
    window.clicked = timeStamp
    while (performance.now() < timeStamp + ${BUSY});
  })
  window.longFrames = []
  // Without a screen a frame is told of only with the next one: there is always one.
  addEventListener('DOMContentLoaded', function tick() {
    document.querySelector('h1').textContent = performance.now()
    requestAnimationFrame(tick)
  })
  new PerformanceObserver(list => longFrames.push(...list.getEntries())).observe({ type: 'long-animation-frame' })
</script>`
const body = `<main><h1>A shop</h1>${`<script type="text/plain" data-consent="statistics">window.ran ??= performance.now()</script>`.repeat(50)}</main>`

/** Times in milliseconds. */
interface Click {
  readonly clicked: number
  /** When its frame had been painted: https://w3c.github.io/paint-timing/#painttimingmixin. */
  readonly painted: number
  readonly ran: number
}

/** That a frame has been painted is told by Chromium alone. */
inBrowsers('the click on Accept', ({ name, open }) => {
  if (name !== 'Chromium') return test.skip('it cannot tell')
  const server = uiSite()

  test.each(['accept-all', 'save'])('has its frame painted before any gated script runs: %s', async answer => {
    const page = await open()
    await page.emulateCPUThrottling(4)
    await server.show(page, { head, body })
    await find(page, 'banner')
    if (answer === 'save') {
      await page.evaluate(() => window.privacy.open())
      await find(page, 'dialog')
      await (await page.$('>>> [part~=checkbox]:not(:disabled)'))!.click()
    }
    await page.evaluate('window.longFrames = []')
    await (await find(page, answer)).click()
    const { clicked, painted, ran } = (await (
      await page.waitForFunction(
        `(() => {
          const frame = longFrames.find(({ startTime, duration }) => startTime < clicked + ${BUSY} && startTime + duration > clicked)
          return frame && window.ran && { clicked, painted: frame.paintTime, ran }
        })()`,
        { polling: 100 }
      )
    ).jsonValue()) as Click
    expect(painted).toBeGreaterThan(clicked + BUSY)
    expect(ran).toBeGreaterThan(painted)
  })
})
