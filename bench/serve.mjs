/**
 * The server of the benchmark: pages and files from memory, routes, and scripts with a delay.
 *
 * @module
 */
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/** The address of a script that calls `ran(i)`, and is sent after a delay in milliseconds. */
export const lateScript = (i, delay) => `/ran/${i}/${delay}.js`

/** Returns the text of such a script. */
export const lateText = i => `ran(${i})`

const LATE = /^\/ran\/(\d+)\/(\d+)\.js$/

const TYPES = { js: 'text/javascript', css: 'text/css', '': 'text/html' }

/** Isolated pages have a clock of 5 µs instead of 100. */
const ISOLATED = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp'
}

/** Vendors allow caching: without it, some browsers cannot preload. A page of another origin may use the response. */
const VENDOR = { 'cache-control': 'max-age=3600', 'cross-origin-resource-policy': 'cross-origin' }

const typeOf = path => TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'text/plain'

/**
 * Starts a server. `add` serves a text, or a route that makes one, and returns its address. `address` returns the address of
 * a path, on a name of this machine.
 */
export async function serve() {
  const known = new Map()

  async function answer(request) {
    const { pathname } = new URL(request.url, 'http://localhost')
    const [, i, delay] = LATE.exec(pathname) ?? []
    if (i) return { text: lateText(i), delay: Number(delay), headers: VENDOR, pathname }
    const found = known.get(pathname)
    if (!found) return { status: 404, text: '', pathname }
    return { ...(typeof found.text === 'function' ? await found.text(request, await text(request)) : found), pathname }
  }

  const server = createServer(async (request, response) => {
    const { status = 200, text, delay, headers, pathname } = await answer(request)
    const send = () =>
      response.writeHead(status, { ...ISOLATED, 'content-type': typeOf(pathname), ...headers }).end(text)
    if (delay) setTimeout(send, delay)
    else send()
  })
  await new Promise(resolve => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  const address = (path, host = '127.0.0.1') => `http://${host}:${port}${path}`
  return {
    address,
    add(path, text, { headers, host } = {}) {
      known.set(path, { text, headers })
      return address(path, host)
    },
    close: () => server.close()
  }
}
