import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import type { ManifestInput } from '../../src/manifest/input.js'
import { built } from '../built.mjs'
import { site } from './site.js'
import type { Site } from './site.js'

/** Groups of every kind, with all that a manifest can say of them. */
export const manifest: ManifestInput = {
  policy: '/policy.html',
  groups: [
    {
      id: 'essentials',
      name: { en: 'Necessary', de: 'Notwendig', ar: 'ضروري', he: 'הכרחי' },
      description: 'Logging in, your basket and your language.',
      required: true,
      cookies: [
        { name: 'sessionid', description: 'Keeps you logged in.', lifetime: '2 weeks', provider: 'This site' },
        { name: 'csrftoken', description: 'Protects forms.', lifetime: '1 year', provider: 'This site' }
      ]
    },
    {
      id: 'statistics',
      name: 'Statistics',
      description: 'Tells us which pages are read, and which are not.',
      cookies: [
        {
          name: '_ga',
          domain: '.example.com',
          created: '2026-01-07T09:12:44.120000+00:00',
          description: 'Tells visitors apart.',
          lifetime: '2 years',
          provider: 'Google'
        }
      ],
      storage: [{ name: 'ph_*', area: 'local' }],
      services: [
        {
          id: 'films',
          name: 'Films',
          description: 'Shows films of another site.',
          urls: ['https://films.example/'],
          cookies: [{ name: 'film_volume' }]
        }
      ]
    },
    { id: 'marketing', name: 'Marketing', description: 'Pays for this site.', cookies: [{ name: '_fbp' }] },
    { id: 'comfort', name: 'Comfort', default: true, cookies: [{ name: 'theme' }] }
  ]
}

/** What a page is made of. */
export interface PageParts {
  readonly lang?: string
  /** Attributes of the SDK's tag, of `<html>`; all else that is in the page. */
  readonly attributes?: string
  readonly html?: string
  readonly head?: string
  readonly body?: string
  readonly manifest?: unknown
  /** Whether the SDK is the last that is in the body. */
  readonly isLast?: boolean
}

/** A page with the whole SDK. */
export function pageOf(parts: PageParts): string {
  const sdk = `<script src="/privacy.js" ${parts.attributes ?? ''}></script>`
  const json = JSON.stringify(parts.manifest ?? manifest).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="${parts.lang ?? 'en'}" ${parts.html ?? ''}><head><meta charset="utf-8"><title>A shop</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<script type="application/json" data-privacy-manifest>${json}</script>
${parts.isLast ? '' : sdk}
${parts.head ?? ''}</head><body>
${parts.body ?? '<main><h1>A shop</h1><p><a href="#bread">Bread</a></p></main>'}
${parts.isLast ? sdk : ''}
</body></html>`
}

const FOLDER = `${built}/languages`

/** The languages that are beside the script. */
export const languages: readonly string[] = readdirSync(FOLDER).flatMap(file => /^(.+)\.json$/.exec(file)?.[1] ?? [])

/** A site with the whole SDK, and pages that a test makes. */
export interface UiSite extends Site {
  /** Shows a page, once the SDK has its manifest. */
  show(page: Page, parts?: PageParts): Promise<void>
}

export function uiSite(): UiSite {
  const server = site()
  server.route('/privacy.js', readFileSync(`${built}/privacy.js`, 'utf8'))
  for (const tag of languages) server.route(`/languages/${tag}.json`, readFileSync(`${FOLDER}/${tag}.json`, 'utf8'))
  server.route('/film.html', '<!doctype html><title>A film</title><p>A film')
  server.route('/policy.html', '<!doctype html><title>Policy</title>')
  let pages = 0
  return Object.assign(Object.create(server) as Site, {
    async show(page: Page, parts: PageParts = {}) {
      const path = `/page-${++pages}.html`
      server.route(path, pageOf(parts))
      await page.goto(server.origin + path)
      await page.evaluate('privacy.ready')
    }
  })
}
