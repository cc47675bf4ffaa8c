import { atom } from 'nanostores'
import type { ReadableAtom } from 'nanostores'
import type { Area } from './claim.js'
import { announce } from './native.js'
import { report } from './report.js'

/** Something that cleaning could not get rid of. */
export interface Residue {
  readonly name: string
  readonly area: Area
  /**
   * - `'written back'`: it was deleted, was there again, and was deleted again. Something that runs sets it.
   * - `'blocked'`: a database that a page has open, maybe this one. It goes once that closes it.
   * - `'unreachable'`: the browser does not let go of it. Of a cookie: every write that a page at this address can make
   *   was made, and it is still seen. Its path holds a `;`, or the browser refuses the write.
   */
  readonly reason: 'written back' | 'blocked' | 'unreachable'
}

const store = atom<readonly Residue[]>([])

/**
 * What the last cleaning of this page could not get rid of. A page cannot see what is HttpOnly, of another host, or of a
 * path that does not lead to its own: that is never listed.
 */
export const $residue: ReadableAtom<readonly Residue[]> = store

let text = '[]'

/** Publishes the residue if it is not the same as before: to the developer, as an event, and in the store. */
export function publish(residue: readonly Residue[]): void {
  if (text === (text = JSON.stringify(residue))) return
  if (residue.length) report(`not deleted: ${text}`)
  ;(store as { value: unknown }).value = residue
  announce(document, 'privacy:residue', residue)
  store.notify()
}
