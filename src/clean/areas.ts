/**
 * The five areas in which a page keeps data: how to list and how to delete what is in them.
 *
 * @module
 */
import { sweep } from '../cookies/deletions.js'
import { readCookies, writeCookie } from '../page/cookies.js'
import type { Area } from '../types.js'

/** An area in which a page keeps data. */
export interface KeptArea {
  readonly area: Area
  /** Lists the names, each as often as it is there. Throws or rejects if the browser blocks this storage. */
  list(): readonly string[] | Promise<readonly string[]>
  /**
   * Deletes a name step by step. Each step tries one place, and the name may be gone after any step. A step that takes
   * time is a promise.
   *
   * @param paths Where to look for a cookie, the likeliest path first.
   */
  remove(name: string, paths: Iterable<string>): Iterator<unknown>
}

/** An open database blocks its deletion. Browsers fire no event for a deletion that waits for another deletion. */
const DATABASE_TIMEOUT_MS = 1000

const cookies: KeptArea = {
  area: 'cookie',
  // A cookie without a name has no `=`, either. No rule can list it.
  list: () =>
    readCookies()
      .split('; ')
      .filter(cookie => cookie.includes('='))
      .map(cookie => cookie.slice(0, cookie.indexOf('='))),
  *remove(name, paths) {
    for (const write of sweep(name, location, paths)) yield writeCookie(write)
  }
}

/** @param storageOf Runs late, because reading `localStorage` throws in a browser that blocks it. */
const webStorage = (area: Area, storageOf: () => Storage): KeptArea => ({
  area,
  list() {
    const storage = storageOf()
    // Keys such as `length` or `getItem` are no properties.
    return Array.from({ length: storage.length }, (_, index) => storage.key(index)!)
  },
  *remove(name) {
    yield storageOf().removeItem(name)
  }
})

const caches: KeptArea = {
  area: 'cache',
  list: () => globalThis.caches.keys(),
  *remove(name) {
    yield globalThis.caches.delete(name)
  }
}

const databases: KeptArea = {
  area: 'indexed-db',
  list: async () => (await indexedDB.databases()).map(({ name }) => name!),
  *remove(name) {
    yield new Promise(resolve => {
      const request = indexedDB.deleteDatabase(name)
      for (const type of ['success', 'error', 'blocked']) request.addEventListener(type, resolve)
      setTimeout(resolve, DATABASE_TIMEOUT_MS)
    })
  }
}

/** The areas. Cookies and web storage come first, because they answer at once. */
export const areas: readonly KeptArea[] = [
  cookies,
  webStorage('local', () => localStorage),
  webStorage('session', () => sessionStorage),
  caches,
  databases
]
