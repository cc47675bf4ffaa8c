/**
 * The words that several files share.
 *
 * @module
 */

/** Text for people: the same in every language, or by BCP 47 language tag. */
export type Text = string | Readonly<Record<string, string>>

/** When something was added: ISO-8601 text, or `''`. Opaque; compared as text, never as a date. */
export type Version = string

/** One cookie of a group. `name` is literal, or literal text and one trailing `*`. */
export interface CookieRule {
  readonly name: string
  /** As in `Set-Cookie`: `.example.com`; `''` if that is not known. Cleaning tries every domain. */
  readonly domain: string
  /** As in `Set-Cookie`: `/shop`; `''` if that is not known. Cleaning looks there first, even beside the page's path. */
  readonly path: string
  readonly created: Version
  readonly description: Text
  readonly lifetime: Text
  readonly provider: Text
}

/** Where else a group keeps data, besides cookies. */
export type StorageArea = 'local' | 'session' | 'indexed-db' | 'cache'

/** One key, database or cache of a group. `name` as in {@link CookieRule}. */
export interface StorageRule {
  readonly name: string
  readonly area: StorageArea
  readonly description: Text
  readonly lifetime: Text
  readonly provider: Text
}

/**
 * Cookies that are accepted or declined together: a group, or one service of it, whose id is `group.service`.
 *
 * @template Id The ids that it may have.
 */
export interface Group<Id extends string = string> {
  readonly id: Id
  readonly name: Text
  readonly description: Text
  /** Needs no consent: always accepted. */
  readonly required: boolean
  /** False: its cookies are never deleted. */
  readonly deletable: boolean
  /** True: opt-out, on until declined. */
  readonly default: boolean
  /** True: a GPC signal turns the group off while it is undecided. */
  readonly gpc: boolean
  /** What an acceptance is stored with. */
  readonly version: Version
  readonly cookies: readonly CookieRule[]
  readonly storage: readonly StorageRule[]
  /** Where its scripts, images and requests come from: `stats.example`, or `https://stats.example/t/`. */
  readonly urls: readonly string[]
}

/** The groups of a site, in the order in which they are shown, each followed by its services. */
export interface Manifest<Id extends string = string> {
  readonly groups: readonly Group<Id>[]
  /** Where the privacy policy is; `''` if that was not said. */
  readonly policy: Text
  /** Keeps it from being taken for what is written in a manifest, which is not checked yet; never there. */
  readonly isChecked?: true
}

/** Where data is kept. */
export type Area = 'cookie' | StorageArea

/** Something that cleaning could not delete. */
export interface Residue {
  readonly name: string
  readonly area: Area
  /**
   * - `'written back'`: cleaning deleted it, found it again, and deleted it again. A running script sets it.
   * - `'blocked'`: a page has this database open, maybe this page. It goes once that page closes it.
   * - `'unreachable'`: the browser keeps it. For a cookie, every write that a page at this address can make was made, and
   *   the cookie is still seen: its path holds a `;`, or the browser refuses the write.
   */
  readonly reason: 'written back' | 'blocked' | 'unreachable'
}

/** What a visitor said of a group, as it is stored: the version that was accepted, or `-1` for no. */
export type Choice = string

/** Where a group stands. */
export type Status = 'accepted' | 'declined' | 'undecided'

/** Undoes what was started. Calling it again does nothing, unless the same was started anew. */
export type Stop = () => void
