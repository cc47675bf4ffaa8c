/**
 * What the page keeps, by area: which names there are, and how one is deleted.
 *
 * @module
 */
import { readCookies, writeCookie } from '../page/cookies.js'
import { sweep } from '../cookies/deletions.js'
import { seenPaths } from '../page/delete-cookie.js'
import type { Area } from '../types.js'

/** Lists what is there, each name as often as it is. Throws or rejects where the browser forbids it. */
export type Names = () => readonly string[] | Promise<readonly string[]>

/**
 * Deletes what has a name. Where that takes time, a promise resolves when it is done, or cannot be done now. Of a cookie
 * it returns how many writes that took, the left out ones included.
 *
 * @param paths Where to look for a cookie, the likeliest first; by default on every path that the page can reach.
 * @param from Which of the writes that could delete a cookie is the first that is made; all by default.
 * @param to Which is the first that is not made.
 */
export type Remove = (name: string, paths?: Iterable<string>, from?: number, to?: number) => unknown

/** In milliseconds. No browser tells of a deletion that it waits for another one, which is blocked. */
const PATIENCE = 1000

// Keys such as `length` or `getItem` are no properties.
const keysOf = (storage: Storage): string[] =>
  Array.from(storage as ArrayLike<unknown>, (_, index) => storage.key(index)!)

/** Deletes a cookie on whatever domain and path the page can reach. Returns how many writes it came to. */
function deleteCookie(
  name: string,
  paths: Iterable<string> = seenPaths(),
  from: number = 0,
  to: number = Infinity
): number {
  let index = 0
  for (const write of sweep(name, location, paths)) {
    if (index >= to) break
    if (index++ >= from) writeCookie(write)
  }
  return index
}

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
