import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ManifestInput } from '../../src/index.js'

type Area = 'cookie' | 'local' | 'session' | 'indexed-db'

/** The client of a tracker: what a page writes to run it, and to declare what it stores. */
export interface Client {
  readonly name: string
  /** Its script, as its package ships it. */
  readonly script: string
  /** Whether that is a module. The page then imports it as `client`. */
  readonly isModule?: boolean
  /** The script that starts it. `collector` is the URL that it sends to, without a slash at the end. */
  readonly start: string
  /**
   * What its collector answers, by the end of the path. All else it refuses, so that the client keeps what it has to
   * send: some clients write that down when the page is left.
   */
  readonly answers?: Readonly<Record<string, object>>
  /** What it stores, as a manifest declares it. */
  readonly declared: Partial<Record<Area, readonly string[]>>
}

const { resolve } = createRequire(import.meta.url)
const packaged = (path: string): string => readFileSync(resolve(path), 'utf8')

/** The clients, for a site that wants all that they do. */
export const clients: readonly Client[] = [
  {
    name: 'posthog',
    script: packaged('posthog-js/dist/module.no-external.js'),
    isModule: true,
    // It is silent in a browser without a window, unless told.
    start: `client.default.init('phc_test', {
      api_host: collector, advanced_disable_flags: true, request_batching: false, opt_out_useragent_filter: true
    })
    client.default.opt_in_capturing()`,
    declared: { cookie: ['ph_*'], local: ['ph_*', '__ph_opt_in_out_*'], session: ['ph_*'] }
  },
  {
    name: 'mixpanel',
    script: packaged('mixpanel-browser/dist/mixpanel.umd.js'),
    start: `mixpanel.init('test', { api_host: collector, batch_flush_interval_ms: 500 })
    mixpanel.opt_in_tracking()`,
    declared: {
      cookie: ['mp_*'],
      local: ['__mp_opt_in_out_*'],
      session: ['mp_tab_id_*', 'mp_gen_new_tab_id_*'],
      'indexed-db': ['mixpanelBrowserDb', 'mixpanelFlagsDb']
    }
  },
  {
    name: 'amplitude',
    script: packaged('@amplitude/analytics-browser/lib/scripts/amplitude-min.umd.js'),
    start: `amplitude.init('amplitude-test', {
      serverUrl: collector + '/events', remoteConfig: { serverUrl: collector + '/config' }
    })`,
    declared: {
      cookie: ['AMP_*'],
      local: ['AMP_unsent_*', 'AMP_remote_config_*'],
      session: ['AMP_*'],
      'indexed-db': ['AMP_diagnostics_*']
    }
  },
  {
    name: 'segment',
    script: packaged('@segment/analytics-next/dist/umd/index.js'),
    start: `const analytics = AnalyticsNext.AnalyticsBrowser.load(
      { writeKey: 'test', cdnURL: collector },
      { integrations: { 'Segment.io': { apiHost: collector.replace('http://', ''), protocol: 'http' } } }
    )
    analytics.identify('visitor', { plan: 'free' })
    analytics.group('company', { size: 7 })
    analytics.page()`,
    answers: { '/settings': { integrations: { 'Segment.io': { apiKey: 'test' } } } },
    declared: { cookie: ['ajs_*'], local: ['ajs_*', 'persisted-queue:v1:*'] }
  },
  {
    name: 'clarity',
    // The client itself: @microsoft/clarity would load it from its host.
    script: packaged('clarity-js/build/clarity.min.js'),
    // A URL would be https from the second page on.
    start: `const upload = body => void fetch(collector, { method: 'POST', body, keepalive: true })
    clarity('start', { projectId: 'test', upload, delay: 200 })`,
    declared: { cookie: ['_clck', '_clsk'], session: ['_cltk'] }
  },
  {
    // Matomo's client is on no registry: this writes the cookies that it writes, as it does.
    name: 'matomo-style',
    script: `const id = crypto.randomUUID().replaceAll('-', '').slice(0, 16)
    const now = Math.floor(Date.now() / 1000)
    const write = (name, value, seconds) =>
      (document.cookie = name + '=' + value + ';expires=' + new Date(Date.now() + seconds * 1000).toGMTString() + ';path=/;SameSite=Lax')
    function track(collector) {
      write('_pk_id.1.1fff', id + '.' + now + '.', 33955200)
      write('_pk_ses.1.1fff', '1', 1800)
      write('_pk_ref.1.1fff', encodeURIComponent(JSON.stringify(['', '', now, 'https://search.example/'])), 15768000)
      write('mtm_consent', Date.now(), 946080000)
      navigator.sendBeacon(collector + '/matomo.php?idsite=1&rec=1&_id=' + id)
    }`,
    start: `track(collector)
    setInterval(track, 500, collector)`,
    declared: { cookie: ['_pk_*', 'mtm_*'] }
  }
]

/** What a rule of a manifest is, as text: `local ph_*`. */
export const rulesOf = ({ declared }: Client): string[] =>
  Object.entries(declared).flatMap(([area, names]) => names.map(name => `${area} ${name}`))

/** Writes a manifest with one group, of all that the clients store. */
export function manifestOf(some: readonly Client[]): ManifestInput {
  const rules = some.flatMap(rulesOf).map(rule => rule.split(' ') as [Area, string])
  return {
    groups: [
      {
        id: 'statistics',
        cookies: rules.flatMap(([area, name]) => (area === 'cookie' ? { name } : [])),
        storage: rules.flatMap(([area, name]) => (area === 'cookie' ? [] : { name, area }))
      }
    ]
  }
}

const gated = (attributes: string, text = ''): string =>
  `<script type="text/plain" data-consent="statistics" ${attributes}>${text}</script>`

/** Writes a page with the SDK, and with the clients held back. */
export const pageOf = (some: readonly Client[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Page</title>
<script>
  const keys = storage => Array.from(storage, (_, index) => storage.key(index))
  // Everything that the page keeps, by area, apart from the consent cookie.
  const kept = async () => Object.entries({
    cookie: document.cookie.split('; ').map(cookie => cookie.split('=')[0]).filter(Boolean),
    local: keys(localStorage),
    session: keys(sessionStorage),
    'indexed-db': (await indexedDB.databases()).map(database => database.name),
    cache: await caches.keys()
  }).flatMap(([area, names]) => names.map(name => area + ' ' + name)).filter(name => name !== 'cookie cookie_consent').sort()
  // Before anything else has run.
  const keptAtStart = kept()
</script>
<script type="application/json" data-privacy-manifest>${JSON.stringify(manifestOf(some))}</script>
<script src="/privacy.core.js"></script>
</head><body>
<p>Text, and <a href="#">a link</a>.</p>
${some
  .map(({ name, isModule, start }) => {
    const collector = `const collector = location.origin + '/collect/${name}'`
    return isModule
      ? gated('data-type="module"', `import * as client from '/vendor/${name}.js'\n${collector}\n${start}`)
      : `${gated(`src="/vendor/${name}.js"`)}\n${gated('', `{\n${collector}\n${start}\n}`)}`
  })
  .join('\n')}
</body></html>`
