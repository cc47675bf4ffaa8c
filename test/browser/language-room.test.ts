import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import { sample } from './tier.js'
import { ALIKE, BANNER_ANSWERS, PHONE, SCREEN, compare, find, halfSeen, look, openUnfolded } from './ui-parts.js'
import { languages, uiSite } from './ui-site.js'

/** The longest words and texts, another direction, and short lines of other scripts. */
const FEW = ['de', 'ga', 'ar', 'ja']

const EMBED =
  '<iframe width="560" height="315" style="max-width: 100%" data-consent="statistics" data-src="/film.html"></iframe>'
const body = `<main><h1>A shop</h1>${EMBED}<privacy-declaration></privacy-declaration></main>`

/** Lets a page that is open speak another language, as it would from its start. */
async function speak(page: Page, tag: string): Promise<void> {
  await page.evaluate(tag => {
    window.privacy.stop()
    document.documentElement.lang = tag
    window.privacy.start()
  }, tag)
  await page.waitForSelector(`privacy-banner >>> section[lang="${tag}"]`, { visible: true })
  await page.waitForSelector(`privacy-placeholder >>> [part=placeholder][lang="${tag}"]`, { visible: true })
}

inBrowsers('every language', ({ open }) => {
  const server = uiSite()
  const spoken = sample(['en', ...languages.filter(tag => tag !== 'en')], ['en', ...FEW])

  test('has its answers in sight at once, all alike, on a screen', async () => {
    const page = await open(SCREEN)
    await server.show(page, { body, attributes: 'data-button' })
    for (const tag of spoken) {
      await speak(page, tag)
      expect(await halfSeen(page, BANNER_ANSWERS), tag).toEqual([])
      expect(await compare(page, 'privacy-banner', BANNER_ANSWERS), tag).toEqual(ALIKE)
    }
  })

  test('has its answers in sight at once, all alike, on a phone, and room for all that it says', async () => {
    const page = await open(PHONE)
    await server.show(page, { body, attributes: 'data-button' })
    for (const tag of spoken) {
      await speak(page, tag)
      expect(await halfSeen(page, BANNER_ANSWERS), tag).toEqual([])
      expect(await compare(page, 'privacy-banner', BANNER_ANSWERS), tag).toEqual(ALIKE)
      const asked = await look(page)
      await openUnfolded(page)
      await find(page, 'table')
      const unfolded = await look(page)
      expect([...asked.faults, ...unfolded.faults], tag).toEqual([])
    }
  })

  test('is spoken from the start of a page that is in it', async () => {
    for (const tag of FEW) {
      const page = await open(PHONE)
      await server.show(page, { lang: tag })
      await page.waitForSelector(`privacy-banner >>> section[lang="${tag}"]`, { visible: true })
      expect(await halfSeen(page, BANNER_ANSWERS), tag).toEqual([])
    }
  })
})
