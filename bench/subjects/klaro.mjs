/**
 * Klaro: https://klaro.org/docs
 *
 * @module
 */
import { readPeer, versionOf } from '../files.mjs'
import { json, script } from '../markup.mjs'

const config = ({ cookies }) => ({
  version: 1,
  acceptAll: true,
  services: [
    { name: 'statistics', title: 'Statistics', purposes: ['analytics'], cookies },
    { name: 'marketing', title: 'Marketing', purposes: ['advertising'], cookies: [] }
  ]
})

const configured = site => script({ nonce: site.nonce }, `var klaroConfig = ${json(config(site))}`)

const shared = {
  tags: ({ scripts }) =>
    scripts
      .map(({ text, src, ...rest }) =>
        script(
          { type: 'text/plain', 'data-type': 'text/javascript', 'data-name': 'statistics', 'data-src': src, ...rest },
          text
        )
      )
      .join('\n'),
  ids: ['statistics', 'marketing']
}

export const withBanner = {
  ...shared,
  name: 'Klaro',
  kind: 'with a banner',
  how: `${versionOf('klaro')}, \`klaro.js\` with its styles, deferred as documented, its configuration inline`,
  files: { '/klaro.js': readPeer('klaro/dist/klaro.js') },
  head: site => configured(site) + script({ nonce: site.nonce, defer: true, src: '/klaro.js' }),
  // A deferred script runs before this event.
  end: ({ nonce }) => script({ nonce }, `addEventListener('DOMContentLoaded', () => ready())`),
  ask: 'klaro.getManager().getConsent(id)',
  accept: `klaro.getManager().updateConsent('statistics', true); klaro.getManager().saveAndApplyConsents()`,
  acceptAll: 'klaro.getManager().changeAll(true); klaro.getManager().saveAndApplyConsents()',
  declineAll: 'klaro.getManager().changeAll(false); klaro.getManager().saveAndApplyConsents()',
  button: ['#klaro .cm-btn-success']
}

export const headless = {
  ...shared,
  name: 'Klaro, headless',
  kind: 'headless',
  how: '`cm.js`, only its manager of consents, created by the page',
  startOnly: true,
  files: { '/cm.js': readPeer('klaro/dist/cm.js') },
  head: ({ nonce }) => script({ nonce, src: '/cm.js' }),
  end: site => configured(site) + script({ nonce: site.nonce }, 'var manager = new cm.default(klaroConfig); ready()'),
  ask: 'manager.getConsent(id)',
  accept: `manager.updateConsent('statistics', true); manager.saveAndApplyConsents()`,
  acceptAll: 'manager.changeAll(true); manager.saveAndApplyConsents()',
  declineAll: 'manager.changeAll(false); manager.saveAndApplyConsents()'
}
