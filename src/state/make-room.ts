import { DECLINED, parseEntries, stringifyEntries, type Entries } from '../choices/codec.js'
import type { Choice } from '../types.js'

/**
 * How long the value of the consent cookie may be. Browsers keep 4096 bytes of a cookie, its name included. The rest is
 * room for a server that adds entries.
 */
export const MAX_VALUE_BYTES = 3800

/**
 * Makes room for this page's answers if the value of the consent cookie is too long. A full cookie cannot keep an answer
 * out. Other acceptances are dropped first, then other refusals.
 *
 * @param isAnsweredHere Whether this page has an answer for a key. Those entries always stay.
 */
export function makeRoom(value: string, isAnsweredHere: (key: string) => boolean): string {
  if (value.length <= MAX_VALUE_BYTES) return value
  const entries = parseEntries(value)

  const withoutOtherAcceptances = keep(entries, (key, choice) => isAnsweredHere(key) || choice === DECLINED)
  if (withoutOtherAcceptances.length <= MAX_VALUE_BYTES) return withoutOtherAcceptances

  const answersOfThisPage = keep(entries, isAnsweredHere)
  return answersOfThisPage
}

const keep = (entries: Entries, isKept: (key: string, choice: Choice) => boolean): string =>
  stringifyEntries([...entries].filter(([key, choice]) => isKept(key, choice)))
