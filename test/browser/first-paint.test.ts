import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import { find } from './ui-parts.js'
import { uiSite } from './ui-site.js'

/** Tags that keep the main thread busy, so that a frame that comes after them comes late. */
const TAGS = Array.from(
  { length: 10 },
  () => `<script type="text/plain" data-consent="statistics">
    window.started ??= performance.now()
    for (const end = performance.now() + 40; performance.now() < end;);
    window.ended = performance.now()
  </script>`
).join('')

/** What field tools measure as Interaction to Next Paint (https://web.dev/inp), of a click alone. */
const OBSERVER = `<script>
  window.clicks = []
  new PerformanceObserver(list => {
    for (const { name, startTime, duration } of list.getEntries()) if (name === 'click') clicks.push([startTime, duration])
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 })
  // Whatever is shorter than 16 ms has no entry.
  addEventListener('click', () => { for (const end = performance.now() + 20; performance.now() < end;); })
</script>`

/** The browser rounds durations to this, in milliseconds. */
const ROUNDING = 8

interface Timing {
  readonly clicks: readonly (readonly [start: number, duration: number])[]
  readonly started: number
  readonly ended: number
}

async function press(page: Page, part: string): Promise<Timing> {
  await (await find(page, part)).click()
  await page.waitForFunction('window.ended && clicks.length')
  return (await page.evaluate('({ clicks, started, ended })')) as Timing
}

/** Event Timing is there in Firefox, too, but nothing slows its machine down. */
inBrowsers('the click that accepts is answered before any tag runs', ({ name, open }) => {
  if (name !== 'Chromium') return test.skip('it cannot be slowed down')
  const server = uiSite()
  const parts = { body: `<main><h1>A shop</h1></main>${TAGS}`, head: OBSERVER }

  test.each([1, 4])('in the banner, on a machine %i times as slow', async slowness => {
    const page = await open()
    await page.emulateCPUThrottling(slowness)
    await server.show(page, parts)
    const { clicks, started, ended } = await press(page, 'accept-all')
    const [[start, duration]] = clicks as [readonly [number, number]]
    expect(clicks).toHaveLength(1)
    expect(started).toBeGreaterThanOrEqual(start + duration - ROUNDING)
    // The tags take longer than the whole answer to the click.
    expect(ended - started).toBeGreaterThan(duration)
  })

  test('in the preferences', async () => {
    const page = await open()
    await page.emulateCPUThrottling(4)
    await server.show(page, parts)
    await (await find(page, 'choose')).click()
    await (await page.waitForSelector('privacy-preferences >>> [value=statistics]'))!.click()
    await page.evaluate('clicks.length = 0')
    const { clicks, started } = await press(page, 'save')
    const [start, duration] = clicks.at(-1)!
    expect(started).toBeGreaterThanOrEqual(start + duration - ROUNDING)
  })
})
