import type { Page } from '../page/page.js'
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
  /** Tags that have run or were refused. No gate touches them again. */
  readonly spent: WeakSet<HTMLElement>
}

/** Creates the memory of a page: `page.shared(createSeenTags)`. */
export const createSeenTags = (): SeenTags => ({ sightings: new WeakMap(), spent: new WeakSet() })

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
export function orRefuse<T>({ spent }: SeenTags, { report }: Page, tag: HTMLElement, act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    spent.add(tag)
    report(error, tag)
    return undefined
  }
}
