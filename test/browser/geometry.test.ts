import { expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import { PHONE, SCREEN, ZOOMED, find, look, nameOf, openUnfolded, resize } from './ui-parts.js'
import { uiSite } from './ui-site.js'

const EMBED =
  '<iframe width="560" height="315" style="max-width: 100%" data-consent="statistics" data-src="/film.html">'
const body = `<main><h1>A shop</h1>${EMBED}</iframe><privacy-declaration></privacy-declaration></main>`
const PARTS = 'accept-all decline-all choose policy once always close label details summary save open table'.split(' ')

/** What nobody would write, but a manifest can say. */
const strange = {
  policy: '/policy.html',
  groups: [
    'Donaudampfschiff'.repeat(625),
    '<img src=x onerror=alert(1)>'.repeat(9),
    '👩‍👩‍👧‍👦'.repeat(200),
    '\u202eright to left, not closed',
    'إحصاءات '.repeat(99),
    'Z̸̡̢̛̼͙̱͔̣̖͓͙͎͖͎̀̿͌͛̈́͋̐́̕'.repeat(50)
  ].map((text, index) => ({
    id: `group-${index}`,
    name: text,
    description: text,
    cookies: [{ name: `a${'_'.repeat(200)}`, description: text, lifetime: text, provider: text }]
  }))
}

inBrowsers('geometry', ({ open }) => {
  const server = uiSite()

  test.each(['bottom', 'top', 'corner'])('every target is large enough, and all can be reached (%s)', async at => {
    const page = await open()
    await server.show(page, { body, attributes: `data-button data-position="${at}"` })
    for (const size of [SCREEN, PHONE, ZOOMED]) {
      await resize(page, size)
      for (const part of ['banner', 'placeholder', 'declaration']) await find(page, part)
      const asked = await look(page)
      await openUnfolded(page)
      const unfolded = await look(page)
      await (await find(page, 'save')).click()
      await find(page, 'open')
      const saved = await look(page)
      const layouts = [asked, unfolded, saved]
      expect(
        PARTS.filter(part => !layouts.some(({ parts }) => parts.includes(part))),
        nameOf(size)
      ).toEqual([])
      expect(new Set(layouts.flatMap(({ faults }) => faults)), nameOf(size)).toEqual(new Set())
      await page.evaluate(() => window.privacy.reset())
    }
  })

  test('texts of any kind fit on a phone, and leave the buttons where they are', async () => {
    const page = await open(PHONE)
    await server.show(page, { manifest: strange, body: body.replace('statistics', 'group-0') })
    await find(page, 'banner')
    await find(page, 'placeholder')
    const asked = await look(page)
    await openUnfolded(page)
    expect([...asked.faults, ...(await look(page)).faults]).toEqual([])
    await page.click('>>> dialog >>> [part~=close]')
    await (await find(page, 'accept-all')).click()
    expect(await page.evaluate('privacy.$undecided.get()')).toBe(false)
  })

  test('what is always on says so in whole words', async () => {
    const page = await open(PHONE)
    const manifest = { groups: [{ id: 'essentials', name: 'Strictly necessary cookies', required: true }] }
    await server.show(page, { manifest })
    await page.evaluate(() => window.privacy.open())
    const height = await (await find(page, 'required')).evaluate(({ offsetHeight }) => offsetHeight)
    expect(height).toBeLessThan(30)
  })

  test('turned, a phone has placeholders that are as large as what they stand for then', async () => {
    const page = await open({ width: 844, height: 390 })
    const css =
      '.ratio { position: relative; padding-top: 56.25% } iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }'
    const film = '<iframe title="A film" data-consent="statistics" data-src="/film.html"></iframe>'
    await server.show(page, { head: `<style>${css}</style>`, body: `<div class="ratio">${film}</div>` })
    const sizes = () =>
      page.evaluate(() =>
        ['.ratio', 'privacy-placeholder'].map(selector =>
          Math.round(document.querySelector(selector)!.getBoundingClientRect().height)
        )
      )
    await find(page, 'placeholder')
    const [wide, placeholder] = await sizes()
    expect(placeholder).toBe(wide)
    await page.setViewport({ width: 390, height: 844 })
    await expect.poll(async () => new Set(await sizes()).size).toBe(1)
    await find(page, 'placeholder')
    expect((await sizes())[0]).toBeLessThan(wide!)
  })

  test('text of twice the size fits', async () => {
    const page = await open()
    await server.show(page, { body, head: '<style>html { font-size: 200% }</style>' })
    await find(page, 'banner')
    const asked = await look(page)
    await openUnfolded(page)
    expect([...asked.faults, ...(await look(page)).faults]).toEqual([])
  })

  test('small text, if a site wants it, has targets that are as large', async () => {
    const page = await open()
    await server.show(page, { body, attributes: 'data-button', head: '<style>html { --privacy-size: 12px }</style>' })
    await find(page, 'banner')
    const asked = await look(page)
    await openUnfolded(page)
    expect([...asked.faults, ...(await look(page)).faults]).toEqual([])
  })
})
