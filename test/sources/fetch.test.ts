import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Window } from 'happy-dom'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPage } from '../../src/page/page.js'
import { fetchManifest } from '../../src/sources/fetch.js'
import { parseManifest } from '../../src/manifest/parse.js'
import type { ManifestInput } from '../../src/manifest/input.js'

// Node's own `fetch` asks a server; `test/browser` has the same with a browser's.

let answer: RequestListener
const asked: { url: string; cache: string | undefined }[] = []
const server = createServer((request, response) => {
  asked.push({ url: request.url!, cache: request.headers['cache-control'] })
  answer(request, response)
})
const { localStorage } = new Window({ url: 'http://localhost/' })
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})

beforeAll(async () => {
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubGlobal('location', new URL(`http://127.0.0.1:${port}/shop/page.html`))
})
beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('localStorage', localStorage)
  asked.length = 0
  warn.mockClear()
})
afterEach(() => void vi.useRealTimers())
afterAll(() => void server.close().closeAllConnections())

const manifestOf = (version: string, ...more: { id: string; name?: string }[]) => ({
  groups: [{ id: 'statistics', version }, ...more]
})
const old = manifestOf('2026-01-01')
const newer = manifestOf('2026-02-01')

const answering =
  (body: unknown, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_, response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
  }

/** What the next page does: it reads, and refreshes behind. */
async function visit(route: RequestListener, url = '/privacy.json') {
  answer = route
  const source = fetchManifest(url)
  const read = source.read(page)
  return { read, loaded: await source.load(page) }
}
const page = createPage()
const parsed = (input: ManifestInput) => parseManifest(input)

describe('a manifest from a URL', () => {
  test('is fetched from the address that counts from the page, and is there at once on the next one', async () => {
    expect(await visit(answering(old), 'privacy.json')).toEqual({ read: null, loaded: parsed(old) })
    expect(await visit(answering(newer), '/shop/privacy.json')).toEqual({ read: parsed(old), loaded: parsed(newer) })
    expect((await visit(answering(newer), 'privacy.json')).read).toEqual(parsed(newer))
    expect(asked.map(({ url }) => url)).toEqual(Array.from({ length: 3 }, () => '/shop/privacy.json'))
    expect(warn).not.toHaveBeenCalled()
  })

  test('is kept apart from that of another URL', async () => {
    await visit(answering(old), '/a.json')
    expect((await visit(answering(newer), '/b.json')).read).toBe(null)
    expect((await visit(answering(newer), '/a.json')).read).toEqual(parsed(old))
    expect(Object.keys(localStorage)).toHaveLength(2)
    expect(Object.keys(localStorage).every(key => key.startsWith('privacy-manifest:http'))).toBe(true)
  })

  test('is asked for past every cache, or if it is current where there is a copy', async () => {
    await visit(answering(old))
    await visit(answering(old))
    expect(asked.map(({ cache }) => cache)).toEqual(['no-cache', 'max-age=0'])
  })

  test('that says what the copy says is no change', async () => {
    await visit(answering(old))
    const reordered = `{ "groups": [{ "version": "2026-01-01", "id": "statistics" }], "ignored": {} }`
    expect(await visit(answering(reordered))).toEqual({ read: parsed(old), loaded: null })
  })

  test('is JSON of any kind', async () => {
    for (const type of ['application/manifest+json; charset=utf-8', 'text/JSON']) {
      expect((await visit(answering(old, { 'content-type': type }), `/${type.length}.json`)).loaded).toEqual(
        parsed(old)
      )
    }
  })

  test.each([
    ['that is missing', answering(old, {}, 404), '/x.json: expected JSON, found HTTP 404, application/json'],
    ['that is a login page', answering(old, { 'content-type': 'text/html' }), 'found HTTP 200, text/html'],
    ['without a type', answering(old, { 'content-type': '' }), 'found HTTP 200, '],
    ['of a type that begins alike', answering(old, { 'content-type': 'text/jsonp' }), 'found HTTP 200, text/jsonp'],
    ['of a type that ends alike', answering(old, { 'content-type': 'text/bjson' }), 'found HTTP 200, text/bjson'],
    ['that is cut off', answering(JSON.stringify(old).slice(0, -1)), 'JSON'],
    ['with a byte order mark', answering(`\ufeff${JSON.stringify(old)}`), 'JSON'],
    ['that is none', answering({ groups: [{ id: 'a b' }] }), 'groups[0].id'],
    ['that the network loses', ((_, response) => void response.destroy()) as RequestListener, 'fetch failed']
  ])('%s is refused, and leaves the copy as it was', async (_, route, why) => {
    await expect(visit(route, '/x.json')).rejects.toThrow(why)
    expect(asked).toHaveLength(1)
    await visit(answering(old), '/x.json')
    await expect(visit(route, '/x.json')).rejects.toThrow(why)
    expect((await visit(answering(old), '/x.json')).read).toEqual(parsed(old))
  })

  test('that does not come in time is given up', async () => {
    answer = () => {}
    await expect(fetchManifest('/privacy.json', { timeout: 1000 }).load(page)).rejects.toThrow('timeout')
    expect(asked).toHaveLength(1)
  })

  test.each([
    [3400, 1],
    [3499, 1],
    [3500, 2],
    [60_000, 2]
  ])(
    'that failed after %d ms by the clock is asked for %d times: who is asleep hears nothing',
    async (later, times) => {
      vi.useFakeTimers({ toFake: ['Date'] })
      const load = visit((request, response) => {
        if (asked.length > 1) return answering(old)(request, response)
        vi.setSystemTime(Date.now() + later)
        response.destroy()
      })
      if (times > 1) expect((await load).loaded).toEqual(parsed(old))
      else await expect(load).rejects.toThrow('fetch failed')
      expect(asked).toHaveLength(times)
    }
  )
})

