/**
 * Records what other tools store of a visitor's choices, by running their real clients in a real Chromium: writes
 * legacy.json. In an empty folder:
 *
 *     npm install klaro@0.7.22 vanilla-cookieconsent@3.1.0 vanilla-cookieconsent-2@npm:vanilla-cookieconsent@2.9.2 \
 *       tarteaucitronjs@1.34.0 cookieconsent@3.1.1 js-cookie@2.2.1
 *
 * and next to its node_modules, as django_privacy_mgmt.js, the script that django-privacy-mgmt puts into a page. Then:
 *
 *     node test/vectors/record-legacy.mjs FOLDER
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { args, executablePath } from '../browser/find-chromium.mjs'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name the folder with the node_modules of the old clients.')

const types = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' }
const tag = src => `<script src="${src}"></script>`

const klaro = (config = {}) => `<script>
var klaroConfig = ${JSON.stringify({
  acceptAll: true,
  translations: { zz: { privacyPolicyUrl: '/privacy' } },
  services: [
    { name: 'session', purposes: ['functional'], required: true },
    { name: 'matomo', purposes: ['analytics'] },
    { name: 'hotjar', purposes: ['analytics'] },
    { name: 'chat', purposes: ['support'], default: true }
  ],
  ...config
})}</script>${tag('/node_modules/klaro/dist/klaro.js')}`

const vanilla = (config = {}) => `${tag('/node_modules/vanilla-cookieconsent/dist/cookieconsent.umd.js')}
<link rel="stylesheet" href="/node_modules/vanilla-cookieconsent/dist/cookieconsent.css">
<script>CookieConsent.run(${JSON.stringify({
  categories: {
    necessary: { enabled: true, readOnly: true },
    analytics: { services: { ga: { label: 'GA' }, matomo: { label: 'Matomo' } } },
    ads: config.mode === 'opt-out' ? { enabled: true } : {}
  },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'Cookies', description: '.', acceptAllBtn: 'All', acceptNecessaryBtn: 'None',
          showPreferencesBtn: 'Choose', closeIconLabel: 'Close'
        },
        preferencesModal: {
          title: 'Choose', acceptAllBtn: 'All', acceptNecessaryBtn: 'None', savePreferencesBtn: 'Save',
          sections: [
            { title: 'A', linkedCategory: 'analytics' },
            { title: 'B', linkedCategory: 'ads' }
          ]
        }
      }
    }
  },
  hideFromBots: false,
  ...config
})})</script>`

const vanilla2 = (config = {}) => `${tag('/node_modules/vanilla-cookieconsent-2/dist/cookieconsent.js')}
<script>var cc = initCookieConsent(); cc.run(${JSON.stringify({
  current_lang: 'en',
  hide_from_bots: false,
  languages: {
    en: {
      consent_modal: {
        title: 'Cookies', description: '.',
        primary_btn: { text: 'All', role: 'accept_all' }, secondary_btn: { text: 'None', role: 'accept_necessary' }
      },
      settings_modal: {
        title: 'Choose', save_settings_btn: 'Save', accept_all_btn: 'All',
        blocks: [
          { title: 'N', description: '.', toggle: { value: 'necessary', enabled: true, readonly: true } },
          { title: 'A', description: '.', toggle: { value: 'analytics', enabled: false, readonly: false } },
          { title: 'B', description: '.', toggle: { value: 'ads', enabled: false, readonly: false } }
        ]
      }
    }
  },
  ...config
})})</script>`

const tarteaucitron = (config = {}) => `${tag('/node_modules/tarteaucitronjs/tarteaucitron.js')}
<script>
tarteaucitron.init(${JSON.stringify({
  privacyUrl: '', bodyPosition: 'bottom', hashtag: '#t', cookieName: 'tarteaucitron', orientation: 'middle',
  groupServices: false, showDetailsOnClick: true, serviceDefaultState: 'wait', showAlertSmall: false,
  cookieslist: false, closePopup: true, showIcon: false, adblocker: false, DenyAllCta: true, AcceptAllCta: true,
  highPrivacy: true, handleBrowserDNTRequest: false, removeCredit: true, moreInfoLink: false, useExternalCss: false,
  mandatory: true, googleConsentMode: false, bingConsentMode: false, partnersList: false,
  ...config
})})
tarteaucitron.user.gtagUa = 'G-1'
tarteaucitron.user.matomoId = '1'
tarteaucitron.user.matomoHost = '/matomo/'
;(tarteaucitron.job = tarteaucitron.job || []).push('gtag', 'youtube', 'matomo')
</script><a id="next" href="/next.html">next</a>`

const osano = (config = {}) => `${tag('/node_modules/cookieconsent/build/cookieconsent.min.js')}
<script>cookieconsent.initialise(${JSON.stringify({ palette: { popup: { background: '#000' }, button: { background: '#fff' } }, ...config })})</script>`

const django = (script = '') => `${tag('/node_modules/js-cookie/src/js.cookie.js')}${tag('/django_privacy_mgmt.js')}
<script>${script}</script>`

/** What the README of django-privacy-mgmt tells a page to ask. */
const asked = "django_privacy_mgmt.getPreference('STATISTICS'); django_privacy_mgmt.getPreference('MARKETING')"

