import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import type { Driven } from './driven.js'
import { sample } from './tier.js'
import { find } from './ui-parts.js'
import { uiSite } from './ui-site.js'

const body = `<main><h1>A shop</h1><p><a id="bread" href="#bread">Bread</a> <a id="cake" href="#cake">Cake</a></p>
<iframe title="Film" data-consent="statistics" data-src="/film.html" width="560" height="315"></iframe>
<p><button id="settings" data-privacy-open>Cookies</button></p></main>`

/** What has the focus: its part in the interface, or its id in the page. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    const part = element?.getAttribute('part')?.replace('button ', '')
    return (part ?? (element?.id || element?.localName)) + ((element as HTMLInputElement)?.value ?? '')
  })

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: string, limit = 40): Promise<void> {
  const passed = [await focused(page)]
  while (passed.at(-1) !== wanted) {
    expect(passed.length, `no ${wanted} among ${passed.join(', ')}`).toBeLessThan(limit)
    await page.keyboard.press('Tab')
    passed.push(await focused(page))
  }
}

const statuses = (page: Page) => page.evaluate('({ ...privacy.$statuses.get() })')
const cookie = (page: Page) => page.evaluate('document.cookie')
/** Waits until the preferences have gone: a dialog that was closed is taken out a task later. */
const closed = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('privacy-preferences')!.shadowRoot!.querySelector('dialog'))
const settle = (page: Page) => page.evaluate(() => new Promise(done => setTimeout(done, 100)))

/** Shows a page to somebody who has no mouse. */
async function visit({ open }: Driven, server: ReturnType<typeof uiSite>, attributes = ''): Promise<Page> {
  const page = await open()
  await server.show(page, { body, attributes })
  await find(page, 'banner')
  return page
}

