import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../demo/server.mjs'
import { chromium, inChromium, listen, seen } from './chromium.js'
import { sample } from './tier.js'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const textOf = (file: string) => readFileSync(`demo/${file}`, 'utf8')
const headerOf = (file: string) => /<header class="site">[^]*?<\/header>/.exec(textOf(file))![0]
const files = [...headerOf('index.html').matchAll(/<li><a href="([^"]+)"/g)].map(match => match[1]!)
/** The main page needs its server; the others can be opened as files. */
const scenarios = files.filter(file => file !== 'index.html')

describe('the header of the demo', () => {
  test.each(files)('is the same in %s, which it marks', file => {
    const marked = headerOf(file).replace(' aria-current="page"', '').replace(/\s+/g, ' ')
    expect(marked).toBe(headerOf('index.html').replace(' aria-current="page"', '').replace(/\s+/g, ' '))
    expect(headerOf(file)).toContain(`href="${file}" aria-current="page"`)
  })
})

inChromium('the pages of the demo', () => {
  const { open, openNew } = chromium()
  const some = sample(files, files.slice(0, 2))
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
  async function violations(page: Page, where: string) {
    if (!(await page.evaluate('!!window.axe'))) await page.evaluate(AXE)
    const { violations } = await page.evaluate(
      (where, rules) => {
        const { axe } = window as unknown as { axe: { run(where: string, options: object): Promise<AxeResults> } }
        return axe.run(where, { runOnly: rules })
      },
      where,
      RULES
    )
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`))
  }

  const statuses = (page: Page) => page.evaluate(() => window.privacy.$statuses.get() as Record<string, string>)

  /** Walks through what a page can show. `look` is told which element is new. */
  async function walk(page: Page, look: (where: string) => Promise<void>) {
    await seen(page, 'privacy-banner >>> section')
    await look('html')
    await page.evaluate(() => window.privacy.open())
    const dialog = await seen(page, 'privacy-preferences >>> dialog[open]')
    await page.$$eval('privacy-preferences >>> details', all => all.forEach(details => (details.open = true)))
    await dialog.evaluate(element => element.scrollTo(0, element.scrollHeight))
    await look('privacy-preferences')
    await page.click('privacy-preferences >>> [part~=decline-all]')
    await seen(page, 'privacy-banner >>> [role=status]')
    await look('privacy-banner')
  }

  test.each(some)('%s is quiet, and breaks no policy', async file => {
    const page = await openNew()
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

  test.each(some)('%s has no barriers, in light and in dark', async file => {
    const page = await openNew()
    // What looks for barriers brings styles of its own.
    await page.setBypassCSP(true)
    await visit(file, page)
    await walk(page, async where => {
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
        expect(await violations(page, where), scheme).toEqual([])
      }
    })
  })

  test('are kept to their own server by a policy', async () => {
    for (const file of files) {
      const policy = (await fetch(new URL(`demo/${file}`, server.url))).headers.get('content-security-policy')!
      expect(policy, file).toMatch(/^default-src '(none|self)'/)
      expect(policy, file).not.toMatch(/https?:|\*/)
      if (file !== 'index.html') expect(policy, file).not.toContain('unsafe')
    }
  })

  test.each(sample(scenarios, scenarios.slice(0, 1)))('%s asks when it is opened as a file, too', async file => {
    const page = await open()
    const { uncaught } = listen(page)
    await page.goto(new URL(`../../demo/${file}`, import.meta.url).href)
    await seen(page, 'privacy-banner >>> section')
    await page.evaluate(() => window.privacy.declineAll())
    expect(Object.values(await statuses(page))).toContain('declined')
    expect(uncaught).toEqual([])
  })
})
