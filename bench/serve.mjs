/**
 * The server of the benchmark: pages from memory, and scripts that take their time.
 *
 * @module
 */
import { createServer } from 'node:http'

/** The address of a script that calls `ran(i)`, and is sent after a delay in milliseconds. */
export const lateScript = (i, delay) => `/ran/${i}/${delay}.js`

const LATE = /^\/ran\/(\d+)\/(\d+)\.js$/

/** Isolated pages have a clock of 5 µs instead of 100. */
const ISOLATED = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp'
}

/** Starts a server. What is added to it has an address at once: `add` returns it. */
export async function serve() {
  const files = new Map()
  const server = createServer(({ url }, response) => {
    const [, i, delay] = LATE.exec(url) ?? []
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html'
    // What a vendor sends may be cached: one who may not, cannot be preloaded everywhere.
    const headers = { ...ISOLATED, 'content-type': type, ...(i && { 'cache-control': 'max-age=3600' }) }
    const send = () =>
      response.writeHead(i || files.has(url) ? 200 : 404, headers).end(i ? `ran(${i})` : files.get(url))
    if (Number(delay)) setTimeout(send, Number(delay))
    else send()
  })
  await new Promise(resolve => void server.listen(0, '127.0.0.1', resolve))
  return {
    add(path, text) {
      files.set(path, text)
      return `http://127.0.0.1:${server.address().port}${path}`
    },
    close: () => server.close()
  }
}