inBrowsers('by keyboard alone', driven => {
  const server = uiSite()

  describe('the banner', () => {
    test('takes no focus, and comes first in the order of Tab', async () => {
      const page = await visit(driven, server)
      expect(await focused(page)).toBe('body')
      const order = ['policy', 'accept-all', 'decline-all', 'choose']
      const passed: string[] = []
      for (const _ of order) {
        await page.keyboard.press('Tab')
        passed.push(await focused(page))
      }
      expect(passed).toEqual(order)
    })

    test('does not take the focus from what has it, when it comes later', async () => {
      const page = await visit(driven, server)
      await page.evaluate(() => window.privacy.declineAll())
      await page.focus('#cake')
      await page.evaluate(() => window.privacy.reset())
      await find(page, 'banner')
      await settle(page)
      expect(await focused(page)).toBe('cake')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('location.hash')).toBe('#cake')
    })

    test('lets the page be used, by Tab and by mouse', async () => {
      const page = await visit(driven, server)
      await tabTo(page, 'cake')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('location.hash')).toBe('#cake')
      await page.click('#bread')
      expect(await page.evaluate('location.hash')).toBe('#bread')
      expect(await page.evaluate('privacy.$undecided.get()')).toBe(true)
      expect(await page.evaluate(`document.querySelector('main').inert`)).toBe(false)
    })

    test.each([
      ['accept-all', 'Enter', 'accepted'],
      ['accept-all', ' ', 'accepted'],
      ['decline-all', 'Enter', 'declined'],
      ['decline-all', ' ', 'declined']
    ] as const)('%s by "%s"', async (part, key, status) => {
      const page = await visit(driven, server)
      await tabTo(page, part)
      await page.keyboard.press(key)
      expect(await statuses(page)).toMatchObject({ statistics: status, marketing: status, comfort: status })
      await page.waitForSelector('privacy-banner >>> [part=banner]', { hidden: true })
    })

    test('Escape answers nothing and hides nothing', async () => {
      const page = await visit(driven, server)
      await tabTo(page, 'choose')
      await page.keyboard.press('Escape')
      await settle(page)
      await find(page, 'banner')
      expect([await cookie(page), await focused(page)]).toEqual(['', 'choose'])
    })
  })

  describe('the preferences', () => {
    test('are opened, unfolded, ticked and saved', async () => {
      const page = await visit(driven, server)
      await tabTo(page, 'choose')
      await page.keyboard.press('Enter')
      await find(page, 'dialog')
      await tabTo(page, 'checkboxstatistics')
      await page.keyboard.press(' ')
      await tabTo(page, 'summary')
      await page.keyboard.press('Enter')
      await page.waitForSelector('privacy-preferences >>> details[open] >>> td', { visible: true })
      await tabTo(page, 'save')
      await page.keyboard.press('Enter')
      expect(await statuses(page)).toMatchObject({ statistics: 'accepted', marketing: 'declined', comfort: 'accepted' })
      await closed(page)
    })

    test.each(['accept-all', 'decline-all'])('have %s, too', async part => {
      const page = await visit(driven, server)
      await tabTo(page, 'choose')
      await page.keyboard.press(' ')
      await find(page, 'dialog')
      await tabTo(page, part)
      await page.keyboard.press('Enter')
      const status = part === 'accept-all' ? 'accepted' : 'declined'
      expect(await statuses(page)).toMatchObject({ statistics: status, marketing: status, comfort: status })
      await closed(page)
    })

    test('keep the focus while they are open', async () => {
      const page = await visit(driven, server)
      await tabTo(page, 'choose')
      await page.keyboard.press('Enter')
      await find(page, 'dialog')
      const passed = new Set<string>()
      for (let steps = 0; steps < 30; steps++) {
        await page.keyboard.press('Tab')
        passed.add(await focused(page))
      }
      // The browser's own buttons may come in between.
      expect(['bread', 'cake', 'settings', 'choose', 'once'].filter(name => passed.has(name))).toEqual([])
      expect(passed).toContain('save')
    })

    const openers = {
      'the banner': 'choose',
      'an element of the page': 'settings',
      'the permanent button': 'open'
    }
    const rows = Object.entries(openers)
    describe.each(sample(rows, rows.slice(-1)))('opened by %s', (_, opener) => {
      test.each(sample<'Enter' | ' '>(['Enter', ' '], ['Enter']))('by "%s", closed by Escape', async key => {
        const page = await visit(driven, server, 'data-button')
        if (opener === 'open') await page.evaluate(() => window.privacy.decline('statistics', 'marketing', 'comfort'))
        await tabTo(page, opener)
        const before = await cookie(page)
        await page.keyboard.press(key)
        await find(page, 'dialog')
        await tabTo(page, 'checkboxmarketing')
        await page.keyboard.press(' ')
        await page.keyboard.press('Escape')
        await closed(page)
        expect([await focused(page), await cookie(page)]).toEqual([opener, before])
        // And again, as things stand.
        await page.keyboard.press(key)
        await find(page, 'dialog')
        expect(
          await page.$eval('privacy-preferences >>> [value=marketing]', box => (box as HTMLInputElement).checked)
        ).toBe(false)
      })

      test('closed by its button', async () => {
        const page = await visit(driven, server, 'data-button')
        if (opener === 'open') await page.evaluate(() => window.privacy.decline('statistics', 'marketing', 'comfort'))
        await tabTo(page, opener)
        const before = await cookie(page)
        await page.keyboard.press('Enter')
        await find(page, 'dialog')
        await tabTo(page, 'close')
        await page.keyboard.press('Enter')
        await closed(page)
        expect([await focused(page), await cookie(page)]).toEqual([opener, before])
      })

      if (opener !== 'choose') {
        test('saved', async () => {
          const page = await visit(driven, server, 'data-button')
          if (opener === 'open') await page.evaluate(() => window.privacy.decline('statistics', 'marketing', 'comfort'))
          await tabTo(page, opener)
          await page.keyboard.press('Enter')
          await find(page, 'dialog')
          await tabTo(page, 'save')
          await page.keyboard.press(' ')
          await closed(page)
          await settle(page)
          expect(await focused(page)).toBe(opener)
        })
      }
    })
  })

  describe('a placeholder', () => {
    test('loads once, and hands the focus on', async () => {
      const page = await visit(driven, server)
      await tabTo(page, 'once')
      await page.keyboard.press('Enter')
      await page.waitForSelector('iframe[src]')
      await settle(page)
      expect([await focused(page), await cookie(page)]).toEqual(['iframe', ''])
    })

    test('accepts what it needs, and hands the focus on', async () => {
      const page = await visit(driven, server)
      await tabTo(page, 'always')
      await page.keyboard.press(' ')
      await page.waitForSelector('iframe[src]')
      await settle(page)
      expect(await focused(page)).toBe('iframe')
      expect(await statuses(page)).toMatchObject({ statistics: 'accepted', marketing: 'undecided' })
    })
  })

  test('a banner of the site', async () => {
    const page = await driven.open()
    const own = `<template data-privacy-banner><form><label><input type="checkbox" data-privacy-toggle="statistics"> Count</label>
      <button data-privacy-action="save" part="mine">Save</button></form></template>`
    await server.show(page, { body: '<main><h1>A shop</h1></main>', head: own })
    await page.waitForSelector('[data-privacy-toggle]')
    await tabTo(page, 'inputon')
    await page.keyboard.press(' ')
    await tabTo(page, 'mine')
    await page.keyboard.press('Enter')
    expect(await statuses(page)).toMatchObject({ statistics: 'accepted', marketing: 'undecided' })
    expect(await page.evaluate('location.search')).toBe('')
  })
})
