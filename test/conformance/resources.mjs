/**
 * What the pages load: anything by name, as slow and as broken as the query says, and a record of who asked for it.
 *
 * - `delay=120` answers after that many milliseconds, `hang` after half a minute with an error;
 * - `status=404`; `cors` allows every origin;
 * - `throw` and `syntax` are what a script does; `import=NAME` makes a module of it; `write` calls `document.write`.
 *
 * @module
 */
import { createHash } from 'node:crypto'

const HANG = 30_000
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** A tenth of a second of silence. */
function wave() {
  const samples = 800
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples, 40)
  return Buffer.concat([head, Buffer.alloc(samples, 128)])
}

function script(name, query) {
  if (query.has('syntax')) return `ran('${name}'`
  const lines = [`ran('${name}')`]
  if (query.has('import')) lines.unshift(`import './${query.get('import')}.js?token=${query.get('token')}'`)
  if (query.has('write')) lines.push(`document.write('<p id="written">written</p>')`)
  if (query.has('throw')) lines.push(`throw new Error('${name} throws on purpose')`)
  return `${lines.join('\n')}\n`
}

const KINDS = {
  js: ['text/javascript', script],
  css: ['text/css', name => `:root { --${name}: 1 }\n`],
  html: ['text/html', name => `<!doctype html><title>${name}</title><script>parent.ran?.('${name}', null)</script>`],
  svg: ['image/svg+xml', () => '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'],
  gif: ['image/gif', () => GIF],
  wav: ['audio/wav', wave],
  mp4: ['video/mp4', () => Buffer.alloc(64)]
}

/** The Subresource Integrity of a script that does nothing special. */
export const integrityOf = name =>
  `sha384-${createHash('sha384').update(script(name, new URLSearchParams())).digest('base64')}`

const records = new Map()

/** What was asked for with a token, in order. */
export const requestsOf = token => records.get(token) ?? []

function note(request, name, query) {
  const { referer = '', origin = '', 'sec-fetch-mode': mode = '', 'sec-fetch-dest': dest = '' } = request.headers
  const record = { name, from: Date.now(), to: 0, referer, origin, mode, dest }
  const token = query.get('token') ?? ''
  if (!records.has(token)) records.set(token, [])
  records.get(token).push(record)
  return record
}

/** Answers `/conformance/resource/NAME.KIND?…`. */
export async function answerResource(request, response, url) {
  const [, name, kind] = /^\/conformance\/resource\/([\w-]+)\.(\w+)$/.exec(url.pathname) ?? []
  if (!Object.hasOwn(KINDS, kind ?? '')) return void response.writeHead(404).end()
  const query = url.searchParams
  const record = note(request, name, query)
  const wait = query.has('hang') ? HANG : Number(query.get('delay'))
  if (wait) {
    const { promise, resolve } = withResolvers()
    const timer = setTimeout(resolve, wait)
    response.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    await promise
  }
  record.to = Date.now()
  const [type, body] = KINDS[kind]
  const status = query.has('hang') ? 504 : Number(query.get('status') ?? 200)
  response.writeHead(status, {
    'content-type': type,
    ...(query.has('cors') && { 'access-control-allow-origin': '*' })
  })
  response.end(body(name, query))
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers() {
  let resolve
  const promise = new Promise(done => (resolve = done))
  return { promise, resolve }
}

/** Answers `/conformance/collect/TOKEN/…`, where the clients of trackers send to, with what they take for a success. */
export function answerCollect(request, response, url) {
  const [, token] = /^\/conformance\/collect\/(\w+)\//.exec(url.pathname) ?? []
  note(request, 'collect', new URLSearchParams({ token: token ?? '' })).to = Date.now()
  response.writeHead(200, { 'content-type': 'application/json' }).end('1')
}
