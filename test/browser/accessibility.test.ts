import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import { find, openUnfolded } from './ui-parts.js'
import { uiSite } from './ui-site.js'

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** How pages are seen. */
const SIGHTS = [
  { as: 'light', sight: { look: 'light' } },
  { as: 'dark', sight: { look: 'dark' } },
  { as: 'forced colours', sight: { look: 'forced' } },
  { as: 'Arabic', lang: 'ar', sight: {} },
  { as: 'Hebrew, dark', lang: 'he', sight: { look: 'dark' } },
  { as: '320 px', sight: { width: 320, height: 568 } },
  { as: '320 px, forced colours, Arabic', lang: 'ar', sight: { width: 320, height: 568, look: 'forced' } },
  { as: '400 %', sight: { width: 320, height: 256 } }
] as const

interface Report {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
  readonly passes: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown[] }[] }[]
}

/** Lets axe look at the page, and into the open shadow roots. Gives what it minds, and in which elements it looked. */
async function examine(page: Page): Promise<{ violations: string[]; examined: string[] }> {
  await page.evaluate(source)
  const { violations, passes } = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations, passes }) => ({ violations, passes }))`
  )) as Report
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    examined: passes.flatMap(({ nodes }) => nodes.map(({ target }) => JSON.stringify(target)))
  }
}

/** A banner as a site with Bootstrap has it. */
const OWN = `<template data-privacy-banner>
  <div class="alert alert-light fixed-bottom m-3" role="region" aria-label="Cookies">
    <p>May we count visits?</p>
    <div class="form-check form-switch">
      <input class="form-check-input" type="checkbox" id="count" data-privacy-toggle="statistics">
      <label class="form-check-label" for="count">Statistics</label>
    </div>
    <button type="button" class="btn btn-primary" data-privacy-action="accept-all">Yes</button>
    <button type="button" class="btn btn-primary" data-privacy-action="decline-all">No</button>
    <button type="button" class="btn btn-primary" data-privacy-action="save">Save</button>
  </div>
</template>`
const BOOTSTRAP = `<style>
  .alert { padding: 1rem; border: 1px solid; border-radius: .375rem; background: Canvas; color: CanvasText }
  .fixed-bottom { position: fixed; right: 0; bottom: 0; left: 0 }
  .m-3 { margin: 1rem }
  .form-check-input { width: 2rem; height: 1.5rem }
  .btn { padding: .375rem .75rem; border: 1px solid; border-radius: .375rem; background: #0d47a1; color: #fff }
</style>`

/** What has no background counts as white for axe. */
const HEAD = `<style>html { background: Canvas; color: CanvasText }</style>${BOOTSTRAP}`

const main = (content = ''): string => `<main><h1>A shop</h1><p><a href="/bread">Bread</a></p>${content}</main>`
const FILM =
  '<iframe width="560" height="315" style="max-width: 100%" title="Film" data-consent="statistics" data-src="/film.html"></iframe>'

inBrowsers('axe finds nothing', ({ open }) => {
  const server = uiSite()

  describe.each(SIGHTS)('in $as', ({ sight, ...rest }) => {
    const { lang = 'en' } = rest as { lang?: string }
    const html = lang === 'en' ? '' : 'dir="rtl"'

    test('in the banner', async () => {
      const page = await open(sight)
      await server.show(page, { lang, html, head: HEAD, body: main() })
      await find(page, 'banner')
      const { violations, examined } = await examine(page)
      expect(violations).toEqual([])
      expect(examined.join()).toContain('["privacy-banner",')
    })

    test('in the preferences, unfolded', async () => {
      const page = await open(sight)
      await server.show(page, { lang, html, head: HEAD, body: main() })
      await openUnfolded(page)
      const { violations, examined } = await examine(page)
      expect(violations).toEqual([])
      expect(examined.join()).toContain('["privacy-preferences",')
    })

    test('in a placeholder, the permanent button and the declaration', async () => {
      const page = await open(sight)
      await server.show(page, {
        lang,
        html,
        head: HEAD,
        attributes: 'data-button',
        body: main(`${FILM}<privacy-declaration></privacy-declaration>`)
      })
      await page.evaluate(() => window.privacy.declineAll())
      for (const part of ['placeholder', 'open', 'declaration']) await find(page, part)
      const { violations, examined } = await examine(page)
      expect(violations).toEqual([])
      for (const host of ['placeholder', 'preferences', 'declaration'])
        expect(examined.join()).toContain(`["privacy-${host}",`)
    })

    test('in a banner of the site', async () => {
      const page = await open(sight)
      await server.show(page, { lang, html, head: HEAD + OWN, body: main() })
      await page.waitForSelector('.btn')
      const { violations, examined } = await examine(page)
      expect(violations).toEqual([])
      expect(examined.join()).toContain('#count')
    })

    test('in the confirmation', async () => {
      const page = await open(sight)
      await server.show(page, { lang, html, head: HEAD, body: main() })
      await (await find(page, 'accept-all')).click()
      await find(page, 'saved')
      await page.waitForFunction(`document.querySelector('privacy-banner').shadowRoot.textContent.length > 9`)
      expect((await examine(page)).violations).toEqual([])
    })
  })
})
