import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../../demo/server.mjs'
import { chromium, inChromium, seen } from './chromium.js'
import { sample } from './tier.js'

const banner = (part: string) => `privacy-banner >>> [part~=${part}]`
const preferences = (part: string) => `privacy-preferences >>> [part~=${part}]`

inChromium('the scenarios of the demo', () => {
  const { open } = chromium()
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  async function visit(file: string): Promise<Page> {
    const page = await open()
    await page.setViewport({ width: 1280, height: 900 })
    await page.goto(new URL(`demo/${file}`, server.url).href)
    await page.evaluate(() => window.privacy.ready)
    return page
  }

  const statuses = (page: Page) => page.evaluate(() => window.privacy.$statuses.get() as Record<string, string>)
  const textAt = async (page: Page, selector: string) =>
    (await seen(page, selector)).evaluate(({ textContent }) => textContent)

  test('move the banner, and keep a button', async () => {
    const page = await visit('banner.html')
    const top = () => page.$eval(banner('banner'), element => element.getBoundingClientRect().top)
    await seen(page, banner('banner'))
    expect(await top()).toBeGreaterThan(450)
    await page.click('[value=top]')
    expect(await top()).toBeLessThan(100)
    expect(await textAt(page, '[data-demo=markup]')).toContain('data-position="top"')
    await page.click('[value=bottom]')
    await page.click('[data-demo=button]')
    expect(await textAt(page, '[data-demo=markup]')).toMatch(/data-button$/m)
    await page.click(banner('accept-all'))
    await seen(page, preferences('open'))
    await page.click('[data-demo=reset]')
    await seen(page, banner('banner'))
    expect((await statuses(page)).statistics).toBe('undecided')
  })

  test('let a site ask in its own words', async () => {
    const page = await visit('own-template.html')
    await seen(page, 'privacy-banner .panel')
    // What stands beside it can be pressed.
    const isBeside = () => !document.elementFromPoint(40, innerHeight - 60)!.closest('privacy-banner')
    expect(await page.evaluate(isBeside)).toBe(true)
    await page.click('#id_statistics')
    await page.click('[data-privacy-action=save]')
    expect(await statuses(page)).toEqual({ essentials: 'accepted', statistics: 'accepted', marketing: 'declined' })
    expect(await page.$(banner('own'))).toBe(null)
  })

  test('load one frame once, and another always', async () => {
    const page = await visit('placeholders.html')
    const isLoaded = (name: string) => page.$eval(`iframe.${name}`, frame => (frame as HTMLIFrameElement).src !== '')
    const place = (name: string) => `privacy-placeholder:has(+ .${name}) >>> `
    await seen(page, banner('decline-all'))
    await page.click(banner('decline-all'))
    expect([await isLoaded('film'), await isLoaded('map')]).toEqual([false, false])
    await page.click(`${place('film')}[part~=once]`)
    await page.click(`${place('map')}[part~=always]`)
    expect(await statuses(page)).toMatchObject({ 'media.map': 'accepted', 'media.video': 'declined' })
    await expect.poll(() => isLoaded('map')).toBe(true)
    await page.reload()
    await seen(page, `${place('film')}[part~=once]`)
    expect([await isLoaded('film'), await isLoaded('map')]).toEqual([false, true])
  })

  test('declare what a tracker leaves behind', async () => {
    const page = await visit('declaration.html')
    await page.click('[data-demo=accept-all]')
    await page.waitForFunction(() => document.cookie.includes('_visits') && 'stubborn' in window)
    await page.click('[data-demo=decline-all]')
    await page.waitForFunction(
      () => {
        const residue = document.querySelector('privacy-declaration')!.shadowRoot!.querySelector('[part=residue]')
        return residue?.textContent.includes('_visits_queue') && /_visits\b(?!_)/.test(residue.textContent)
      },
      { timeout: 10_000 }
    )
    await page.reload()
    await seen(page, 'privacy-declaration >>> [part=status]')
    await page.waitForFunction(
      async () => !document.cookie.includes('_visits') && !(await indexedDB.databases()).length
    )
    expect(await page.$('privacy-declaration >>> [part=residue]')).toBe(null)
  })

  const LANGUAGES = [
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['de', 'ltr']
  ] as const
  test.each(sample(LANGUAGES, [LANGUAGES[0]]))('speak %s, %s', async (language, direction) => {
    const page = await visit('languages.html')
    await Promise.all([page.waitForNavigation(), page.click(`[data-demo=languages] [lang=${language}]`)])
    await seen(page, `privacy-banner >>> section[lang=${language}][dir=${direction}]`)
    const { heading, acceptAll } = JSON.parse(readFileSync(`dist/languages/${language}.json`, 'utf8'))
    expect(await textAt(page, banner('heading'))).toBe(heading)
    expect(await textAt(page, banner('accept-all'))).toBe(acceptAll)
  })

  test('put on a theme, and show its rules', async () => {
    const page = await visit('theming.html')
    await seen(page, banner('banner'))
    const style = (part: string) =>
      page.$eval(banner(part), element => {
        const { backgroundColor, borderRadius, textTransform } = getComputedStyle(element)
        return { backgroundColor, borderRadius, textTransform }
      })
    await page.click('[value=arcade]')
    expect(await style('accept-all')).toMatchObject({
      backgroundColor: 'rgb(91, 31, 166)',
      textTransform: 'uppercase'
    })
    await page.click('[value=dark]')
    expect(await style('accept-all')).toMatchObject({ backgroundColor: 'rgb(255, 225, 77)' })
    const rules = await textAt(page, '[data-demo=css]')
    expect(rules).toContain(':root {\n  --privacy-accent: light-dark(#5b1fa6, #ffe14d);')
    expect(rules).toContain('privacy-banner::part(button) {')
    expect(rules).not.toContain('data-theme')
  })
})
