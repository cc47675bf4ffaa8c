/**
 * The pages of this folder, as they are served: with a policy, and with what only the server knows filled in.
 *
 * @module
 */
import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { integrityOf } from './resources.mjs'

const FOLDER = new URL('.', import.meta.url)

const STRICT =
  "script-src 'nonce-{{nonce}}' 'strict-dynamic'; style-src 'self'; require-trusted-types-for 'script'; " +
  "trusted-types nanoconsent; base-uri 'none'"

/**
 * The Content Security Policies that a page can be opened under, as `?policy=…`. `open` is none.
 *
 * @type {Record<string, string | null>}
 */
const POLICIES = {
  open: null,
  strict: `${STRICT}; object-src 'none'`,
  // For pages with <object> and <embed>.
  embeds: STRICT,
  nonce: "script-src 'nonce-{{nonce}}' 'strict-dynamic'",
  // Not strict at all, but as many sites have it: by hosts.
  hosts: "script-src 'self' 'unsafe-inline'"
}

const metaOf = (html, name) => new RegExp(`<meta\\s+name="${name}"\\s+content="([^"]*)"`).exec(html)?.[1]

/**
 * Lists the pages: title, what they are about, and every address to open them at. A page says with
 * `<meta name="policies" content="open">` that it means something under these policies only, with
 * `<meta name="query" …>` what else belongs to its address, with `<meta name="hosts" …>` by which of the names of this
 * machine it wants to be called (those that end in `.localhost` need no entry anywhere), with `<meta name="at" …>` in
 * which folder it wants to be: any will do.
 */
export async function listPages() {
  const files = await readdir(FOLDER)
  const pages = files
    .filter(file => file.endsWith('.html') && file !== 'index.html')
    .sort()
    .map(async file => {
      const html = await readFile(new URL(file, FOLDER), 'utf8')
      const policies = (metaOf(html, 'policies') ?? 'open strict').split(' ')
      // '' is the name by which the list was called.
      const hosts = metaOf(html, 'hosts')
        ?.split(' ')
        .map(host => (host === 'localhost' ? '' : host)) ?? ['']
      const query = metaOf(html, 'query')?.replaceAll('&amp;', '&')
      const at = metaOf(html, 'at')
      const folder = at ? `at/${at}/` : ''
      return {
        file,
        title: /<title>([^<]*)/.exec(html)?.[1] ?? file,
        description: metaOf(html, 'description') ?? '',
        addresses: policies.flatMap(policy => {
          const parts = [query, policy !== 'open' && `policy=${policy}`].filter(Boolean)
          const path = `/conformance/${folder}${file}${parts.length ? `?${parts.join('&')}` : ''}`
          return hosts.map(host => ({ policy: host ? `${policy}, ${host}` : policy, path, host }))
        })
      }
    })
  return Promise.all(pages)
}

/** The same server by another name is another origin. */
function otherOrigin(host = '') {
  const [name, port] = host.split(':')
  return `http://${name === 'localhost' ? '127.0.0.1' : 'localhost'}:${port ?? 80}`
}

/** Answers with a page, or with one of those in `frames` that pages open; `false` if there is none of this name. */
export async function answerPage(request, response, url) {
  const name = url.pathname.replace(/^\/conformance\/(at\/.*\/)?/, '') || 'index.html'
  if (!/^(frames\/)?[\w-]+\.html$/.test(name)) return false
  const html = await readFile(new URL(name, FOLDER), 'utf8').catch(() => null)
  if (html === null) return false
  const policy = url.searchParams.get('policy') ?? 'open'
  const header = Object.hasOwn(POLICIES, policy) ? POLICIES[policy] : null
  const nonce = randomBytes(12).toString('base64url')
  const needsNonce = header?.includes('{{nonce}}')
  if (header) response.setHeader('content-security-policy', header.replaceAll('{{nonce}}', nonce))
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(
    html
      // Without a policy a page has no nonces, either.
      .replaceAll(/ nonce="\{\{nonce\}\}"/g, needsNonce ? ` nonce="${nonce}"` : '')
      .replaceAll('{{token}}', randomBytes(6).toString('hex'))
      .replaceAll('{{policy}}', policy)
      .replaceAll('{{long}}', 'Donaudampfschiff'.repeat(625))
      .replaceAll(/\{\{query (\w+)\}\}/g, (_, key) => (url.searchParams.get(key) ?? '').replaceAll(/[^\w.#-]/g, ''))
      .replaceAll('{{other}}', otherOrigin(request.headers.host))
      .replaceAll(/\{\{integrity ([\w-]+)\}\}/g, (_, script) => integrityOf(script))
  )
  return true
}
