import { expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import {
  ALIKE,
  BANNER_ANSWERS,
  DIALOG_ANSWERS,
  PHONE,
  SCREEN,
  ZOOMED,
  compare,
  find,
  halfSeen,
  nameOf,
  openUnfolded,
  resize
} from './ui-parts.js'
import { uiSite } from './ui-site.js'

inBrowsers('the answers', ({ open }) => {
  const server = uiSite()

  test.each(['bottom', 'top', 'corner'])('are alike, whatever the size of the window (%s)', async at => {
    const page = await open()
    await server.show(page, { attributes: `data-position="${at}"` })
    for (const size of [SCREEN, PHONE, ZOOMED]) {
      await resize(page, size)
      await find(page, 'banner')
      expect(await compare(page, 'privacy-banner', BANNER_ANSWERS), `banner, ${nameOf(size)}`).toEqual(ALIKE)
      await openUnfolded(page)
      expect(await compare(page, 'privacy-preferences', DIALOG_ANSWERS), `dialog, ${nameOf(size)}`).toEqual(ALIKE)
      await page.keyboard.press('Escape')
      await page.waitForSelector('>>> dialog', { hidden: true })
    }
  })

  test.each([SCREEN, PHONE])('are not under the confirmation of another one ($width × $height)', async sight => {
    const page = await open(sight)
    await server.show(page, { body: '<iframe data-consent="statistics" data-src="/film.html"></iframe>' })
    await find(page, 'banner')
    await (await find(page, 'always')).evaluate(button => button.click())
    await page.waitForFunction(
      () => document.querySelector('privacy-banner')!.shadowRoot!.querySelector('[part=saved]')?.textContent
    )
    expect(await halfSeen(page, BANNER_ANSWERS)).toEqual([])
  })

  test.each(['dark', 'forced'] as const)('are alike (%s)', async look => {
    const page = await open({ look })
    await server.show(page)
    await find(page, 'banner')
    expect(await compare(page, 'privacy-banner', BANNER_ANSWERS)).toEqual(ALIKE)
  })

  test('are alike with the colours and sizes of a site', async () => {
    const page = await open()
    const head = '<style>html { --privacy-accent: #063; --privacy-on-accent: #fff; --privacy-radius: 0 }</style>'
    await server.show(page, { head })
    await find(page, 'banner')
    expect(await compare(page, 'privacy-banner', BANNER_ANSWERS)).toEqual(ALIKE)
  })

  test.each([
    ['accept-all', 'accepted'],
    ['decline-all', 'declined']
  ])('take one click: %s', async (part, status) => {
    const page = await open(ZOOMED)
    await server.show(page)
    await (await find(page, part)).click()
    expect(await page.evaluate('privacy.$undecided.get()')).toBe(false)
    expect(await page.evaluate('privacy.$statuses.get().marketing')).toBe(status)
  })

  test('take one click: choose', async () => {
    const page = await open(ZOOMED)
    await server.show(page)
    await (await find(page, 'choose')).click()
    await find(page, 'dialog')
  })
})
