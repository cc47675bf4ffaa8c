/**
 * tarteaucitron.js: https://github.com/AmauriC/tarteaucitron.js
 *
 * It loads its stylesheet, its language and its services itself, from the folder of its script.
 *
 * @module
 */
import { readPeer, versionOf } from '../files.mjs'
import { json, script } from '../markup.mjs'

const FOLDER = '/tarteaucitron'
const FILES = [
  'tarteaucitron.min.js',
  'css/tarteaucitron.min.css',
  'lang/tarteaucitron.en.min.js',
  'tarteaucitron.services.min.js'
]

/** As in its README. */
const options = {
  privacyUrl: '',
  bodyPosition: 'bottom',
  hashtag: '#tarteaucitron',
  cookieName: 'tarteaucitron',
  orientation: 'middle',
  groupServices: false,
  showDetailsOnClick: true,
  serviceDefaultState: 'wait',
  showAlertSmall: false,
  cookieslist: false,
  showIcon: true,
  iconPosition: 'BottomRight',
  adblocker: false,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  handleBrowserDNTRequest: false,
  removeCredit: false,
  moreInfoLink: true,
  useExternalCss: false,
  useExternalJs: false,
  mandatory: true,
  mandatoryCta: true
}

/** Its call takes one attribute. */
function added({ text, src, nonce, integrity }) {
  const attribute = nonce ? `'nonce', '${nonce}'` : integrity && `'integrity', '${integrity}'`
  return text ?? `tarteaucitron.addScript('${src}', '', undefined, true${attribute ? `, ${attribute}` : ''})`
}

const service = (key, name, cookies, scripts) =>
  `tarteaucitron.services.${key} = { key: '${key}', type: 'other', name: '${name}', needConsent: true,
    cookies: ${json(cookies)}, js() { ${scripts.map(added).join('\n')} }, fallback() {} }
  ;(tarteaucitron.job = tarteaucitron.job || []).push('${key}')`

const start = ({ cookies, scripts }) => `tarteaucitron.init(${json(options)})
  ${service('statistics', 'Statistics', cookies, scripts)}
  ${service('marketing', 'Marketing', [], [])}
  Promise.all(['statistics_added', 'marketing_added'].map(name =>
    new Promise(resolve => document.addEventListener(name, resolve)))).then(() => ready())`

export const withBanner = {
  name: 'tarteaucitron',
  kind: 'with a banner',
  how: `${versionOf('tarteaucitronjs')}, as in its README. A service is a function of the page; here it adds the scripts
with \`addScript\``,
  files: Object.fromEntries(FILES.map(file => [`${FOLDER}/${file}`, readPeer(`tarteaucitronjs/${file}`)])),
  head: site =>
    script({ nonce: site.nonce, src: `${FOLDER}/${FILES[0]}` }) + script({ nonce: site.nonce }, start(site)),
  ids: ['statistics', 'marketing'],
  ask: 'tarteaucitron.state[id] === true',
  accept: `tarteaucitron.setConsent('statistics', true)`,
  acceptAll: 'tarteaucitron.userInterface.respondAll(true)',
  declineAll: 'tarteaucitron.userInterface.respondAll(false)',
  button: ['#tarteaucitronPersonalize2'],
  lacks: {
    inline: 'tarteaucitron has no inline scripts: it runs functions of the page',
    late: 'tarteaucitron gates no markup: the page calls it for later scripts'
  }
}
