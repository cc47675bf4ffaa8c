/**
 * Serves the demo, and receives the requests of its clients in place of PostHog, Mixpanel and an advertiser. It also
 * serves the pages of test/conformance, to test a browser.
 *
 *     node demo/server.mjs
 */
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { built } from '../test/built.mjs'
import { handleConformance } from '../test/conformance/server.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const IS_MAIN = process.argv[1] === fileURLToPath(import.meta.url)
const PORT = 4180
const MAIN = '/demo/index.html'

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml'
}

const { resolve } = createRequire(import.meta.url)

/** The clients, as their packages ship them: PostHog as one module, Mixpanel as one classic script. */
const VENDORS = {
  '/vendor/posthog.js': () => resolve('posthog-js/dist/module.no-external.js'),
  '/vendor/mixpanel.js': () => resolve('mixpanel-browser/dist/mixpanel.umd.js')
}

/** Allows no other host, so that no request leaves your computer. The main page has inline trackers. */
const POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'"
const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types nanoconsent'
].join('; ')

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** Returns the file for a path, or null for a path outside of `demo` and `dist`. */
function fileOf(pathname) {
  if (Object.hasOwn(VENDORS, pathname)) return VENDORS[pathname]()
  const file = join(ROOT, decodeURIComponent(pathname).replace(/^\/dist(?=\/)/, `/${built}`))
  return ['demo', built].some(folder => file.startsWith(join(ROOT, folder) + sep)) ? file : null
}

async function answerFile(response, pathname) {
  try {
    const file = fileOf(pathname)
    const [body, { mtime }] = await Promise.all([readFile(file), stat(file)])
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    const policy = pathname === MAIN ? POLICY : STRICT_POLICY
    response.writeHead(200, {
      'content-type': type,
      'last-modified': mtime.toUTCString(),
      ...(extname(file) === '.html' && { 'content-security-policy': policy })
    })
    response.end(body)
  } catch {
    // The path is outside of the folders, missing, a folder, or has an invalid escape sequence.
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
  }
}

function answerJson(response, value) {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

/** Counts the bytes of a request, and discards its content. */
async function collect(request, response, pathname) {
  let bytes = 0
  for await (const chunk of request) bytes += chunk.length
  if (pathname === '/collect/beacon.gif') response.writeHead(200, { 'content-type': 'image/gif' }).end(GIF)
  else answerJson(response, { status: 1, error: null })
  const client = pathname.split(/[/.]/)[2]
  return { client, method: request.method, path: pathname, bytes, at: new Date().toISOString() }
}

/**
 * Starts the server.
 *
 * @param port 0 for any free one.
 * @returns Its `url`, the live list of `collected` requests, and `close()`.
 */
export async function startServer({ port = 0 } = {}) {
  const collected = []

  const server = createServer(async (request, response) => {
    response.setHeader('cache-control', 'no-store')
    try {
      if (await handleConformance(request, response)) return
      const { pathname } = new URL(request.url, 'http://localhost')
      if (pathname === '/') response.writeHead(302, { location: MAIN }).end()
      else if (pathname.startsWith('/collect/')) collected.push(await collect(request, response, pathname))
      else if (pathname === '/collected') answerJson(response, collected)
      else if (pathname === '/collected/clear' && request.method === 'POST') answerJson(response, collected.splice(0))
      else await answerFile(response, pathname)
    } catch {
      // The client asked for an invalid path, or disconnected.
      if (!response.headersSent) response.writeHead(400)
      response.end()
    }
  })

  await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done))
  return {
    url: `http://localhost:${server.address().port}/`,
    collected,
    close: () =>
      new Promise(done => {
        server.close(done)
        server.closeAllConnections()
      })
  }
}

/** Starts at a port, or at the next free one. */
async function startFrom(port) {
  try {
    return await startServer({ port })
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error
    return startFrom(port + 1)
  }
}

if (IS_MAIN) {
  const { url } = await startFrom(Number(process.env.PORT) || PORT)
  console.log(`${url}\n${url}conformance/ shows whether the SDK keeps its promises in your browser`)
}
