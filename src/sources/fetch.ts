import type { ManifestSource, SourcePage } from '../manifest/source.js'
import { parseManifestText } from '../manifest/parse-text.js'
import { trustedUrl } from '../page/trusted-url.js'
import type { Manifest } from '../types.js'
import { newest } from '../manifest/version.js'

/** How a manifest is fetched. */
export interface FetchManifestOptions {
  /** For how many milliseconds to wait; 3000 by default. */
  readonly timeout?: number | undefined
}

/** In milliseconds: what takes so much longer than it may was not awake. */
const SLEPT = 500

/** A manifest's text takes 64 KiB at most. */
const MAX_BYTES = 65_536

/** Reads text, but no more of it than a manifest may have. A byte order mark is kept, and refused by `JSON.parse`. */
async function readText(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const reader = body.getReader()
  let text = ''
  for (let size = 0; size <= MAX_BYTES;) {
    const { done, value } = await reader.read()
    if (done) return text
    size += value.length
    text += decoder.decode(value, { stream: true })
  }
  void reader.cancel()
  throw new Error(`expected at most ${MAX_BYTES} bytes`)
}

const newestOf = (manifest: Manifest): string => newest(manifest.groups.map(group => group.version))

/**
 * Takes the manifest from a URL. It is cached in `localStorage`: the next page has it at once, and refreshes it behind.
 * What is not a valid manifest, comes too late, or is older than the cached one, changes nothing.
 *
 * @param url http or https; a relative one counts from the page's address.
 */
export function fetchManifest<Id extends string = string>(
  url: string,
  { timeout = 3000 }: FetchManifestOptions = {}
): ManifestSource<Id> {
  const address = (): URL => trustedUrl(url, location.href)
  const key = (): string => `privacy-manifest:${address()}`
  let known: Manifest | null = null
  /** The `Last-Modified` header that the cached one came with. */
  let date: string | null = null

  /** Asks the server. Returns nothing if what is known is as good. */
  async function ask({ report }: SourcePage): Promise<Manifest | null> {
    const { ok, status, headers, body } = await fetch(address(), {
      // Without an explicit lifetime browsers may keep a file for days: the server is always asked if it is current.
      // Who has no copy would wait in Chromium for what the page before has asked for.
      cache: known ? 'no-cache' : 'reload',
      signal: AbortSignal.timeout(timeout)
    })
    const type = headers.get('content-type')
    if (!ok || !/\bjson\b/i.test(type!)) throw new Error(`${url}: expected JSON, found HTTP ${status}, ${type}`)
    const text = await readText(body!)
    const manifest = parseManifestText(text, report)
    const modified = headers.get('last-modified')
    if (known) {
      // A cache on the way may answer with a manifest of last week. One that lost its newest cookie looks old as
      // well: then the header tells. What is of the future was a mistake.
      const isOlder =
        newestOf(manifest) < newestOf(known) &&
        newestOf(known) < new Date().toISOString() &&
        !(Date.parse(modified!) > (Date.parse(date!) || 0))
      // Who is choosing just now need not begin again for a new blank.
      if (isOlder || JSON.stringify(manifest) === JSON.stringify(known)) return null
    }
    try {
      // A copy that cannot be replaced would be wrong on every page.
      localStorage.removeItem(key())
      localStorage.setItem(key(), JSON.stringify([text, modified]))
    } catch {
      // Full or forbidden: the next page fetches again.
    }
    return manifest
  }

  return {
    read() {
      try {
        const [text, modified] = JSON.parse(localStorage.getItem(key())!)
        known = parseManifestText(text)
        date = modified
      } catch {
        // Not there, or not to be trusted.
      }
      return known
    },
    async load(page) {
      const start = Date.now()
      return ask(page).catch(error => {
        // The clock goes on while a page is frozen, or in the back/forward cache.
        if (Date.now() - start < timeout + SLEPT) throw error
        return ask(page)
      })
    }
  }
}
