import { parseManifestText } from '../manifest/parse-text.js'
import type { ManifestSource, SourcePage } from '../manifest/source.js'
import { newest } from '../manifest/version.js'
import { trustedUrl } from '../page/trusted-url.js'
import type { Manifest } from '../types.js'

/** How a manifest is fetched. */
export interface FetchManifestOptions {
  /** For how many milliseconds to wait; 3000 by default. */
  readonly timeout?: number | undefined
}

const DEFAULT_TIMEOUT_MS = 3000

/** If a request overruns its timeout by this much, the page was frozen. */
const FROZEN_AFTER_MS = 500

/** The text of a manifest may take 64 KiB. */
const MAX_BYTES = 65_536

/** A manifest as it was fetched. */
interface Copy {
  readonly manifest: Manifest
  readonly text: string
  /** The `Last-Modified` header; `null` if there was none. */
  readonly modified: string | null
}

/**
 * Takes the manifest from a URL. `localStorage` keeps a copy: the next page has it at once, and refreshes it in the
 * background. If the manifest is not valid, comes too late, or is older than the copy, the copy stays.
 *
 * @param url http or https; a relative URL is resolved against the page's address.
 */
export function fetchManifest<Id extends string = string>(
  url: string,
  { timeout = DEFAULT_TIMEOUT_MS }: FetchManifestOptions = {}
): ManifestSource<Id> {
  const resolved = (): URL => trustedUrl(url, location.href)
  const key = (): string => `privacy-manifest:${resolved()}`
  let copy: Copy | null = null

  async function request(report: SourcePage['report']): Promise<Copy> {
    const { ok, status, headers, body } = await fetch(resolved(), {
      // Without an explicit lifetime, browsers may keep a file for days: always ask the server whether it is current.
      // Without a copy, bypass the cache: Chromium would wait for a pending request of the previous page.
      cache: copy ? 'no-cache' : 'reload',
      signal: AbortSignal.timeout(timeout)
    })
    const type = headers.get('content-type') ?? ''
    if (!ok || !/\bjson\b/i.test(type)) {
      throw new Error(`${url}: expected JSON, found HTTP ${status}, ${type || 'no content type'}`)
    }
    const text = await readText(body!)
    return { manifest: parseManifestText(text, report), text, modified: headers.get('last-modified') }
  }

  /** Asks the server. Returns `null` if the copy is as good. */
  async function refresh(report: SourcePage['report']): Promise<Manifest | null> {
    const fetched = await request(report)
    if (copy && (isOlder(fetched, copy) || isEqual(fetched, copy))) return null
    writeCopy(key(), fetched)
    return fetched.manifest
  }

  return {
    read() {
      try {
        copy = readCopy(key())
      } catch {
        // There is no copy, it is not valid, or the browser forbids localStorage.
      }
      return copy && copy.manifest
    },
    async load({ report }) {
      const startMs = Date.now()
      try {
        return await refresh(report)
      } catch (error) {
        // The clock goes on while a page is frozen, or in the back/forward cache. Then the request deserves another try.
        const wasFrozen = Date.now() - startMs >= timeout + FROZEN_AFTER_MS
        if (!wasFrozen) throw error
        return refresh(report)
      }
    }
  }
}

/** Reads text up to the size of a manifest. A byte order mark is kept, so that `JSON.parse` refuses it. */
async function readText(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const reader = body.getReader()
  let text = ''
  let bytes = 0
  while (bytes <= MAX_BYTES) {
    const { done, value } = await reader.read()
    if (done) return text
    bytes += value.length
    text += decoder.decode(value, { stream: true })
  }
  void reader.cancel()
  throw new Error(`expected at most ${MAX_BYTES} bytes`)
}

const newestOf = ({ manifest }: Copy): string => newest(manifest.groups.map(group => group.version))

/** Tells whether a manifest is older than the copy: a cache on the way may answer with the manifest of last week. */
function isOlder(fetched: Copy, copy: Copy): boolean {
  const looksOlder = newestOf(fetched) < newestOf(copy)
  // A version in the future was a mistake.
  const isPlausible = newestOf(copy) < new Date().toISOString()
  // A manifest that dropped its newest cookie also looks older. Then `Last-Modified` decides.
  const wasModifiedLater = timeOf(fetched) > timeOf(copy)
  return looksOlder && isPlausible && !wasModifiedLater
}

/** Returns when a manifest was modified, in milliseconds since 1970; 0 if that is not known. */
const timeOf = ({ modified }: Copy): number => Date.parse(modified ?? '') || 0

/** Tells whether two manifests say the same: a change of white space must not reset an open dialog. */
const isEqual = (a: Copy, b: Copy): boolean => JSON.stringify(a.manifest) === JSON.stringify(b.manifest)

/** @throws if there is no valid copy, or the browser forbids `localStorage`. */
function readCopy(key: string): Copy {
  const [text, modified] = JSON.parse(localStorage.getItem(key) ?? '') as [string, string | null]
  return { manifest: parseManifestText(text), text, modified }
}

/** If the browser refuses the copy, the next page fetches the manifest again. */
function writeCopy(key: string, { text, modified }: Copy): void {
  try {
    // An old copy that cannot be replaced would be wrong on every page, so it goes first.
    localStorage.removeItem(key)
    localStorage.setItem(key, JSON.stringify([text, modified]))
  } catch {
    // Full or forbidden.
  }
}
