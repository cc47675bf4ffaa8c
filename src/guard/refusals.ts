import { groupThatForbids } from '../manifest/claim-name.js'
import { createUrlMatcher, type UrlMatcher } from '../manifest/claim-url.js'
import { baseUrl } from '../page/document.js'
import type { Report } from '../page/report.js'
import type { Privacy } from '../state/privacy.js'
import type { Area, Group } from '../types.js'

/** A URL that has to wait, and the groups that must be accepted first. */
export interface HeldUrl {
  readonly href: string
  /** The value for `data-consent`: the ids of the groups, separated by spaces. */
  readonly condition: string
}

/** Whether the browser may have requested a URL before the guard met the element. */
export type Moment = 'not requested' | 'maybe requested'

/** Tells what may not happen now. Reports each refusal in the console, once for each name or address. */
export interface Refusals {
  /** Tells whether to refuse to write a cookie. */
  refusesCookie(name: string): boolean
  /** Tells whether to refuse to write a key to an area of web storage. */
  refusesKey(area: 'local' | 'session', key: string): boolean
  /** Lists the keys that may not be written now, of those that the manifest lists without a `*`. Reports nothing. */
  refusedKeys(): readonly string[]
  /** Tells whether there are URLs that may not load now. */
  holdsUrls(): boolean
  /**
   * Returns a URL that may not load now, with its condition. Returns nothing if the URL may load.
   *
   * @param raw The URL as the page gave it.
   * @throws {TypeError} if `raw` is no URL.
   */
  heldUrl(raw: unknown, moment?: Moment): HeldUrl | undefined
}

/**
 * Creates the answers for the guard. Names are judged by the rules of cleaning, URLs by the `urls` of the manifest.
 * Until the manifest is known nothing is refused.
 */
export function createRefusals(privacy: Privacy, report: Report): Refusals {
  const { $manifest, getPreference, owns } = privacy
  const matcher = createCurrentMatcher(privacy)
  const groups = (): readonly Group[] => $manifest.get()?.groups ?? []
  const forbids = (area: Area, name: string): Group | undefined => groupThatForbids(area, name, groups(), getPreference)
  const refused = (subject: string, condition: string): void =>
    report(`refused ${subject} until "${condition}" is accepted`)

  function refuses(area: Area, name: string, subject: string): boolean {
    const group = forbids(area, name)
    if (group) refused(subject, group.id)
    return group !== undefined
  }

  return {
    refusesCookie: name => !owns(name) && refuses('cookie', name, `cookie "${name}"`),
    refusesKey: (area, key) => refuses(area, key, `"${key}" in ${area}Storage`),
    refusedKeys: () =>
      groups()
        .flatMap(group => group.storage.map(rule => rule.name))
        .filter(key => !key.endsWith('*') && (forbids('local', key) || forbids('session', key))),
    holdsUrls: () => matcher() !== undefined,
    heldUrl(raw, moment = 'not requested') {
      const idsOf = matcher()
      if (!idsOf) return undefined
      const url = new URL(String(raw), baseUrl())
      const condition = idsOf(url).join(' ')
      if (!condition) return undefined
      // The query may hold private data, so it is not printed.
      const address = url.origin + url.pathname
      if (moment === 'not requested') refused(address, condition)
      else report(`${address} may have been requested already: add data-consent="${condition}" to its tag`)
      return { href: url.href, condition }
    }
  }
}

/** Creates a function that returns the matcher for the current choices. It is made anew after each change. */
function createCurrentMatcher({ $manifest, $preferences, getPreference }: Privacy): () => UrlMatcher | undefined {
  let preferences: unknown
  let matcher: UrlMatcher | undefined
  return () => {
    // Another manifest changes the preferences too.
    if (preferences !== $preferences.get()) {
      preferences = $preferences.get()
      matcher = createUrlMatcher($manifest.get()?.groups ?? [], getPreference)
    }
    return matcher
  }
}
