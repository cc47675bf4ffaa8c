import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import type { Page } from 'puppeteer-core'
import { rollup } from 'rollup'
import { beforeAll, expect, test } from 'vitest'
import { legacyCases } from '../readers/legacy.js'
import type { LegacyCase, Reader } from '../readers/legacy.js'
import { chromium, inChromium, listen } from './chromium.js'
import { site } from './site.js'

const manifest = {
  groups: [{ id: 'essentials', required: true }, { id: 'statistics' }, { id: 'marketing' }]
}

const application = `
import { cookieStorage, createPrivacy } from 'nanoconsent'
import { importChoices } from 'nanoconsent/readers'
import { djangoPrivacyMgmt } from 'nanoconsent/readers/django-privacy-mgmt'
import { klaro } from 'nanoconsent/readers/klaro'
import { osano } from 'nanoconsent/readers/osano'
import { tarteaucitron } from 'nanoconsent/readers/tarteaucitron'
import { vanillaCookieconsent } from 'nanoconsent/readers/vanilla-cookieconsent'
const readers = { djangoPrivacyMgmt, klaro, osano, tarteaucitron, vanillaCookieconsent }
window.make = (reader, options, remove) => window.privacy = createPrivacy({
  manifest: ${JSON.stringify(manifest)},
  storage: importChoices(cookieStorage(), [readers[reader](options)], { remove })
})
`

