import type { Page } from '../page/page.js'
import type { Trust } from '../page/trust.js'
import { readScriptUrl, typeOf } from './read-script.js'

/** A script as the gate first saw it. */
interface Sighting {
  /** Its absolute URL; `''` for an inline script. */
  readonly url: string
  /** Its `data-type`; `''` without one. */
  readonly type: string
}

/** The knowledge that the gates of a page share about its tags. */
export interface SeenTags {
  /** A script runs as it was when it was first seen, or never. */
  readonly sightings: WeakMap<HTMLElement, Sighting>
  /** Tags that have run. No gate touches them again. */
  readonly spent: WeakSet<HTMLElement>
  /** Tags that were refused, by the trust that refused them: another `Privacy` may know the nonce. */
  readonly refused: WeakMap<Trust, WeakSet<HTMLElement>>
}

/** Creates the memory of a page: `page.shared(createSeenTags)`. */
export const createSeenTags = (): SeenTags => ({
  sightings: new WeakMap(),
  spent: new WeakSet(),
  refused: new WeakMap()
})

/** Tells whether a gate of this page leaves a tag alone: it has run, or this `Privacy` has refused it. */
export const isDone = ({ spent, refused }: SeenTags, { trust }: Page, tag: HTMLElement): boolean =>
  spent.has(tag) || !!refused.get(trust)?.has(tag)

function refuse({ refused }: SeenTags, { trust }: Page, tag: HTMLElement): void {
  const tags = refused.get(trust) ?? new WeakSet()
  refused.set(trust, tags.add(tag))
}

/** Tells whether the gate first saw this script as an inline one. */
export const isInline = ({ sightings }: SeenTags, tag: HTMLElement): boolean => sightings.get(tag)?.url === ''

/**
 * Checks that a script may run, and that it is still the script that was first seen. Returns its URL, `''` for an inline
 * script.
 *
 * @throws {TypeError} if the script may not run, with the reason.
 */
export function checkScript({ sightings }: SeenTags, page: Page, tag: HTMLScriptElement): string {
  const url = readScriptUrl(page, tag)
  const type = typeOf(tag)
  const first = sightings.get(tag) ?? { url, type }
  if (first.url !== url || first.type !== type) throw new TypeError('changed since it was found')
  sightings.set(tag, first)
  return url
}

/** Does something with a tag. If that fails, the tag stays inert for good, and the reason is reported. */
export function orRefuse<T>(seen: SeenTags, page: Page, tag: HTMLElement, act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    refuse(seen, page, tag)
    page.report(error, tag)
    return undefined
  }
}
