import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import { sample } from './tier.js'
import { PHONE, SCREEN, ZOOMED, find } from './ui-parts.js'
import { uiSite } from './ui-site.js'

const text = '<p>Bread is baked from flour, water, salt and time. It keeps for a week.</p>'.repeat(12)
const film = (style: string): string =>
  `<iframe title="Film" style="${style}" data-consent="statistics" data-src="/film.html"></iframe>`
const body = `<main><h1>A shop</h1>${text}</main>`

/** What lab and field tools count (https://web.dev/cls): from the first paint on, and not what an input has moved. */
const OBSERVER = `<script>
  window.shifts = []
  new PerformanceObserver(list => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) shifts.push([value, sources.map(({ node }) => node?.outerHTML?.slice(0, 99)).join()])
    }
  }).observe({ type: 'layout-shift', buffered: true })
</script>`

const shifts = async (page: Page) => {
  await page.evaluate(() => new Promise(done => setTimeout(done, 300)))
  return page.evaluate('shifts')
}

/** A layout shift is an entry of Chromium's alone. */
inBrowsers('nothing moves', ({ name, open }) => {
  if (name !== 'Chromium') return test.skip('it cannot tell')
  const server = uiSite()

  const SIZES = sample([SCREEN, PHONE, ZOOMED], [PHONE])

  describe.each(sample([false, true], [false]))('with the SDK last in the body: %s', isLast => {
    // On a low screen the banner stands in the page, and moves what it finds there: docs/ui.md says so.
    test.each(SIZES.filter(size => !isLast || size !== ZOOMED))(
      'when the banner comes, and when it goes ($width × $height)',
      async size => {
        for (const position of sample(['bottom', 'top', 'corner'], ['bottom'])) {
          const page = await open(size)
          await page.emulateCPUThrottling(4)
          await server.show(page, {
            body,
            isLast,
            head: OBSERVER,
            attributes: `data-button data-position="${position}"`
          })
          await find(page, 'banner')
          expect(await shifts(page), position).toEqual([])
          // By code, as what a click moves is not counted. At 400 % it stands in the page, where it can be scrolled, and goes.
          if (size !== ZOOMED) await page.evaluate(() => window.privacy.declineAll())
          else await (await find(page, 'decline-all')).click()
          await find(page, 'open')
          expect(await shifts(page), position).toEqual([])
        }
      }
    )

    test('when its language has to be fetched', async () => {
      const page = await open()
      await page.emulateCPUThrottling(4)
      await server.show(page, { body, isLast, lang: 'de', head: OBSERVER })
      await find(page, 'banner')
      expect(await page.$eval('>>> [part=banner]', banner => (banner as HTMLElement).lang)).toBe('de')
      expect(await shifts(page)).toEqual([])
    })

    test('when the page comes in pieces', async () => {
      const page = await open()
      server.route('/slow.js', (_, response) => void setTimeout(() => response.end(), 400))
      await server.show(page, { body: `${body}<script src="/slow.js"></script>${body}`, isLast, head: OBSERVER })
      await find(page, 'banner')
      expect(await shifts(page)).toEqual([])
    })
  })

  test.each([
    ['of a fixed size', 'width: 560px; height: 315px; border: 0'],
    ['of a part of its column', 'width: 100%; aspect-ratio: 16 / 9; border: 0'],
    ['in a line of its own', 'display: block; width: 560px; height: 315px; margin: 20px auto; border: 0'],
    ['that is small', 'width: 200px; height: 120px; border: 0'],
    ['on the right', 'float: right; width: 400px; height: 300px; border: 0']
  ])('when a placeholder %s comes, and is replaced', async (_, style) => {
    const page = await open()
    await page.emulateCPUThrottling(4)
    await server.show(page, { body: `<main><h1>A shop</h1>${film(style)}${text}</main>`, head: OBSERVER })
    await find(page, 'placeholder')
    expect(await shifts(page)).toEqual([])
    await page.evaluate(() => window.privacy.acceptAll())
    await page.waitForSelector('iframe[src]', { visible: true })
    expect(await shifts(page)).toEqual([])
    await page.evaluate(() => window.privacy.declineAll())
    await find(page, 'placeholder')
    expect(await shifts(page)).toEqual([])
  })

  test('what moves is counted', async () => {
    const page = await open()
    await server.show(page, { body, head: OBSERVER })
    await find(page, 'banner')
    await page.evaluate(() => document.querySelector('h1')!.after(document.createElement('hr')))
    await page.waitForFunction('shifts.length')
  })
})
