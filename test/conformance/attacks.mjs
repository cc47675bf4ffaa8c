/**
 * Serves the attacks: `/conformance/attack/…`.
 *
 * @module
 */
import { randomBytes } from 'node:crypto'
import { bundledSdk } from './attack-bundle.mjs'
import { attacks, takeover } from './attack-list.mjs'
import { legitimate, manifest, pageOf, policies } from './attack-page.mjs'

const SDK = '/dist/privacy.js'

/** What was asked of the attacker's scripts, by the token of the page. */
const hits = new Map()

const types = { js: 'text/javascript', json: 'application/json', html: 'text/html; charset=utf-8' }

function send(response, type, text) {
  // The attacker's host lets everybody in: only then are modules and manifests from there an attack.
  response.writeHead(200, { 'content-type': types[type], 'access-control-allow-origin': '*' }).end(text)
}

/** The same server by its other name is another origin. */
function origins({ headers: { host = 'localhost' } }) {
  const [name, port = '80'] = host.split(':')
  return { origin: `http://${host}`, host: `http://${name === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}` }
}

/** The page of one attack under one policy: `?attack=3&policy=nonce…&gate=naive`. */
function answerPage(request, response, { searchParams }) {
  const attack = attacks[searchParams.get('attack')]
  const policy = searchParams.get('policy')
  if (!attack || !Object.hasOwn(policies, policy)) return void response.writeHead(404).end()
  const { html, header } = pageOf(attack, {
    policy,
    ...origins(request),
    nonce: randomBytes(12).toString('base64url'),
    token: searchParams.get('token'),
    sdk: searchParams.get('gate') === 'naive' ? '/conformance/attack-naive.js' : SDK
  })
  response.setHeader('content-security-policy', header)
  send(response, 'html', html)
}

/** What a page that has its scripts by hash starts: the SDK out of a bundle, with what it may load. */
async function answerApp(request, response, { searchParams }) {
  const token = searchParams.get('token')
  if (searchParams.get('sdk') !== SDK) {
    return send(
      response,
      'js',
      `document.head.append(Object.assign(document.createElement('script'), { src: '${searchParams.get('sdk')}' }))`
    )
  }
  const { origin } = origins(request)
  const start = `
    window.privacy = nanoconsent.createPrivacy({
      manifest: ${JSON.stringify(manifest)},
      cookie: { name: 'attack_${token}' },
      allow: ['${origin}/conformance/attack/vendor/']
    })
    privacy.start()`
  send(response, 'js', `(() => { ${await bundledSdk()}\n${start} })()`)
}

function answerEvil({ url, headers }, response, { pathname }) {
  const [, token] = /evil\/(\w+)/.exec(pathname) ?? []
  hits.set(token, [...(hits.get(token) ?? []), `${headers.host}${url} as ${headers['sec-fetch-dest'] ?? '?'}`])
  if (pathname.endsWith('.json')) send(response, 'json', JSON.stringify(takeover(token)))
  else send(response, 'js', `pwned(${JSON.stringify(`a script from ${url.slice('/conformance/attack/'.length)}`)})`)
}

/** What the pages need to know to judge. */
const facts = {
  policies: Object.keys(policies),
  legitimate,
  attacks: attacks.map(
    ({ name, extra = [], loses = [], absent = [], nonced = false, blocked = false, asks = false }) => ({
      name,
      extra,
      loses,
      absent,
      nonced,
      blocked,
      asks
    })
  )
}

/**
 * Answers what begins with `/conformance/attack/`.
 *
 * @returns Whether it did.
 */
export async function handleAttack(request, response, url) {
  const [, part = ''] = /^\/conformance\/attack\/([^/]*)/.exec(url.pathname) ?? []
  if (part === 'page') answerPage(request, response, url)
  else if (part === 'app.js') await answerApp(request, response, url)
  else if (part === 'evil') answerEvil(request, response, url)
  else if (part === 'vendor') {
    const name = decodeURIComponent(url.pathname).split('/').pop().replace('.js', '')
    if (name === 'empty') send(response, 'html', '<!doctype html><title>Empty</title>')
    else send(response, 'js', `ran(${JSON.stringify(name)})`)
  } else if (part === 'manifest.json') send(response, 'json', JSON.stringify(manifest))
  // A script and no JSON, as the page needs it before its load event.
  else if (part === 'facts.js') send(response, 'js', `window.facts = ${JSON.stringify(facts)}`)
  else if (part === 'hits.json') {
    const tokens = (url.searchParams.get('tokens') ?? '').split(' ')
    send(response, 'json', JSON.stringify(Object.fromEntries(tokens.map(token => [token, hits.get(token) ?? []]))))
  } else return false
  return true
}
