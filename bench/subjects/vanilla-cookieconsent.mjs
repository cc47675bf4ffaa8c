/**
 * vanilla-cookieconsent: https://cookieconsent.orestbida.com
 *
 * Its documentation imports it in a module; a script in the head saves a request. Without a body its `run` fails.
 * The headless subject is the same file, because the build without dialogs (dist/core) of 3.1.0 throws.
 *
 * @module
 */
import { readPeer, versionOf } from '../files.mjs'
import { json, script } from '../markup.mjs'

const consentModal = {
  title: 'We use cookies',
  description: 'To count visitors and to show offers.',
  acceptAllBtn: 'Accept all',
  acceptNecessaryBtn: 'Decline all',
  showPreferencesBtn: 'Choose'
}

const preferencesModal = {
  title: 'Your choice',
  acceptAllBtn: 'Accept all',
  acceptNecessaryBtn: 'Decline all',
  savePreferencesBtn: 'Save',
  closeIconLabel: 'Close',
  sections: [
    { title: 'Statistics', description: 'Counts visitors.', linkedCategory: 'statistics' },
    { title: 'Marketing', description: 'Shows offers.', linkedCategory: 'marketing' }
  ]
}

/** By default it does not start in a browser that a program drives, hence `hideFromBots`. */
const config = ({ cookies }, autoShow) => ({
  autoShow,
  hideFromBots: false,
  categories: {
    necessary: { readOnly: true },
    statistics: { autoClear: { cookies: cookies.map(name => ({ name })) } },
    marketing: {}
  },
  language: { default: 'en', translations: { en: { consentModal, preferencesModal } } }
})

const SCRIPT = '/cookieconsent.umd.js'
const STYLE = '/cookieconsent.css'

export const headless = {
  name: 'vanilla-cookieconsent, headless',
  kind: 'headless',
  how: 'the same without its stylesheet, with `autoShow: false`',
  startOnly: true,
  files: { [SCRIPT]: readPeer(`vanilla-cookieconsent/dist${SCRIPT}`) },
  head: ({ nonce }) => script({ nonce, src: SCRIPT }),
  tags: ({ scripts }) =>
    scripts
      .map(({ text, ...rest }) => script({ type: 'text/plain', 'data-category': 'statistics', ...rest }, text))
      .join('\n'),
  end: site => script({ nonce: site.nonce }, `CookieConsent.run(${json(config(site, false))}).then(ready)`),
  ids: ['statistics', 'marketing'],
  ask: 'CookieConsent.acceptedCategory(id)',
  accept: `CookieConsent.acceptCategory('statistics')`,
  acceptAll: `CookieConsent.acceptCategory('all')`,
  declineAll: 'CookieConsent.acceptCategory([])'
}

export const withBanner = {
  ...headless,
  name: 'vanilla-cookieconsent',
  kind: 'with a banner',
  how: `${versionOf('vanilla-cookieconsent')}, its script and stylesheet in the head, run at the end of the body`,
  startOnly: false,
  files: { ...headless.files, [STYLE]: readPeer(`vanilla-cookieconsent/dist${STYLE}`) },
  head: site => `<link rel="stylesheet" href="${STYLE}">${headless.head(site)}`,
  end: site => script({ nonce: site.nonce }, `CookieConsent.run(${json(config(site, true))}).then(ready)`),
  button: ['#cc-main [data-role=all]'],
  fails: { 'inline 10,000': 'it starts each script from within the one before: the stack overflows' }
}