/** What the dialog of django-privacy-mgmt does when it is saved. */
const saved = (statistics, marketing) =>
  `for (const [name, on] of [['ESSENTIALS', true], ['STATISTICS', ${statistics}], ['MARKETING', ${marketing}]])
     django_privacy_mgmt.setPreference(name, on)`

const click = selector => async page => {
  await page.waitForSelector(selector, { visible: true, timeout: 5000 })
  // Some animate for long, and what moves cannot be hit.
  await page.evaluate(selector => document.querySelector(selector).click(), selector)
}
const run = code => page => page.evaluate(code)
const wait = ms => () => new Promise(done => setTimeout(done, ms))

/** What a visitor did, by id: the page, and then what happened on it. */
const cases = {
  'klaro: only looked': [klaro()],
  'klaro: accepted all': [klaro(), click('.cookie-notice .cm-btn-success')],
  'klaro: declined all': [klaro(), click('.cookie-notice .cn-decline')],
  'klaro: chose matomo alone': [
    klaro(), click('.cookie-notice .cn-learn-more'), click('.cm-modal'), run("document.getElementById('purpose-item-support').click()"),
    run("document.getElementById('service-item-matomo').click()"), click('.cm-modal .cm-btn-accept')
  ],
  'klaro: closed the dialog': [klaro(), click('.cookie-notice .cn-learn-more'), click('.cm-modal .hide')],
  'klaro: saved what was preselected': [klaro({ acceptAll: false }), click('.cookie-notice .cm-btn-success')],
  'klaro: a script saved the defaults': [klaro(), run('klaro.getManager().saveAndApplyConsents()')],
  'klaro: accepted all, in localStorage': [klaro({ storageMethod: 'localStorage' }), click('.cookie-notice .cm-btn-success')],

  'vanilla-cookieconsent: only looked': [vanilla()],
  'vanilla-cookieconsent: only looked, opt-out': [vanilla({ mode: 'opt-out' }), wait(300)],
  'vanilla-cookieconsent: accepted all': [vanilla(), click('#cc-main [data-role=all]')],
  'vanilla-cookieconsent: declined all': [vanilla(), click('#cc-main [data-role=necessary]')],
  'vanilla-cookieconsent: closed the banner': [vanilla(), click('#cc-main .cm__btn--close')],
  'vanilla-cookieconsent: chose analytics alone': [vanilla(), run("CookieConsent.acceptCategory(['analytics'])")],
  'vanilla-cookieconsent: chose one service': [vanilla(), run("CookieConsent.acceptService('ga', 'analytics')")],
  'vanilla-cookieconsent: declined, later accepted': [
    vanilla(), click('#cc-main [data-role=necessary]'), wait(1500), run("CookieConsent.acceptCategory('all')")
  ],
  'vanilla-cookieconsent: saved what was preselected, opt-out': [
    vanilla({ mode: 'opt-out' }), run('CookieConsent.showPreferences()'), click('#cc-main .pm__btn[data-role=save]')
  ],
  'vanilla-cookieconsent: accepted all, in localStorage': [
    vanilla({ cookie: { useLocalStorage: true } }), click('#cc-main [data-role=all]')
  ],
  'vanilla-cookieconsent: accepted all at revision 2': [vanilla({ revision: 2 }), click('#cc-main [data-role=all]')],
  'vanilla-cookieconsent 2: only looked': [vanilla2(), wait(300)],
  'vanilla-cookieconsent 2: accepted all': [vanilla2(), run("cc.accept('all')")],
  'vanilla-cookieconsent 2: declined all': [vanilla2(), run('cc.accept([])')],
  'vanilla-cookieconsent 2: accepted all, encoded': [vanilla2({ use_rfc_cookie: true }), run("cc.accept('all')")],

  'tarteaucitron: only looked': [tarteaucitron(), wait(500)],
  'tarteaucitron: only looked, alwaysNeedConsent': [tarteaucitron({ alwaysNeedConsent: true }), wait(500)],
  'tarteaucitron: only looked, on by default': [tarteaucitron({ serviceDefaultState: true }), wait(500)],
  'tarteaucitron: accepted all': [tarteaucitron(), wait(800), click('#tarteaucitronPersonalize2')],
  'tarteaucitron: declined all': [tarteaucitron(), wait(800), click('#tarteaucitronAllDenied2')],
  'tarteaucitron: chose gtag alone': [
    tarteaucitron(), wait(500), run('tarteaucitron.userInterface.openPanel()'), click('#gtagAllowed')
  ],
  'tarteaucitron: declined youtube alone': [
    tarteaucitron(), wait(500), run('tarteaucitron.userInterface.openPanel()'), click('#youtubeDenied')
  ],
  'tarteaucitron: scrolled on, without highPrivacy': [
    tarteaucitron({ highPrivacy: false }),
    wait(800),
    run("document.body.style.height = '9000px'; scrollTo(0, 8000)"),
    wait(500),
    run('scrollTo(0, 8500)'),
    wait(800)
  ],

  'osano: only looked': [osano({ type: 'opt-in' })],
  'osano: allowed': [osano({ type: 'opt-in' }), click('.cc-allow')],
  'osano: denied': [osano({ type: 'opt-in' }), click('.cc-deny')],
  'osano: dismissed the information': [osano(), click('.cc-dismiss')],
  'osano: closed, opt-in': [osano({ type: 'opt-in', elements: {}, showLink: false, compliance: { 'opt-in': '{{allow}}{{close}}' } }), click('.cc-close')],
  'osano: allowed, opt-out': [osano({ type: 'opt-out' }), click('.cc-allow')],
  'osano: denied, opt-out': [osano({ type: 'opt-out' }), click('.cc-deny')],
  'osano: scrolled on, opt-out': [osano({ type: 'opt-out', dismissOnTimeout: 200 }), wait(1000)],

  'django-privacy-mgmt: only looked': [django()],
  'django-privacy-mgmt: a page asked': [django(asked)],
  'django-privacy-mgmt: accepted all in the banner': [
    django(asked),
    run("django_privacy_mgmt.setPreference('STATISTICS', true); django_privacy_mgmt.setPreference('MARKETING', true)")
  ],
  'django-privacy-mgmt: declined all in the dialog': [django(asked), run(saved(false, false))],
  'django-privacy-mgmt: declined marketing in the dialog': [django(asked), run(saved(true, false))]
}

