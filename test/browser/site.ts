import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import { matches } from '../../src/manifest/claim-name.js'
import { built } from '../built.mjs'

/** What answers a path: text, whose type follows from the path, or a function. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse) => void)

/** A web server for a test file. Routes may be added at any time. */
export interface Site {
  /** `http://localhost:…`, without a slash at the end. */
  readonly origin: string
  readonly port: number
  /** The paths that were asked for, in order. */
  readonly asked: string[]
  /** A path may end in `*`, for all that begins so. */
  route(path: string, answer: Route): void
}

const types: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  gif: 'image/gif'
}

/** Serves the built SDK at `/privacy.core.js`, and what the tests add. */
export function site(): Site {
  const routes = new Map<string, Route>([
    ['/privacy.core.js', readFileSync(`${built}/privacy.core.js`, 'utf8')],
    ['/favicon.ico', '']
  ])
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://site').pathname
    const answer =
      routes.get(path) ?? [...routes].find(([below]) => below.endsWith('*') && matches({ name: below }, path))?.[1]
    asked.push(path)
    if (answer === undefined) response.writeHead(404).end()
    else if (typeof answer === 'function') answer(request, response)
    else {
      const type = types[/\.(\w+)$/.exec(path)?.[1] ?? 'html'] ?? 'text/plain'
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(answer)
    }
  })
  beforeAll(() => new Promise<void>(resolve => void server.listen(0, resolve)))
  afterAll(() => void server.close().closeAllConnections())

  const port = () => (server.address() as AddressInfo).port
  return {
    get port() {
      return port()
    },
    get origin() {
      return `http://localhost:${port()}`
    },
    asked,
    route: (path, answer) => void routes.set(path, answer)
  }
}

/** The groups of the pages that the tests open. */
export const manifest = {
  groups: [
    { id: 'essentials', required: true, cookies: [{ name: 'sessionid' }, { name: 'csrftoken' }] },
    {
      id: 'statistics',
      cookies: [
        { name: '_ga', created: '2026-01-01' },
        { name: '_ga_*', created: '2026-01-01' },
        { name: '_new', created: '2026-06-01' }
      ],
      storage: [
        { name: 'ph_*', area: 'local' },
        { name: 'ph_tab', area: 'session' }
      ]
    },
    { id: 'marketing', cookies: [{ name: '_fbp' }, { name: 'sess*' }, { name: 'XSRF*' }, { name: 'cookie_consent' }] },
    { id: 'kept', deletable: false, cookies: [{ name: 'pref' }] }
  ]
}

/** A page with the SDK in its head; `ran(name)` in a script adds a name to `window.done`. */
export const page = (body: string, head = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Page</title>
<script>window.done = []; window.ran = name => done.push(name)</script>
<script type="application/json" data-privacy-manifest>${JSON.stringify(manifest)}</script>
<script src="/privacy.core.js"></script>
${head}</head><body>
${body}
</body></html>`
