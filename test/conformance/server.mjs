/**
 * Serves the pages of this folder, which need scripts that are slow, missing or from elsewhere, and to know what was
 * asked for.
 *
 *     node test/conformance/server.mjs
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { built } from '../built.mjs'
import { handleAttack } from './attacks.mjs'
import { answerCookies } from './cookies.mjs'
import { answerOrder } from './order-pages.mjs'
import { answerPage, listPages } from './pages.mjs'
import { answerCollect, answerResource, requestsOf } from './resources.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const IS_MAIN = process.argv[1] === fileURLToPath(import.meta.url)

const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json' }

/**
 * Where files come from: the harness, the SDK, and the packages that its import needs. Workers have no import maps: for
 * them the SDK is there with its imports resolved.
 */
const FOLDERS = {
  '/conformance/resolved/': built,
  '/conformance/vendor/': 'node_modules',
  '/conformance/': 'test/conformance',
  '/dist/': built
}

function fileOf(pathname) {
  const [prefix, folder] = Object.entries(FOLDERS).find(([prefix]) => pathname.startsWith(prefix)) ?? []
  if (!prefix) return null
  const file = join(ROOT, folder, decodeURIComponent(pathname.slice(prefix.length)))
  return file.startsWith(join(ROOT, folder) + sep) && Object.hasOwn(TYPES, extname(file)) ? file : null
}

/** What a bundler does. */
function bundled(text, pathname) {
  if (pathname.includes('/vendor/')) return text.replaceAll('process.env.NODE_ENV', '"production"')
  if (!pathname.includes('/resolved/')) return text
  return text
    .replaceAll("from 'nanostores'", "from '/conformance/vendor/nanostores/index.js'")
    .replaceAll("from 'js-cookie'", "from '/conformance/vendor/js-cookie/dist/js.cookie.mjs'")
}

async function answerFile(response, pathname) {
  const file = fileOf(pathname)
  const text = file && (await readFile(file, 'utf8').catch(() => null))
  if (text === null) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': TYPES[extname(file)] }).end(bundled(text, pathname))
}

const answerJson = (response, value) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))

/**
 * Answers what begins with `/conformance/`.
 *
 * @returns Whether it did.
 */
export async function handleConformance(request, response) {
  const url = new URL(request.url, 'http://localhost')
  const { pathname } = url
  if (!pathname.startsWith('/conformance/')) return false
  response.setHeader('cache-control', 'no-store')
  if (pathname.startsWith('/conformance/attack/')) return handleAttack(request, response, url)
  if (pathname.startsWith('/conformance/resource/')) await answerResource(request, response, url)
  else if (pathname.startsWith('/conformance/collect/')) answerCollect(request, response, url)
  else if (pathname.startsWith('/conformance/order/')) answerOrder(response, url)
  else if (/\/cookies(\/|$)/.test(pathname)) answerCookies(request, response, url)
  else if (pathname === '/conformance/requests') answerJson(response, requestsOf(url.searchParams.get('token')))
  else if (pathname === '/conformance/pages.json') answerJson(response, await listPages())
  else if (!(await answerPage(request, response, url))) await answerFile(response, pathname)
  return true
}

/** Answers any request: with what begins with `/conformance/`, or a file of the project. */
export async function answer(request, response) {
  try {
    if (await handleConformance(request, response)) return
    response.setHeader('cache-control', 'no-store')
    await answerFile(response, new URL(request.url, 'http://localhost').pathname)
  } catch {
    // It asked for what is no path, or went away in the middle.
    if (!response.headersSent) response.writeHead(400)
    response.end()
  }
}

const listen = (server, port, host) =>
  new Promise((done, fail) => server.once('error', fail).listen(port, host, () => done(server.address().port)))

/**
 * Starts the server on every loopback name, so that `localhost` and `127.0.0.1` are two origins.
 *
 * @param port 0 for any free one.
 * @returns Its `url`, without a slash at the end, and what makes it `close`.
 */
export async function startServer({ port = 0 } = {}) {
  const servers = [createServer(answer), createServer(answer)]
  const actual = await listen(servers[0], port, '127.0.0.1')
  // A machine may have no IPv6.
  await listen(servers[1], actual, '::1').catch(() => {})
  return {
    url: `http://localhost:${actual}`,
    async close() {
      for (const server of servers) {
        server.close()
        server.closeAllConnections()
      }
    }
  }
}

if (IS_MAIN) console.log(`${(await startServer({ port: Number(process.env.PORT) || 4190 })).url}/conformance/`)