let body = ''
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://site')
  const file = join(folder, pathname)
  const type = types[pathname.split('.').pop()] ?? 'text/plain'
  if (/^\/(index|next)\.html$/.test(pathname)) {
    response.writeHead(200, { 'content-type': types.html }).end(`<!doctype html><title>Page</title><body>${body}`)
  } else if (existsSync(file) && !file.endsWith('/')) {
    response.writeHead(200, { 'content-type': type }).end(readFileSync(file))
  } else response.writeHead(404).end()
})
await new Promise(resolve => void server.listen(0, resolve))
const origin = `http://localhost:${server.address().port}`
const browser = await puppeteer.launch({ executablePath, args })

/** The services that tarteaucitron accepts unasked. */
let exempt = []
const recorded = []
for (const [id, [markup, ...steps]] of Object.entries(cases)) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  page.on('pageerror', error => console.error(id, String(error)))
  body = markup
  await page.goto(`${origin}/index.html`, { waitUntil: 'load' })
  try {
    for (const step of steps) await step(page)
  } catch (error) {
    console.error(id, error.message)
    process.exitCode = 1
  }
  await wait(200)()
  if (id === 'tarteaucitron: only looked') {
    exempt = await page.evaluate(() =>
      Object.values(window.tarteaucitron.services)
        .filter(service => service.needConsent === false)
        .map(service => service.key)
    )
  }
  const { cookies, local } = await page.evaluate(() => ({ cookies: document.cookie, local: { ...localStorage } }))
  recorded.push({ id, cookies, local })
  await context.close()
}
await browser.close()
server.close()

const versionOf = name => JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version.replace('v', '')
const names = ['klaro', 'vanilla-cookieconsent', 'vanilla-cookieconsent-2', 'tarteaucitronjs', 'cookieconsent', 'js-cookie']
const meta = {
  note: 'Recorded by record-legacy.mjs: document.cookie and localStorage after what each id says.',
  versions: Object.fromEntries(names.map(name => [name, versionOf(name)])),
  exempt: exempt.sort()
}
writeFileSync(new URL('legacy.json', import.meta.url), `${JSON.stringify({ meta, cases: recorded }, null, 1)}\n`)