/** Bundles an application as its author would, with the package as it is published. */
async function bundle(): Promise<string> {
  const folder = 'build/readers-app'
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/app.js`, application)
  const own = (id: string) => /^nanoconsent(?:\/(readers.*))?$/.exec(id)
  const bundled = await rollup({
    input: `${folder}/app.js`,
    plugins: [
      {
        name: 'self',
        resolveId: id =>
          own(id) ? `${process.cwd()}/dist/${(own(id)![1] ?? 'index').replace(/^readers$/, 'readers/index')}.js` : null
      },
      resolve(),
      replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } })
    ]
  })
  const { output } = await bundled.generate({ format: 'iife' })
  rmSync(folder, { recursive: true })
  return output[0].code
}

/** The page of a site that moved to nanoconsent, as the old tool left it. */
interface Old {
  make(reader: Reader, options: object, remove?: boolean): void
  privacy: {
    $statuses: { get(): object }
    acceptAll(): void
    setPreference(id: string, value: boolean): void
    reset(): void
  }
}

/** Turns the clock of a page: what was recorded has a date, and an end. */
function inJanuary2027(): void {
  const { Date: Real } = window
  const shift = Real.UTC(2027, 0) - Real.now()
  window.Date = class extends Real {
    constructor(...parts: [number]) {
      super(...((parts.length ? parts : [Real.now() + shift]) as [number]))
    }
    static override now(): number {
      return Real.now() + shift
    }
  } as DateConstructor
}

const statuses = (page: Page, { reader, options }: LegacyCase, remove = false) =>
  page.evaluate(
    (reader, options, remove) => {
      const { make } = window as unknown as Old
      make(reader, options, remove)
      return (window as unknown as Old).privacy.$statuses.get()
    },
    reader,
    options,
    remove
  )
const kept = (page: Page) =>
  page.evaluate(() => ({ cookies: document.cookie.split('; ').filter(Boolean), local: { ...localStorage } }))
const caseOf = (id: string) => legacyCases.find(legacy => legacy.id === id)!

inChromium('choices made in another tool', () => {
  const { open } = chromium()
  const server = site()
  beforeAll(async () => {
    server.route('/app.js', await bundle())
    for (const path of ['/page.html', '/deep/er/page.html']) {
      server.route(
        path,
        `<!doctype html><title>Page</title><script>(${inJanuary2027})()</script><script src="/app.js"></script>`
      )
    }
  })

  /** Opens a page where the old tool has been. Its cookies are set as the clients set them. */
  async function visit({ cookies, local }: LegacyCase, path = '/page.html', attributes = 'path=/; SameSite=Lax') {
    const page = await open()
    const heard = listen(page)
    await page.goto(server.origin + path)
    await page.evaluate(
      (cookies, local, attributes) => {
        if (cookies) document.cookie = `${cookies}; ${attributes}`
        for (const [key, text] of Object.entries(local)) localStorage.setItem(key, text)
      },
      cookies,
      local,
      attributes
    )
    await page.reload()
    return { page, heard }
  }

  test('are read from what the real clients stored, and nothing is written', async () => {
    const { page, heard } = await visit(caseOf('klaro: only looked'))
    for (const legacy of legacyCases) {
      await page.evaluate(
        (cookies, local) => {
          localStorage.clear()
          const names = document.cookie.split('; ').map(cookie => cookie.split('=')[0])
          for (const name of names) document.cookie = `${name}=; path=/; Max-Age=0`
          if (cookies) document.cookie = `${cookies}; path=/; SameSite=Lax`
          for (const [key, text] of Object.entries(local)) localStorage.setItem(key, text)
        },
        legacy.cookies,
        legacy.local
      )
      const before = { cookies: legacy.cookies ? [legacy.cookies] : [], local: legacy.local }
      expect(await kept(page), legacy.id).toEqual(before)
      expect(await statuses(page, legacy), legacy.id).toEqual({ essentials: 'accepted', ...legacy.expected })
      expect(await kept(page), legacy.id).toEqual(before)
    }
    expect([heard.said, heard.uncaught]).toEqual([[], []])
  })

  test.each(['klaro: chose matomo alone', 'klaro: accepted all, in localStorage'])(
    '%s: the first choice stores the rest of it, and removes the old, wherever it was set',
    async id => {
      const legacy = caseOf(id)
      for (const attributes of ['path=/; SameSite=Lax', 'path=/deep; SameSite=Lax', 'SameSite=Strict; Secure']) {
        const { page } = await visit(legacy, '/deep/er/page.html', attributes)
        await statuses(page, legacy, true)
        await page.evaluate(() => (window as unknown as Old).privacy.setPreference('marketing', true))
        const { cookies, local } = await kept(page)
        expect(cookies, attributes).toEqual([expect.stringMatching(/^cookie_consent=/)])
        expect(local, attributes).toEqual({})
        await page.reload()
        expect(await statuses(page, legacy, true), attributes).toEqual({
          essentials: 'accepted',
          ...legacy.expected,
          marketing: 'accepted'
        })
        if (!legacy.cookies) break
      }
    }
  )

  test('a cookie planted beside the old one, such as by a parent domain, turns no no into a yes', async () => {
    const legacy = caseOf('osano: denied')
    const { page } = await visit(legacy, '/deep/er/page.html')
    for (const path of ['/deep', '/deep/er/']) {
      await page.evaluate(path => void (document.cookie = `cookieconsent_status=allow; path=${path}`), path)
      expect(await statuses(page, legacy)).toMatchObject({ statistics: 'declined', marketing: 'declined' })
    }
  })

  test('markup that stands in front of the cookies hides and adds nothing', async () => {
    const legacy = caseOf('klaro: declined all')
    const { page } = await visit(legacy)
    await page.evaluate(() => document.body.append(Object.assign(new Image(), { name: 'cookie' })))
    expect(await page.evaluate(() => typeof document.cookie)).toBe('object')
    expect(await statuses(page, legacy)).toMatchObject(legacy.expected)
  })
})

inChromium('a page written for django-privacy-mgmt', () => {
  const { open } = chromium()
  const server = site()
  const groups = [{ id: 'essentials', required: true }, { id: 'statistics', default: true }, { id: 'marketing' }]
  // What that package's README tells a page to do, and what its dialog does.
  server.route(
    '/page.html',
    `<!doctype html><title>Page</title>
    <script type="application/json" data-privacy-manifest>${JSON.stringify({ groups })}</script>
    <script src="/privacy.core.js"></script>
    <script>window.django_privacy_mgmt = privacy</script>
    <script>
      window.dataLayer = window.dataLayer || [];
      var statisticsTrackingItemCategory = django_privacy_mgmt.getPreference('STATISTICS');
      var personalizationTrackingItemCategory = django_privacy_mgmt.getPreference('MARKETING');
      dataLayer.push({
        'statisticsTrackingItemCategory': statisticsTrackingItemCategory,
        'personalizationTrackingItemCategory': personalizationTrackingItemCategory
      });
      if (django_privacy_mgmt && django_privacy_mgmt.getPreference('STATISTICS')) window.tracked = true
    </script>
    <form>
      <input type="checkbox" data-gdpr-category-name="ESSENTIALS">
      <input type="checkbox" data-gdpr-category-name="STATISTICS">
      <input type="checkbox" data-gdpr-category-name="MARKETING">
      <button type="button">Save</button>
    </form>
    <script>
      const inputs = [...document.querySelectorAll('input')]
      for (const input of inputs) input.checked = django_privacy_mgmt.getPreference(input.dataset.gdprCategoryName)
      document.querySelector('button').onclick = () => {
        for (const input of inputs) django_privacy_mgmt.setPreference(input.dataset.gdprCategoryName, input.checked)
      }
    </script>`
  )
  const seen = (page: Page) =>
    page.evaluate('[dataLayer[0], !!window.tracked, inputs.map(input => input.checked), document.cookie]')
  const layer = (statistics: boolean, personalization: boolean) => ({
    statisticsTrackingItemCategory: statistics,
    personalizationTrackingItemCategory: personalization
  })

  test('works as it is, and asking writes nothing', async () => {
    const page = await open()
    const { said, uncaught } = listen(page)
    await page.goto(`${server.origin}/page.html`)
    expect(await seen(page)).toEqual([layer(true, false), true, [true, true, false], ''])

    await page.click('[data-gdpr-category-name=STATISTICS]')
    await page.click('[data-gdpr-category-name=MARKETING]')
    await page.click('button')
    const preference = (name: string) =>
      page.evaluate(name => Reflect.get(window, 'django_privacy_mgmt').getPreference(name), name)
    expect(await preference('STATISTICS')).toBe(false)
    expect(await preference('MARKETING')).toBe(true)
    expect(await preference('ESSENTIALS')).toBe(true)

    await page.reload()
    expect(await seen(page)).toEqual([
      layer(false, true),
      false,
      [true, false, true],
      expect.stringMatching(/^cookie_consent=\.at=[^|]+\|statistics=-1\|marketing=$/)
    ])
    expect([said, uncaught]).toEqual([[], []])
  })

  test('essentials stay on, whatever the page sets', async () => {
    const page = await open()
    await page.goto(`${server.origin}/page.html`)
    await page.evaluate("django_privacy_mgmt.setPreference('ESSENTIALS', false)")
    expect(await page.evaluate("django_privacy_mgmt.getPreference('ESSENTIALS')")).toBe(true)
  })
})
