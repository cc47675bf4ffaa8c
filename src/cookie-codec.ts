/**
 * The consent cookie as text: `id=version|id=-1`, as django-cookie-consent reads and writes it.
 *
 * @module
 */
import type { Choice } from './types.js'

/** What a consent cookie says, in its order: a choice by id. Unknown ids and odd texts are among them. */
export type Entries = ReadonlyMap<string, Choice>

/** Reads a cookie's value. Never throws: a part that is not `key=text` is no entry; of two for a key the last counts. */
export function parseEntries(value: string): Map<string, string> {
  const pairs = value.split('|').map(part => part.split('='))
  return new Map(pairs.filter(pair => pair.length === 2) as [string, string][])
}

/** Writes a cookie's value. What could not be read back is left out. */
export function stringifyEntries(entries: Entries): string {
  const parts = [...entries].map(pair => pair.join('='))
  return parts.filter(part => /^[^|=]*=[^|=]*$/.test(part)).join('|')
}

/**
 * Replaces what a cookie cannot carry unchanged by `?`, which no id or version has. It carries RFC 6265's `cookie-octet`,
 * and commas.
 */
export function storable(value: string): string {
  return value.replace(/[^!#-:<-[\]-~]/g, '?')
}
