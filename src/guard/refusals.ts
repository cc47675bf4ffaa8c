import { claimOn } from '../manifest/claim-name.js'
import { claimsOn } from '../manifest/claim-url.js'
import { baseUrl } from '../page/document.js'
import type { Privacy } from '../state/privacy.js'
import type { Report } from '../page/report.js'
import type { Area, Group } from '../types.js'

/** A URL that has to wait, and for whom. */
export interface HeldUrl {
  readonly href: string
  /** What `data-consent` says of it: the ids of the groups, with blanks between. */
  readonly condition: string
}

/** What may not happen now. Each refusal is told, once for each name or address. */
export interface Refusals {
  /** Whether a cookie may not be written. */
  cookie(name: string): boolean
  /** Whether a key may not be written to an area of web storage. */
  key(area: 'local' | 'session', key: string): boolean
  /** Which keys may not be written now, of those that the manifest names without a `*`. */
  keys(): readonly string[]
  /** Whether there are URLs that may not be loaded. */
  hasUrls(): boolean
  /**
   * Whether a URL may not be loaded; nothing if it may.
   *
   * @param raw As the page gave it.
   * @param isLate Whether the browser may have asked for it already.
   * @throws {TypeError} if it is no URL.
   */
  url(raw: unknown, isLate?: boolean): HeldUrl | undefined
}

/** Answers as cleaning does, for names, and from the `urls` of the manifest. Until that is known nothing is refused. */
export function refusalsOf(privacy: Privacy, report: Report): Refusals {
  const { $manifest, $preferences, getPreference } = privacy
  let preferences: unknown
  let prepared: ReturnType<typeof claimsOn>

  /** Prepared anew when something has changed. */
  function claims(): typeof prepared {
    // Others, too, for another manifest.
    if (preferences !== $preferences.get()) {
      preferences = $preferences.get()
      prepared = claimsOn($manifest.get()?.groups ?? [], getPreference)
    }
    return prepared
  }

  const tell = (what: string, ids: string): void => report(`refused ${what} until "${ids}" is accepted`)

  function isRefused(what: string, group: Group | undefined): boolean {
    if (group) tell(what, group.id)
    return !!group
  }

  const claim = (area: Area, name: string): Group | undefined =>
    claimOn(area, name, $manifest.get()?.groups ?? [], getPreference)

  return {
    cookie: name => !privacy.owns(name) && isRefused(`cookie "${name}"`, claim('cookie', name)),
    key: (area, key) => isRefused(`"${key}" in ${area}Storage`, claim(area, key)),
    keys: () =>
      ($manifest.get()?.groups ?? [])
        .flatMap(group => group.storage.map(rule => rule.name))
        .filter(key => !key.endsWith('*') && (claim('local', key) || claim('session', key))),
    hasUrls: () => !!claims(),
    url(raw, isLate) {
      const claimsOf = claims()
      if (!claimsOf) return undefined
      const url = new URL(String(raw), baseUrl())
      const condition = claimsOf(url).join(' ')
      if (!condition) return undefined
      const address = url.origin + url.pathname
      if (isLate) report(`${address} may have been asked for: tag it, with data-consent="${condition}"`)
      else tell(address, condition)
      return { href: url.href, condition }
    }
  }
}
