import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import type { Sight } from './driven.js'
import { isQuick } from './tier.js'
import { find, openUnfolded } from './ui-parts.js'
import { uiSite } from './ui-site.js'

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

interface SightOfPages {
  readonly as: string
  readonly sight: Sight
  readonly lang?: string
  /** Whether Firefox is asked, too, and whether the quick run asks. */
  readonly inFirefox?: boolean
  readonly isQuick?: boolean
}

/** How pages are seen. What axe finds hardly depends on the engine: Firefox is asked where its own colours matter. */
const SIGHTS: readonly SightOfPages[] = [
  { as: 'light', isQuick: true, inFirefox: true, sight: { look: 'light' } },
  { as: 'dark', sight: { look: 'dark' } },
  { as: 'forced colours', inFirefox: true, sight: { look: 'forced' } },
  { as: 'Arabic', lang: 'ar', sight: {} },
  { as: 'Hebrew, dark', lang: 'he', sight: { look: 'dark' } },
  { as: '320 px', sight: { width: 320, height: 568 } },
  {
    as: '320 px, forced colours, Arabic',
    isQuick: true,
    lang: 'ar',
    sight: { width: 320, height: 568, look: 'forced' }
  },
  { as: '400 %', sight: { width: 320, height: 256 } }
]

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

inBrowsers('axe finds nothing', ({ name, open }) => {
  const server = uiSite()
  const sights = SIGHTS.filter(sight => (name === 'Chromium' || sight.inFirefox) && (!isQuick || sight.isQuick))

  test.each(sights)('in $as', async ({ sight, lang = 'en' }) => {
    const page = await open(sight)
    const html = lang === 'en' ? '' : 'dir="rtl"'
    const expectNothing = async (where: string, ...hosts: string[]) => {
      const { violations, examined } = await examine(page)
      expect(violations, where).toEqual([])
      for (const host of hosts) expect(examined.join(), where).toContain(host)
    }

    await server.show(page, {
      lang,
      html,
      head: HEAD,
      attributes: 'data-button',
      body: main(`${FILM}<privacy-declaration></privacy-declaration>`)
    })
    await find(page, 'banner')
    await expectNothing('in the banner', '["privacy-banner",')

    await openUnfolded(page)
    await expectNothing('in the preferences, unfolded', '["privacy-preferences",')

    await page.click('>>> dialog >>> [part~=decline-all]')
    for (const part of ['placeholder', 'open', 'declaration', 'saved']) await find(page, part)
    await page.waitForFunction(`document.querySelector('privacy-banner').shadowRoot.textContent.length > 9`)
    await expectNothing(
      'in a placeholder, the permanent button, the declaration and the confirmation',
      ...['placeholder', 'preferences', 'declaration', 'banner'].map(host => `["privacy-${host}",`)
    )

    await page.evaluate(() => window.privacy.reset())
    await server.show(page, { lang, html, head: HEAD + OWN, body: main() })
    await page.waitForSelector('.btn')
    await expectNothing('in a banner of the site', '#count')
  })
})
