import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import { BANNER_ANSWERS, PHONE, SCREEN, ZOOMED, find, nameOf, resize } from './ui-parts.js'
import { uiSite } from './ui-site.js'

const text = '<p>Bread is baked from flour, water, salt and time. It keeps for a week.</p>'.repeat(20)
const film = '<iframe title="Film" width="560" height="315" data-consent="statistics" data-src="/film.html"></iframe>'
const body = `<header>A shop</header><main><h1>Bread</h1>${text}</main>`
const style = (css: string): string => `<style>${css}</style>`

/** What the style sheets of pages say of everything, or of all that is in the body. */
const STYLES = {
  'puts all in a layer of its own': 'body > * { position: relative; z-index: 1 } main { background: #fff }',
  'unsets everything': '* { all: unset } head, script, style { display: none } div, p, h1, main { display: block }',
  'fades everything in':
    'body > * { animation: rise 0.3s both } @keyframes rise { from { opacity: 0; transform: translateY(20px) } }',
  'contains everything': 'body > * { contain: content; will-change: transform; filter: none; transform: scale(1) }',
  'insists on its text': '* { font: 9px/1 cursive !important; color: #ccc !important }'
}

/** 1280 × 1024 at 400 %, and a phone on its side. */
const LOW = [ZOOMED, { width: 568, height: 320 }]

/** The parts of the banner of which the middle is not on top, where somebody sees it who does not scroll. */
const covered = (page: Page, parts: readonly string[]) =>
  page.evaluate(parts => {
    const root = document.querySelector('privacy-banner')!.shadowRoot!
    return parts.filter(part => {
      const element = root.querySelector(`[part~=${part}]`)!
      const { left, top, width, height } = element.getBoundingClientRect()
      return root.elementFromPoint(left + width / 2, top + height / 2) !== element
    })
  }, parts)

const styleOf = (page: Page, selector: string, ...names: string[]) =>
  page.$eval(selector, (element, names) => names.map(name => getComputedStyle(element).getPropertyValue(name)), names)

inBrowsers('in a page that', ({ open }) => {
  const server = uiSite()

  describe.each(Object.entries(STYLES))('%s', (_, css) => {
    test('the banner is on top, and as it should be', async () => {
      const page = await open()
      await server.show(page, { body, head: style(css) })
      for (const size of [SCREEN, PHONE]) {
        await resize(page, size)
        await find(page, 'banner')
        expect(await covered(page, BANNER_ANSWERS), nameOf(size)).toEqual([])
        expect(await styleOf(page, '>>> [part=banner]', 'font', 'color', 'position'), nameOf(size)).toEqual([
          '16px / 24px system-ui, sans-serif',
          'rgb(0, 0, 0)',
          'fixed'
        ])
      }
    })
  })

  test.each([
    ['has a fixed header', 'header { position: fixed; inset: 0 0 auto; z-index: 1030; height: 64px }'],
    ['puts all in a layer of its own', STYLES['puts all in a layer of its own']]
  ])('is low and %s, the banner is on top, and scrolls with the page', async (_, css) => {
    for (const size of LOW) {
      const page = await open(size)
      await server.show(page, { body, head: style(css) })
      await find(page, 'banner')
      expect(await covered(page, ['heading']), nameOf(size)).toEqual([])
      await page.evaluate(() => scrollTo(0, 99))
      const top = await page.$eval('>>> [part=banner]', banner => banner.getBoundingClientRect().top)
      expect(top, nameOf(size)).toBeLessThan(-80)
    }
  })

  test('is low and the shell of an application, which cannot be scrolled, the banner can', async () => {
    const css = 'html, body { height: 100%; margin: 0; overflow: hidden } main { height: 100%; overflow: auto }'
    for (const size of LOW) {
      const page = await open(size)
      await server.show(page, { body, head: style(css) })
      const banner = await find(page, 'banner')
      expect(await banner.evaluate(({ offsetHeight }) => offsetHeight), nameOf(size)).toBeLessThanOrEqual(size.height)
      await banner.evaluate(banner => banner.scrollBy(0, 999))
      expect(await covered(page, ['choose'])).toEqual([])
    }
  })

  test.each([
    ['a flex box', 'body { display: flex; margin: 0 } header { width: 100px }'],
    ['a grid', 'body { display: grid; grid-template-columns: 100px 1fr; margin: 0 }']
  ])('is low and makes its body %s, the banner has room for its text', async (_, css) => {
    for (const size of LOW) {
      const page = await open(size)
      await server.show(page, { body: body.replace('<p>', `${film}<p>`), head: style(css) })
      await find(page, 'banner')
      const width = await page.$eval('>>> [part=banner]', banner => banner.getBoundingClientRect().width)
      expect(width, nameOf(size)).toBeGreaterThanOrEqual(288)
    }
  })

  test('is dark and does not say so, all can be read', async () => {
    const page = await open()
    const head = style('body { background: #121212; color: #eee }')
    await server.show(page, { body: `${film}<privacy-declaration></privacy-declaration>`, head })
    for (const part of ['banner', 'placeholder', 'declaration']) await find(page, part)
    for (const part of ['banner', 'placeholder']) {
      expect(await styleOf(page, `>>> [part=${part}]`, 'color', 'background-color'), part).toEqual([
        'rgb(0, 0, 0)',
        'rgb(255, 255, 255)'
      ])
    }
    expect(await styleOf(page, '>>> [part=declaration]', 'color')).toEqual(['rgb(238, 238, 238)'])
  })

  test('is dark and does not say so, the ring around the permanent button is on the button', async () => {
    const page = await open()
    await server.show(page, { body: 'A page', attributes: 'data-button', head: style('body { background: #121212 }') })
    await (await find(page, 'decline-all')).click()
    await find(page, 'open')
    await page.keyboard.press('Tab')
    const [offset] = await styleOf(page, '>>> [part~=open]:focus-visible', 'outline-offset')
    expect(parseFloat(offset!)).toBeLessThanOrEqual(-4)
  })

  test('has a colour for our text, it is taken', async () => {
    const page = await open()
    const head = style('html { --privacy-text: #030; --privacy-surface: #efe }')
    await server.show(page, { body: `${film}<privacy-declaration></privacy-declaration>`, head })
    for (const part of ['banner', 'placeholder', 'declaration']) {
      await find(page, part)
      expect(await styleOf(page, `>>> [part=${part}]`, 'color'), part).toEqual(['rgb(0, 51, 0)'])
    }
  })
})
