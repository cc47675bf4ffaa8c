/**
 * The consent cookie as text: `id=version|id=-1`, as django-cookie-consent reads and writes it.
 *
 * @module
 */
import type { Choice } from '../types.js'
import { versionForm } from '../manifest/version.js'

/** The entries of a consent cookie, in its order: a choice by id. Unknown ids and odd texts are among them. */
export type Entries = ReadonlyMap<string, Choice>

/** The choice that is stored for a declined group. */
export const DECLINED = '-1'

/**
 * Reads the value of a cookie: `a=2026-01-07|b=-1` → `a` and `b`. A part that is not `key=text` is ignored. If a key
 * comes twice, the last one wins. Never throws.
 */
export function parseEntries(value: string): Map<string, Choice> {
  const entries = new Map<string, Choice>()
  for (const part of value.split(/\|+/)) {
    const [key, choice, ...rest] = part.split('=')
    if (key !== undefined && choice !== undefined && !rest.length) entries.set(key, choice)
  }
  return entries
}

/** Writes the value of a cookie: `a` and `b` → `a=2026-01-07|b=-1`. Entries that could not be read back are left out. */
export function stringifyEntries(entries: Iterable<readonly [id: string, choice: Choice]>): string {
  const parts = [...entries].map(([id, choice]) => `${id}=${choice}`)
  return parts.filter(part => /^[^|=]*=[^|=]*$/.test(part)).join('|')
}

/**
 * Merges the values of several consent cookies. The most restrictive entry of each group wins: a refusal in one cookie is
 * a refusal. An acceptance must be in all of them, and its oldest version counts. So a cookie that a sibling domain plants
 * beside ours accepts nothing: `a=2026-01-07` and `` → ``.
 */
export function mostRestrictive(values: readonly string[]): string {
  const choicesByKey = new Map<string, Choice[]>()
  for (const value of values) {
    for (const [key, choice] of parseEntries(value)) {
      const choices = choicesByKey.get(key) ?? []
      choices.push(choice)
      choicesByKey.set(key, choices)
    }
  }
  const merged = new Map<string, Choice>()
  for (const [key, choices] of choicesByKey) {
    const isInAll = choices.length === values.length
    const areVersions = choices.every(choice => versionForm.test(choice))
    if (choices.includes(DECLINED)) merged.set(key, DECLINED)
    // For `.at` the oldest time wins, even if one of the cookies has none.
    else if (key === '.at' || (isInAll && areVersions)) merged.set(key, oldest(choices))
  }
  return stringifyEntries(merged)
}

const oldest = (choices: readonly Choice[]): Choice =>
  choices.reduce((oldest, choice) => (choice < oldest ? choice : oldest))

/**
 * Replaces each character that a cookie cannot carry unchanged by `?`, which no id or version contains: `a b` → `a?b`. A
 * cookie carries the `cookie-octet` of RFC 6265 §4.1.1, and commas.
 */
export const storable = (value: string): string => value.replace(/[^!#-:<-[\]-~]/g, '?')
