import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import { sample } from './tier.js'
import { PHONE, SCREEN, ZOOMED, find } from './ui-parts.js'
import { uiSite } from './ui-site.js'

const links = Array.from({ length: 40 }, (_, i) => `<a href="#${i}" id="${i}">Link ${i}</a>`)

const PAGES = {
  'a long page': `<style>main { padding-inline: 3em }</style>
    <main>${links.map(link => `<p style="margin: 2em 0">${link}</p>`).join('')}</main>`,
  // Nothing in it can be scrolled, until it gets more room at its end.
  'a page of one screen': `<style>body { margin: 0 } main { display: grid; height: 100vh; grid-template: repeat(20, 5%) / 1fr 1fr; padding-inline: 3em; overflow: hidden }</style>
    <main>${links.map(link => `<p style="margin: 0; font-size: 9px">${link}</p>`).join('')}</main>`
}

/** Within how many frames what has the focus has to be seen. */
const FRAMES = 10

/** Presses Tab until every link had the focus. Gives those of which nothing could be seen (WCAG 2.2, 2.4.11). */
async function findHidden(page: Page): Promise<string[]> {
  const hidden: string[] = []
  const seen = new Set<string>()
  for (let steps = 0; seen.size < links.length && steps < links.length + 20; steps++) {
    await page.keyboard.press('Tab')
    const { id, isHidden } = await page.evaluate(async frames => {
      const { id } = document.activeElement!
      const isHidden = () => {
        const { left, right, top, bottom } = document.activeElement!.getBoundingClientRect()
        const xs = [0.02, 0.25, 0.5, 0.75, 0.98].map(part => left + part * (right - left))
        const ys = [0.02, 0.25, 0.5, 0.75, 0.98].map(part => top + part * (bottom - top))
        return !xs.some(x => ys.some(y => document.elementFromPoint(x, y)?.id === id))
      }
      // The page is given a frame to move, and more of them where it has not done so by then.
      for (let frame = 0; frame < frames; frame++) {
        await new Promise(requestAnimationFrame)
        if (!/^\d+$/.test(id) || !isHidden()) return { id, isHidden: false }
      }
      return { id, isHidden: true }
    }, FRAMES)
    if (!/^\d+$/.test(id)) continue
    seen.add(id)
    if (isHidden) hidden.push(id)
  }
  expect(seen.size).toBe(links.length)
  return hidden
}

const BANNERS = [
  ['bottom', SCREEN],
  ['top', SCREEN],
  ['corner', SCREEN],
  ['bottom', PHONE],
  ['top', PHONE],
  ['corner', PHONE],
  ['bottom', ZOOMED]
] as const

inBrowsers('what has the focus is not hidden', ({ open }) => {
  const server = uiSite()

  describe.each(Object.entries(PAGES))('in %s', (title, body) => {
    test.each(sample(BANNERS, title === 'a long page' ? [BANNERS[0]] : [BANNERS[5]]))(
      'by the banner (%s, %j)',
      async (at, size) => {
        const page = await open(size)
        await server.show(page, { body, attributes: `data-position="${at}"` })
        await find(page, 'banner')
        expect(await findHidden(page)).toEqual([])
        if (title === 'a long page') await find(page, 'banner')
      }
    )

    test.each(sample([SCREEN, PHONE], [PHONE]))('by the permanent button and the confirmation (%j)', async size => {
      const page = await open(size)
      await server.show(page, { body, attributes: 'data-button' })
      await (await find(page, 'decline-all')).click()
      await find(page, 'open')
      await find(page, 'saved')
      expect(await findHidden(page)).toEqual([])
    })
  })

  const TEXTS = [
    ['en', '32px', 390, 844],
    ['de', '24px', 390, 844],
    ['ga', '16px', 320, 568]
  ] as const
  test.each(sample(TEXTS, [TEXTS[1]]))(
    'by the buttons of the preferences (%s, text of %s, %i × %i)',
    async (lang, size, width, height) => {
      const page = await open({ width, height })
      await server.show(page, { lang, head: `<style>html { font-size: ${size} }</style>` })
      await page.evaluate(() => window.privacy.open())
      await find(page, 'dialog')
      const hidden: string[] = []
      const seen = new Set<string>()
      for (let steps = 0; steps < 16; steps++) {
        await page.keyboard.press('Tab')
        const { name, isHidden } = await page.evaluate(async frames => {
          const { shadowRoot } = document.querySelector('privacy-preferences')!
          const active = shadowRoot!.activeElement
          if (!active) return { name: '', isHidden: false }
          const isHidden = () => {
            const { left, top, height } = active.getBoundingClientRect()
            const at = [0.1, 0.5, 0.9].map(part => shadowRoot!.elementFromPoint(left + 8, top + part * height))
            return !at.some(element => active.contains(element))
          }
          for (let frame = 0; frame < frames; frame++) {
            await new Promise(requestAnimationFrame)
            if (!isHidden()) return { name: active.outerHTML, isHidden: false }
          }
          return { name: active.outerHTML, isHidden: true }
        }, FRAMES)
        if (name) seen.add(name)
        if (isHidden) hidden.push(name)
      }
      expect(seen.size).toBeGreaterThan(6)
      expect(hidden).toEqual([])
    }
  )

  test('what is fixed to the screen hides the banner while it has the focus, and no longer', async () => {
    const body =
      '<a href="#0" id="0">A link</a> <a href="#1" id="1" style="position: fixed; inset: auto 50% 4em">Fixed</a>'
    const page = await open(PHONE)
    await server.show(page, { body })
    const banner = await find(page, 'banner')
    const isHidden = () =>
      page.waitForFunction(banner => !banner.checkVisibility({ visibilityProperty: true }), {}, banner)
    await page.focus('[id="1"]')
    await isHidden()
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await find(page, 'banner')
    await page.focus('[id="1"]')
    await isHidden()
    await page.focus('[id="0"]')
    await find(page, 'banner')
  })

  test('stopped, the page is as it was', async () => {
    const page = await open(PHONE)
    await server.show(page, { body: PAGES['a page of one screen'] })
    await find(page, 'banner')
    const room = () => page.evaluate(() => document.documentElement.style.paddingBlockEnd)
    for (let steps = 0; steps < 60 && !(await room()); steps++) {
      await page.keyboard.press('Tab')
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
    expect(await room()).toBe('100vh')
    await page.evaluate(() => window.privacy.stop())
    expect(await room()).toBe('')
  })

  test('by a banner of the site, if the page can be scrolled', async () => {
    const head = `<template data-privacy-banner><div style="position: fixed; inset: auto 0 0; padding: 3em; background: #ffd">
      <button data-privacy-action="accept-all">Yes</button> <button data-privacy-action="decline-all">No</button></div></template>`
    const body = PAGES['a long page']
    const page = await open(SCREEN)
    await server.show(page, { body, head })
    await page.waitForSelector('[data-privacy-action]', { visible: true })
    expect(await findHidden(page)).toEqual([])
  })
})
