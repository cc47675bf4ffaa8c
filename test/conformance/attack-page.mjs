/**
 * The site under attack: a page with legitimate gated tags of every kind, under a policy, with an attack in it.
 *
 * @module
 */
import { createHash } from 'node:crypto'

/** What a page can be under. `nonce` and `hashes` are sources; `others` are Trusted Types policies of the site's own. */
export const policies = {
  'nonce + strict-dynamic': ({ nonce }) => `script-src ${nonce} 'strict-dynamic'`,
  'nonce + strict-dynamic + Trusted Types': ({ nonce, others }) =>
    `script-src ${nonce} 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types nanoconsent${others}`,
  // Much of the attacker's is on the own origin, so that what refuses it is the SDK.
  'nonce and the own origin': ({ nonce, self }) => `script-src ${nonce} ${self}`,
  'hash + strict-dynamic': ({ hashes }) => `script-src ${hashes} 'strict-dynamic'`
}

/** The manifest of the site. */
export const manifest = {
  groups: [
    { id: 'essentials', required: true },
    { id: 'statistics', cookies: [{ name: '_ga' }] },
    { id: 'marketing', cookies: [{ name: '_fbp' }] }
  ]
}

/** The tags of the site that must run, each once; the first of them without an acceptance. */
export const legitimate = [
  'essential',
  'inline',
  'src',
  'data-src',
  'module',
  'relative src',
  'relative data-src',
  'marketing',
  'template',
  'last'
]

/** What the site keeps book of, before anything else: nothing of it is the SDK's. */
const bookkeeping = (token, app) => `
  window.done = []
  window.heard = { executions: [], thrown: [], violations: [], said: [] }
  window.ran = name => void done.push(name)
  window.pwned = how => void heard.executions.push(how)
  addEventListener('message', event => event.data === 'pwned' && pwned('a message'))
  addEventListener('error', event => event instanceof ErrorEvent && heard.thrown.push(event.message))
  addEventListener('unhandledrejection', event => heard.thrown.push(String(event.reason)))
  addEventListener('securitypolicyviolation', event =>
    heard.violations.push([event.effectiveDirective, event.blockedURI, event.sample].join(' ').trim()))
  console.warn = (...parts) => void heard.said.push(String(parts[0]))
  document.cookie = 'kept_${token}=1; Path=/'
  ${
    app
      ? `const app = window.trustedTypes?.createPolicy('app', { createHTML: text => text, createScriptURL: text => text })
  window.html = text => app ? app.createHTML(text) : text
  window.scriptUrl = text => app ? app.createScriptURL(text) : text`
      : ''
  }`

/**
 * Makes a page.
 *
 * @param attack From `attack-list.mjs`.
 * @param options `policy`, the `origin` of the page and that of the attacker's `host`, `nonce`, `token`, and the path of
 *   the `sdk`.
 * @returns Its `html`, and the `header` to serve it with.
 */
export function pageOf(attack, { policy, origin, host, nonce, token, sdk }) {
  const isHashed = policy.startsWith('hash')
  const hashes = []
  const nonceAttribute = isHashed ? '' : `nonce="${nonce}" `
  const { manifest: manifestBy = 'inline', baseUri = true, self = true } = attack.page ?? {}

  const vendor = name => `${origin}/conformance/attack/vendor/${encodeURIComponent(name)}.js`

  function legit(attributes = '', text = '') {
    // Where only URLs can be allowed, a site has no gated inline tags.
    const [, name] = (isHashed && attributes.includes('data-consent') && /^ran\('(.*?)'\)$/.exec(text)) || []
    if (name) return `<script ${attributes} src="${vendor(name)}"></script>`
    if (text) hashes.push(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    return `<script ${nonceAttribute}${attributes}>${text}</script>`
  }
  const gated = (attributes, text) => legit(`type="text/plain" ${attributes}`, text)

  const env = {
    origin,
    token,
    nonce: isHashed ? '' : nonce,
    hasNonce: !isHashed,
    evil: `${host}/conformance/attack/evil/${token}.js`,
    own: `${origin}/conformance/attack/evil/${token}.js`,
    evilManifest: `${host}/conformance/attack/evil/${token}.json`,
    sdk: origin + sdk,
    vendor,
    legit,
    legitWithNonceLast: attributes => `<script ${attributes} ${nonceAttribute}>;</script>`,
    style: `<style ${nonceAttribute}></style>`,
    styleWithNonceLast: `<style media='all' ${nonceAttribute}></style>`,
    link: `<link ${nonceAttribute} rel="x" href="x">`
  }
  const at = place => attack.markup?.[place]?.(env) ?? ''
  const careless = (name, body) => (body ? legit('', `window.${name} = () => { ${body(env)} }`) : '')

  const json = JSON.stringify(manifest)
  const manifestTag = {
    inline: () => `<script ${nonceAttribute}type="application/json" data-privacy-manifest>${json}</script>`,
    id: () => `<script ${nonceAttribute}type="application/json" id="manifest">${json}</script>`,
    url: () => ''
  }[manifestBy]()
  const manifestAttribute = { inline: '', id: 'data-manifest="#manifest"', url: 'data-manifest="manifest.json"' }

  const sdkTag = isHashed
    ? legit(
        '',
        `const script = Document.prototype.createElement.call(document, 'script')
        script.src = ${JSON.stringify(`${origin}/conformance/attack/app.js?token=${token}&sdk=${encodeURIComponent(sdk)}`)}
        Reflect.get(Document.prototype, 'head', document).append(script)`
      )
    : `<script nonce="${nonce}" src="${env.sdk}" data-cookie="attack_${token}" ${manifestAttribute[manifestBy]}></script>`

  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${attack.name}</title>
${legit('', bookkeeping(token, attack.app))}
${at('start')}
${manifestTag}
${at('beforeSdk')}
${sdkTag}
${at('head')}
${gated('data-consent="essentials"', `ran('essential')`)}
</head>
<body>
${at('body')}
${gated('data-consent="statistics"', `ran('inline')`)}
${gated(`data-consent="statistics" src="${vendor('src')}"`)}
${at('middle')}
${gated(`data-consent="statistics" data-src="${vendor('data-src')}"`)}
${gated('data-consent="statistics" data-type="module"', `ran('module')`)}
${gated('data-consent="statistics" src="vendor/relative%20src.js"')}
${gated('data-consent="statistics" data-src="vendor/relative%20data-src.js"')}
${gated('data-consent="statistics marketing"', `ran('marketing')`)}
<template ${nonceAttribute}data-consent="marketing"><p>Text</p>${gated('data-consent="marketing"', `ran('template')`)}</template>
${gated(`data-consent="statistics" src="${vendor('last')}"`)}
${at('end')}
${attack.code ? legit('', attack.code(env)) : ''}
${careless('later', attack.later)}
${careless('after', attack.after)}
</body>
</html>`

  const scripts = policies[policy]({
    nonce: `'nonce-${nonce}'`,
    self: self ? "'self'" : '',
    hashes: hashes.join(' '),
    others: attack.app ? ' app' : ''
  })
  return { html, header: scripts + (baseUri ? `; base-uri 'none'` : '') }
}