describe('the text of a manifest', () => {
  const empty = '{"groups":[]}'

  test('has 64 KiB at most', async () => {
    const full = empty.padEnd(65_536)
    expect((await visit(answering(full))).loaded).toEqual(parsed({ groups: [] }))
    await expect(visit(answering(`${full} `))).rejects.toThrow('expected at most 65536 bytes')
  })

  test('that does not end is not read to its end', async () => {
    const left = new Promise<string>(resolve => {
      answer = (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        const timer = setInterval(() => response.write(' '.repeat(16_000)), 1)
        response.on('close', () => {
          clearInterval(timer)
          resolve('left')
        })
      }
    })
    await expect(fetchManifest('/privacy.json').load(page)).rejects.toThrow('expected at most 65536 bytes')
    expect(await left).toBe('left')
  })

  test('may come in pieces that are no characters', async () => {
    const groups = [{ id: 'a', name: 'größer' }]
    const bytes = Buffer.from(JSON.stringify({ groups }))
    const middle = bytes.indexOf(0xc3) + 1
    const { loaded } = await visit((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write(bytes.subarray(0, middle))
      setTimeout(() => response.end(bytes.subarray(middle)), 50)
    })
    expect(loaded).toEqual(parsed({ groups }))
  })
})

describe('of a copy and a manifest that looks older', () => {
  const [monday, tuesday] = ['Mon, 02 Mar 2026 00:00:00 GMT', 'Tue, 03 Mar 2026 00:00:00 GMT']

  test.each([
    ['the copy stays', {}, {}],
    ['the copy stays, though only the manifest has no date', { 'last-modified': monday }, {}],
    ['the copy stays, if the manifest has an older date', { 'last-modified': tuesday }, { 'last-modified': monday }],
    ['the copy stays, if both have one date', { 'last-modified': monday }, { 'last-modified': monday }]
  ])('%s', async (_, before, now) => {
    await visit(answering(newer, before))
    expect(await visit(answering(old, now))).toEqual({ read: parsed(newer), loaded: null })
    expect((await visit(answering(newer))).read).toEqual(parsed(newer))
  })

  test.each([
    ['the manifest counts, if it is of later', { 'last-modified': monday }, { 'last-modified': tuesday }],
    ['the manifest counts, if nobody knows of when the copy is', {}, { 'last-modified': monday }]
  ])('%s', async (_, before, now) => {
    await visit(answering(newer, before))
    expect((await visit(answering(old, now))).loaded).toEqual(parsed(old))
  })

  test.each(['9999-01-01', '2026-03-05T00:00:00.000Z'])(
    'the manifest counts, if the copy is not of the past but of %s, which was a mistake',
    async version => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-05') })
      await visit(answering(manifestOf(version)))
      expect((await visit(answering(old))).loaded).toEqual(parsed(old))
    }
  )

  test('the manifest counts, if its newest group is as new', async () => {
    await visit(answering(manifestOf('2026-01-01', { id: 'marketing' })))
    expect((await visit(answering(old))).loaded).toEqual(parsed(old))
  })
})

describe('a copy', () => {
  test.each(['nonsense', '[]', '["{}",null]', '[null,null]', '["{\\"groups\\":[{\\"id\\":\\"a|b\\"}]}",null]', 'null'])(
    'that somebody made of %s counts for nothing',
    async copy => {
      await visit(answering(newer))
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, copy)
      expect(await visit(answering(old))).toEqual({ read: null, loaded: parsed(old) })
    }
  )

  test('that has gone since it was read does not stop an older manifest from being seen as one', async () => {
    await visit(answering(newer))
    const source = fetchManifest('/privacy.json')
    expect(source.read(page)).toEqual(parsed(newer))
    localStorage.clear()
    expect(source.read(page)).toEqual(parsed(newer))
    answer = answering(old)
    expect(await source.load(page)).toBe(null)
  })

  test('is none where storage is forbidden', async () => {
    vi.stubGlobal('localStorage', undefined)
    expect(await visit(answering(old))).toEqual({ read: null, loaded: parsed(old) })
  })

  // Else it would be undone, and the page begun anew, on every visit.
  test('is not left behind by one that has no room', async () => {
    await visit(answering(old))
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => localStorage.getItem(key),
      removeItem: (key: string) => localStorage.removeItem(key),
      setItem() {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    expect((await visit(answering(newer))).loaded).toEqual(parsed(newer))
    expect(localStorage).toHaveLength(0)
  })
})
