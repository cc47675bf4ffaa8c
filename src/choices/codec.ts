/**
 * The consent cookie as text: `id=version|id=-1`, as django-cookie-consent reads and writes it.
 *
 * @module
 */
import type { Choice } from '../types.js'
import { versionForm } from '../manifest/version.js'

/** What a consent cookie says, in its order: a choice by id. Unknown ids and odd texts are among them. */
export type Entries = ReadonlyMap<string, Choice>

/** What is stored of a group that was declined. */
export const DECLINED = '-1'

/** Reads a cookie's value. Never throws: a part that is not `key=text` is no entry; of two for a key the last counts. */
export function parseEntries(value: string): Map<string, string> {
  return new Map(
    value
      .split(/\|+/)
      .map(part => part.split('='))
      .filter(pair => pair.length === 2) as [string, string][]
  )
}

/** Writes a cookie's value. What could not be read back is left out. */
export function stringifyEntries(entries: Iterable<readonly [id: string, choice: Choice]>): string {
  const parts = [...entries].map(pair => pair.join('='))
  return parts.filter(part => /^[^|=]*=[^|=]*$/.test(part)).join('|')
}

/**
 * Makes one of several cookies: per group the most restrictive counts. A no in one is a no; a yes is one in all of them,
 * at the lowest version. So a cookie that a sibling domain plants beside ours accepts nothing.
 */
export function mostRestrictive(values: readonly string[]): string {
  const said = new Map<string, Choice[]>()
  const merged = new Map<string, Choice>()
  for (const value of values) {
    for (const [key, choice] of parseEntries(value)) {
      const choices = said.get(key) ?? []
      choices.push(choice)
      said.set(key, choices)
    }
  }
  for (const [key, choices] of said) {
    if (choices.includes(DECLINED)) merged.set(key, DECLINED)
    // Of the time of the decision the oldest counts, whoever lacks one.
    else if (key === '.at' || (choices.length === values.length && choices.every(choice => versionForm.test(choice))))
      merged.set(key, choices.sort()[0]!)
  }
  return stringifyEntries(merged)
}

/**
 * Replaces what a cookie cannot carry unchanged by `?`, which no id or version has. It carries RFC 6265's `cookie-octet`,
 * and commas.
 */
export function storable(value: string): string {
  return value.replace(/[^!#-:<-[\]-~]/g, '?')
}
