/**
 * The pages of this folder, as they are served: with a policy, and with what only the server knows filled in.
 *
 * @module
 */
import { randomBytes, randomInt } from 'node:crypto'
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
const hasMeta = (html, name) => new RegExp(`<meta\\s+name="${name}"`).test(html)

/**
 * Reads the addresses' queries that a page wants: several are separated by blanks. `{random 260}` becomes a number below
 * 260, another one each time.
 */
const queriesOf = (html, name) =>
  metaOf(html, name)
    ?.replaceAll('&amp;', '&')
    .replaceAll(/\{random (\d+)\}/g, (_, below) => `${randomInt(Number(below))}`)
    .split(/ (?!\d+\})/)

/** The one policy of a run that takes one: the strictest that a page is for. */
const quickPolicy = policies => (policies.includes('strict') ? 'strict' : policies.at(-1))

/** The queries and policies that a page is opened with in a lane, and what the harness is told there. */
function visitsOf(html, lane) {
  const policies = (metaOf(html, 'policies') ?? 'open strict').split(' ')
  const queries = queriesOf(html, 'query') ?? ['']
  const untimed = hasMeta(html, 'timing') && 'untimed'
  switch (lane) {
    case 'timing':
      return { policies: hasMeta(html, 'timing') ? [quickPolicy(policies)] : [], queries, flags: [] }
    case 'deep':
      return { policies, queries: queriesOf(html, 'deep') ?? queries, flags: [untimed] }
    case 'quick':
      return {
        policies: [quickPolicy(policies)],
        queries: queriesOf(html, 'quick') ?? queries,
        flags: [untimed, hasMeta(html, 'hurry') && 'hurry']
      }
    default:
      return { policies, queries, flags: [] }
  }
}

/**
 * Lists the pages: title, what they are about, and every address to open them at. A page says in its `<meta>` elements:
 *
 * - `policies`: it means something under these policies only, as in `open nonce`
 * - `query`: the rest of its address; several are separated by blanks. `quick` and `deep` are other queries for these
 *   lanes, most often a sample
 * - `hosts`: by which names of this machine it wants to be called. Names that end in `.localhost` need no entry anywhere
 * - `at`: in which folder it wants to be. Any folder is served
 * - `alone`: it needs the only tab of the browser
 * - `focus`: it needs the focus of the browser, which not every browser can give to several tabs at once
 * - `timing`: it has checks of time, which only the timing lane runs
 * - `hurry`: it waits for timers of the SDK, so that a quick run hurries them
 *
 * @param {'quick' | 'deep' | 'timing'} [lane] What is tested. Without it, the addresses are those for a person.
 */
export async function listPages(lane) {
  const files = await readdir(FOLDER)
  const pages = files
    .filter(file => file.endsWith('.html') && file !== 'index.html')
    .sort()
    .map(async file => {
      const html = await readFile(new URL(file, FOLDER), 'utf8')
      // '' is the name by which the list was called.
      const hosts = metaOf(html, 'hosts')
        ?.split(' ')
        .map(host => (host === 'localhost' ? '' : host)) ?? ['']
      const at = metaOf(html, 'at')
      const folder = at ? `at/${at}/` : ''
      const { policies, queries, flags } = visitsOf(html, lane)
      const addressOf = (policy, query, host) => {
        const parts = [query, policy !== 'open' && `policy=${policy}`, ...flags].filter(Boolean)
        const path = `/conformance/${folder}${file}${parts.length ? `?${parts.join('&')}` : ''}`
        const named = [policy, host, queries.length > 1 && query].filter(Boolean)
        return { policy: named.join(', '), path, host }
      }
      return {
        file,
        title: /<title>([^<]*)/.exec(html)?.[1] ?? file,
        description: metaOf(html, 'description') ?? '',
        isAlone: hasMeta(html, 'alone'),
        needsFocus: hasMeta(html, 'focus'),
        addresses: policies.flatMap(policy =>
          queries.flatMap(query => hosts.map(host => addressOf(policy, query, host)))
        )
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
