/**
 * What the page keeps, by area: which names there are, and how one is deleted.
 *
 * @module
 */
import type { Area } from './claim.js'
import { readCookies, writeCookie } from './native.js'
import { pathsOf, sweep } from './sweep.js'

/** Lists what is there, each name as often as it is. Throws or rejects where the browser forbids it. */
export type Names = () => readonly string[] | Promise<readonly string[]>

/**
 * Deletes what has a name. Where that takes time, a promise resolves when it is done, or cannot be done now.
 *
 * @param paths Where to look for a cookie; by default on every path that the page can reach.
 * @param isPlain Whether to look for one that is nothing special, as most are.
 */
export type Remove = (name: string, paths?: Iterable<string>, isPlain?: boolean) => unknown

/** In milliseconds. No browser tells of a deletion that it waits for another one, which is blocked. */
const PATIENCE = 1000

// Keys such as `length` or `getItem` are no properties.
const keysOf = (storage: Storage): string[] =>
  Array.from(storage as ArrayLike<unknown>, (_, index) => storage.key(index)!)

/** In Chromium a page sees the cookies of the URL that it was loaded from, elsewhere those of the one that it has now. */
const seenPaths = (): Set<string> =>
  new Set(
    [location, ...performance.getEntriesByType('navigation').map(({ name }) => new URL(name, location.href))].flatMap(
      url => pathsOf(url.pathname)
    )
  )

/** Deletes a cookie on whatever domain and path the page can reach. */
export const deleteCookie = (name: string, paths: Iterable<string> = seenPaths(), isPlain?: boolean): void =>
  sweep(name, location, paths, isPlain).forEach(writeCookie)

/** The areas. Cookies and web storage answer at once. */
export const stored: readonly (readonly [area: Area, names: Names, remove: Remove])[] = [
  [
    'cookie',
    // One without a name has no `=`, either: nothing can claim it.
    () =>
      readCookies()
        .split('; ')
        .flatMap(cookie => /^[^=]*(?==)/.exec(cookie) ?? []),
    deleteCookie
  ],
  ['local', () => keysOf(localStorage), name => localStorage.removeItem(name)],
  ['session', () => keysOf(sessionStorage), name => sessionStorage.removeItem(name)],
  ['cache', () => caches.keys(), name => caches.delete(name)],
  [
    'indexed-db',
    async () => (await indexedDB.databases()).map(({ name }) => name!),
    name =>
      new Promise(resolve => {
        const request = indexedDB.deleteDatabase(name)
        for (const type of ['success', 'error', 'blocked']) request.addEventListener(type, resolve)
        setTimeout(resolve, PATIENCE)
      })
  ]
]
