import { pathsOf, sweep } from '../cookies/deletions.js'
import { writeCookie } from './cookies.js'

/**
 * Lists the paths whose cookies the page sees, the root first. Chromium goes by the URL that the page was loaded from,
 * other engines by the URL that it has now.
 */
export const seenPaths = (): Set<string> =>
  new Set([
    '/',
    ...[
      location,
      ...performance.getEntriesByType('navigation').map(({ name }) => new URL(name, location.href))
    ].flatMap(url => pathsOf(url.pathname))
  ])

/** Deletes a cookie on every domain and path that the page can reach. */
export function deleteCookie(name: string): void {
  for (const write of sweep(name, location, seenPaths())) writeCookie(write)
}
