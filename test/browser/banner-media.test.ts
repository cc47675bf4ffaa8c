import { describe, expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import { find } from './ui-parts.js'
import { uiSite } from './ui-site.js'

const body = `<main><h1>A shop</h1>
<iframe title="Film" width="480" height="270" data-consent="statistics" data-src="/film.html"></iframe>
<privacy-declaration></privacy-declaration></main>`
const PRINTED = ['declaration', 'placeholder']
const NOT_PRINTED = ['banner', 'own', 'saved', 'dialog', 'open']

inBrowsers('in another medium', ({ name, open }) => {
  const server = uiSite()

  test.runIf(name === 'Chromium')(
    'on paper there is no banner, no dialog and no button; there is what the page is about',
    async () => {
      const page = await open()
      await server.show(page, { body, attributes: 'data-button' })
      const shown = (part: string) =>
        page.evaluate(part => {
          const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
          const found = roots.flatMap(root => [...root.querySelectorAll(`[part~=${part}]`)])
          return found.some(element => element.checkVisibility())
        }, part)
      const seen: string[] = []
      const note = async () => {
        await page.emulateMediaType('screen')
        for (const part of [...PRINTED, ...NOT_PRINTED]) if (await shown(part)) seen.push(part)
        await page.emulateMediaType('print')
        for (const part of NOT_PRINTED) expect(await shown(part), part).toBe(false)
        for (const part of PRINTED) expect(await shown(part), part).toBe(true)
        await page.emulateMediaType('screen')
      }
      await find(page, 'banner')
      await find(page, 'placeholder')
      await note()
      await (await find(page, 'choose')).click()
      await find(page, 'dialog')
      await note()
      await page.click('>>> dialog >>> [part~=decline-all]')
      await find(page, 'saved')
      await find(page, 'open')
      await note()
      expect(new Set(seen)).toEqual(new Set([...PRINTED, ...NOT_PRINTED.filter(part => part !== 'own')]))
    }
  )

  test.runIf(name === 'Chromium')('a banner of the site is not printed, either', async () => {
    const page = await open()
    await server.show(page, { head: '<template data-privacy-banner><p class="mine">May we?</p></template>' })
    await page.waitForSelector('.mine', { visible: true })
    await page.emulateMediaType('print')
    await page.waitForSelector('.mine', { hidden: true })
  })

  describe.runIf(name === 'Firefox')('where Firefox itself sends a Global Privacy Control signal', () => {
    const groups = [
      { id: 'statistics', name: 'Statistics', default: true },
      { id: 'comfort', name: 'Comfort', gpc: false }
    ]

    test('the banner says so, and so do the preferences, where what it answers is off', async () => {
      const page = await open({ gpc: true })
      await server.show(page, { manifest: { groups } })
      await find(page, 'banner')
      expect(await page.$eval('privacy-banner >>> [part=gpc]', ({ textContent }) => textContent)).toContain(
        'Global Privacy Control'
      )
      await (await find(page, 'choose')).click()
      await find(page, 'dialog')
      expect(await page.$$eval('>>> [part=gpc]', ({ length }) => length)).toBe(2)
      expect(await page.$$eval('>>> input', boxes => boxes.map(box => (box as HTMLInputElement).checked))).toEqual([
        false,
        false
      ])
    })

    test('who is asked about nothing else sees no banner', async () => {
      const page = await open({ gpc: true })
      await server.show(page, { manifest: { groups: [groups[0]] } })
      await page.evaluate(() => new Promise(done => setTimeout(done, 300)))
      expect(await page.$('>>> [part=banner]')).toBeNull()
      expect(await page.evaluate(`privacy.getPreference('statistics')`)).toBe(false)
    })

    test('without it nothing is said', async () => {
      const page = await open()
      await server.show(page, { manifest: { groups } })
      await find(page, 'banner')
      expect(await page.$('>>> [part=gpc]')).toBeNull()
    })
  })
})
