/**
 * c15t, its core for any framework: https://c15t.com/docs/frameworks/javascript
 *
 * @module
 */
import { bundle, versionOf } from '../files.mjs'
import { banner, json, script } from '../markup.mjs'

const SCRIPT = '/c15t.js'
const bundled = await bundle(`import { getOrCreateConsentRuntime } from 'c15t'
window.getOrCreateConsentRuntime = getOrCreateConsentRuntime`)

const waiting = ({ text, src, nonce, integrity }, i) => ({
  id: `script-${i}`,
  category: 'measurement',
  ...(text === undefined ? { src } : { textContent: text }),
  ...(nonce && { nonce }),
  ...(integrity && { attributes: { integrity } })
})

const options = ({ scripts, nonce }) => ({
  mode: 'offline',
  consentCategories: ['necessary', 'measurement', 'marketing'],
  scripts: scripts.map(waiting),
  nonce
})

/** Needs a body. Its stored answers are right once it has found its policy, a little later. */
const start = site => `const { consentStore } = getOrCreateConsentRuntime(${json(options(site))})
  const settled = ({ hasFetchedBanner }) => hasFetchedBanner && (ready(), true)
  const stop = consentStore.subscribe(state => settled(state) && stop())
  settled(consentStore.getState())`

export const headless = {
  name: 'c15t, headless',
  kind: 'headless',
  how: 'the same without that banner',
  startOnly: true,
  files: { [SCRIPT]: bundled },
  head: ({ nonce }) => script({ nonce, src: SCRIPT }),
  end: site => script({ nonce: site.nonce }, start(site)),
  ids: ['measurement', 'marketing'],
  ask: 'consentStore.getState().has(id)',
  accept: `consentStore.getState().setConsent('measurement', true)`,
  acceptAll: `consentStore.getState().saveConsents('all')`,
  declineAll: `consentStore.getState().saveConsents('necessary')`,
  insert: tag => `consentStore.getState().setScripts(${json([waiting(tag, 'late')])})`,
  lacks: { clean: 'c15t deletes no cookies' }
}

const showBanner = `document.body.insertAdjacentHTML('beforeend', ${json(banner({ accept: 'accept', decline: 'decline' }))})
  const bar = document.querySelector('.hand-made')
  bar.querySelector('.accept').onclick = () => consentStore.getState().saveConsents('all')
  bar.querySelector('.decline').onclick = () => consentStore.getState().saveConsents('necessary')
  const show = ({ activeUI }) => (bar.hidden = activeUI !== 'banner')
  show(consentStore.getState())
  consentStore.subscribe(show)`

export const withBanner = {
  ...headless,
  name: 'c15t',
  kind: 'with a banner',
  how: `${versionOf('c15t')}, its core without a framework, bundled and minified, in its offline mode without a server. The page passes it
the scripts as a list. It has no banner: the one here is written by hand as its documentation shows`,
  startOnly: false,
  end: site => headless.end(site) + script({ nonce: site.nonce }, showBanner),
  button: ['.hand-made .accept']
}
