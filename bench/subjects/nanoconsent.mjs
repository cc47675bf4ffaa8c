/**
 * This project: `dist/privacy.js` with its banner, and `dist/privacy.core.js` without.
 *
 * @module
 */
import { read } from '../files.mjs'
import { json, script } from '../markup.mjs'

const manifest = ({ cookies }) => ({
  groups: [
    { id: 'necessary', required: true },
    { id: 'statistics', cookies: cookies.map(name => ({ name })) },
    { id: 'marketing' }
  ]
})

const variant = (name, kind, file, what) => ({
  name,
  kind,
  how: `\`dist/${file}\`, ${what}, in the head, its manifest inline`,
  files: { [`/${file}`]: read(`../dist/${file}`) },
  head: site =>
    script({ nonce: site.nonce, type: 'application/json', 'data-privacy-manifest': true }, json(manifest(site))) +
    script({ nonce: site.nonce, src: `/${file}` }) +
    script({ nonce: site.nonce }, 'if (privacy.$manifest.get()) ready()'),
  tags: ({ scripts }) =>
    scripts
      .map(({ text, nonce, ...rest }) =>
        script({ nonce, type: 'text/plain', 'data-consent': 'statistics', ...rest }, text)
      )
      .join('\n'),
  ids: ['statistics', 'marketing'],
  ask: 'privacy.getPreference(id)',
  // Declines the rest, as the others do, so that no banner remains.
  accept: `privacy.choose({ statistics: true, marketing: false })`,
  acceptAll: 'privacy.acceptAll()',
  declineAll: 'privacy.declineAll()'
})

export const withBanner = {
  ...variant('nanoconsent', 'with a banner', 'privacy.js', 'with its banner'),
  button: ['privacy-banner', '[part~=accept-all]']
}

export const headless = variant('nanoconsent, headless', 'headless', 'privacy.core.js', 'which gates only scripts')
