import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import { find, openUnfolded } from './ui-parts.js'
import { languages, uiSite } from './ui-site.js'

const BANNER = ['accept-all', 'decline-all', 'choose']
const DIALOG = ['accept-all', 'decline-all', 'save']
const SIZES = [
  { width: 1280, height: 800 },
  { width: 320, height: 568 },
  // 1280 × 1024 at 400 %
  { width: 320, height: 256 }
]

/** Compares the buttons of an element: in all that a style sheet can say of them, and where they are. */
const compare = (page: Page, host: string, parts: readonly string[]) =>
  page.evaluate(
    (host, parts) => {
      const root = document.querySelector(host)!.shadowRoot!
      const all = parts.map(part => root.querySelector<HTMLElement>(`[part~=${part}]`)!)
      const looks = all.map(button => {
        const style = getComputedStyle(button)
        return Object.fromEntries([...style].map(name => [name, style.getPropertyValue(name)]))
      })
      const boxes = all.map(button => button.getBoundingClientRect())
      return {
        names: [
          ...new Set(all.map(({ localName, parentNode }) => [localName, parentNode === all[0]!.parentNode].join()))
        ],
        differences: Object.keys(looks[0]!).filter(name => looks.some(look => look[name] !== looks[0]![name])),
        sizes: [...new Set(boxes.map(({ width, height }) => `${width.toFixed(1)} × ${height.toFixed(1)}`))],
        // In a row, or in a column.
        lines: Math.min(new Set(boxes.map(({ top }) => top)).size, new Set(boxes.map(({ left }) => left)).size)
      }
    },
    host,
    parts
  )

/** The buttons of the banner that somebody who presses nothing and does not scroll sees no more than a part of. */
const halfSeen = (page: Page, parts: readonly string[]) =>
  page.evaluate(parts => {
    const root = document.querySelector('privacy-banner')!.shadowRoot!
    return parts.filter(part => {
      const button = root.querySelector(`[part~=${part}]`)!
      const { left, right, top, bottom } = button.getBoundingClientRect()
      const at = [left, right].flatMap(x => [top, bottom].map(y => [x + (x > left ? -9 : 9), y + (y > top ? -9 : 9)]))
      return at.some(([x, y]) => root.elementFromPoint(x!, y!) !== button)
    })
  }, parts)

const ALIKE = { names: ['button,true'], differences: [], sizes: [expect.any(String)], lines: 1 }

inBrowsers('the answers', ({ open }) => {
  const server = uiSite()

  describe.each(SIZES)('at $width × $height', sight => {
    test.each(['bottom', 'top', 'corner'])('are alike (%s)', async at => {
      const page = await open(sight)
      await server.show(page, { attributes: `data-position="${at}"` })
      await find(page, 'banner')
      expect(await compare(page, 'privacy-banner', BANNER)).toEqual(ALIKE)
      await openUnfolded(page)
      expect(await compare(page, 'privacy-preferences', DIALOG)).toEqual(ALIKE)
    })
  })

  test.each(SIZES.slice(0, 2))('are not under the confirmation of another one ($width × $height)', async sight => {
    const page = await open(sight)
    await server.show(page, { body: '<iframe data-consent="statistics" data-src="/film.html"></iframe>' })
    await find(page, 'banner')
    await (await find(page, 'always')).evaluate(button => button.click())
    await page.waitForFunction(
      () => document.querySelector('privacy-banner')!.shadowRoot!.querySelector('[part=saved]')?.textContent
    )
    expect(await halfSeen(page, BANNER)).toEqual([])
  })

  test.each(['dark', 'forced'] as const)('are alike (%s)', async look => {
    const page = await open({ look })
    await server.show(page)
    await find(page, 'banner')
    expect(await compare(page, 'privacy-banner', BANNER)).toEqual(ALIKE)
  })

  test('are alike with the colours and sizes of a site', async () => {
    const page = await open()
    const head = '<style>html { --privacy-accent: #063; --privacy-on-accent: #fff; --privacy-radius: 0 }</style>'
    await server.show(page, { head })
    await find(page, 'banner')
    expect(await compare(page, 'privacy-banner', BANNER)).toEqual(ALIKE)
  })

  test.each(['', ...languages])('are all in sight at once, on a screen and on a phone %s', async lang => {
    for (const sight of SIZES.slice(0, 2)) {
      const page = await open(sight)
      await server.show(page, { lang: lang || 'en' })
      await find(page, 'banner')
      expect(await halfSeen(page, BANNER)).toEqual([])
      expect(await compare(page, 'privacy-banner', BANNER)).toEqual(ALIKE)
    }
  })

  test.each([
    ['accept-all', 'accepted'],
    ['decline-all', 'declined']
  ])('take one click: %s', async (part, status) => {
    const page = await open({ width: 320, height: 256 })
    await server.show(page)
    await (await find(page, part)).click()
    expect(await page.evaluate('privacy.$undecided.get()')).toBe(false)
    expect(await page.evaluate('privacy.$statuses.get().marketing')).toBe(status)
  })

  test('take one click: choose', async () => {
    const page = await open({ width: 320, height: 256 })
    await server.show(page)
    await (await find(page, 'choose')).click()
    await find(page, 'dialog')
  })
})
