import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../demo/server.mjs'
import { chromium, inChromium, listen } from './chromium.js'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const textOf = (file: string) => readFileSync(`demo/${file}`, 'utf8')
const headerOf = (file: string) => /<header class="site">[^]*?<\/header>/.exec(textOf(file))![0]
const files = [...headerOf('index.html').matchAll(/<li><a href="([^"]+)"/g)].map(match => match[1]!)
/** The main page needs its server; the others can be opened as files. */
const scenarios = files.filter(file => file !== 'index.html')

const banner = (part: string) => `privacy-banner >>> [part~=${part}]`
const preferences = (part: string) => `privacy-preferences >>> [part~=${part}]`

describe('the header of the demo', () => {
  test.each(files)('is the same in %s, which it marks', file => {
    const marked = headerOf(file).replace(' aria-current="page"', '').replace(/\s+/g, ' ')
    expect(marked).toBe(headerOf('index.html').replace(' aria-current="page"', '').replace(/\s+/g, ' '))
    expect(headerOf(file)).toContain(`href="${file}" aria-current="page"`)
  })
})

inChromium('the pages of the demo', () => {
  const { open } = chromium()
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  async function visit(file: string, page?: Page): Promise<Page> {
    page ??= await open()
    await page.setViewport({ width: 1280, height: 900 })
    await page.goto(new URL(`demo/${file}`, server.url).href)
    await page.evaluate(() => window.privacy.ready)
    return page
  }

  /** Which elements break which rules of WCAG 2.2, A and AA, in shadow roots too. */
  async function violations(page: Page) {
    await page.evaluate(AXE)
    const { violations } = await page.evaluate(
      rules =>
        (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({ runOnly: rules }),
      RULES
    )
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`))
  }

  const statuses = (page: Page) => page.evaluate(() => window.privacy.$statuses.get() as Record<string, string>)
  /** Waits for an element to be seen. Only then does puppeteer look again when a shadow root changes. */
  const seen = async (page: Page, selector: string) => (await page.waitForSelector(selector, { visible: true }))!
  const textAt = async (page: Page, selector: string) =>
    (await seen(page, selector)).evaluate(({ textContent }) => textContent)

  /** Walks through what a page can show. */
  async function walk(page: Page, look: () => Promise<void>) {
    await seen(page, 'privacy-banner >>> section')
    await look()
    await page.evaluate(() => window.privacy.open())
    const dialog = await seen(page, 'privacy-preferences >>> dialog[open]')
    await page.$$eval('privacy-preferences >>> details', all => all.forEach(details => (details.open = true)))
    await dialog.evaluate(element => element.scrollTo(0, element.scrollHeight))
    await look()
    await page.click(preferences('decline-all'))
    await textAt(page, 'privacy-banner >>> [role=status]')
    await look()
  }

  test.each(files)('%s is quiet, and breaks no policy', async file => {
    const page = await open()
    const { said, uncaught } = listen(page)
    const failed: string[] = []
    page.on('requestfailed', request => void failed.push(request.url()))
    page.on('response', response => void (response.ok() || failed.push(`${response.status()} ${response.url()}`)))
    await page.evaluateOnNewDocument(() => {
      const broken: string[] = []
      Object.assign(window, { broken })
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        broken.push(`${violatedDirective}: ${blockedURI}`)
      )
    })
    await visit(file, page)
    await walk(page, async () => {
      expect(await page.evaluate('broken')).toEqual([])
      expect([said, uncaught, failed]).toEqual([[], [], []])
    })
  })

  test.each(files.flatMap(file => ['light', 'dark'].map(scheme => [file, scheme] as const)))(
    '%s has no barriers, %s',
    async (file, scheme) => {
      const page = await open()
      // What looks for barriers brings styles of its own.
      await page.setBypassCSP(true)
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await visit(file, page)
      await walk(page, async () => expect(await violations(page)).toEqual([]))
    }
  )

  test('are kept to their own server by a policy', async () => {
    for (const file of files) {
      const policy = (await fetch(new URL(`demo/${file}`, server.url))).headers.get('content-security-policy')!
      expect(policy, file).toMatch(/^default-src '(none|self)'/)
      expect(policy, file).not.toMatch(/https?:|\*/)
      if (file !== 'index.html') expect(policy, file).not.toContain('unsafe')
    }
  })

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

  test.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['de', 'ltr']
  ])('speak %s, %s', async (language, direction) => {
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

  test.each(scenarios)('%s asks when it is opened as a file, too', async file => {
    const page = await open()
    const { uncaught } = listen(page)
    await page.goto(new URL(`../../demo/${file}`, import.meta.url).href)
    await seen(page, 'privacy-banner >>> section')
    await page.evaluate(() => window.privacy.declineAll())
    expect(Object.values(await statuses(page))).toContain('declined')
    expect(uncaught).toEqual([])
  })
})
