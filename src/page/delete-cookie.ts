import { pathsOf, sweep } from '../cookies/deletions.js'
import { writeCookie } from './cookies.js'

/**
 * Lists the paths whose cookies the page sees, the root first. Chromium goes by the URL that the page was loaded from.
 * Other engines go by its URL now, which `history.replaceState` changes.
 */
export function seenPaths(): Set<string> {
  const navigations = performance.getEntriesByType('navigation')
  const loadedFrom = navigations.map(({ name }) => new URL(name, location.href))
  return new Set(['/', ...[location, ...loadedFrom].flatMap(({ pathname }) => pathsOf(pathname))])
}

/** Deletes a cookie on every domain and path that the page can reach. */
export function deleteCookie(name: string): void {
  for (const write of sweep(name, location, seenPaths())) writeCookie(write)
}
