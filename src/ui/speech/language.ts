import type { Text } from '../../types.js'

/**
 * The languages that are usually written from right to left. `test/ui/language.test.ts` compares them with `Intl`, which
 * not every browser can ask for a direction.
 */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)(-|$)/i

/** A tag that ends in a single character means nothing without what follows: `*`, and the `x` of `de-x-…`. */
const isWhole = (tag: string): boolean => /[^-]{2}$/.test(tag)

/**
 * Adds the other names of Norwegian to a range. It has two written languages, `nb` and `nn`, in one, `no`. Readers of `nn`
 * read `nb`, and sites also call that `no`.
 */
const withNorwegian = (range: string): string[] => ['$&', 'nb', 'no'].map(tag => range.replace(/^n[bno]\b/i, tag))

/**
 * Finds the best tag for a list of wishes, as RFC 4647, section 3.4 does. It is the longest tag with which the first
 * range begins, subtag by subtag, or else the next range. Ignores case.
 *
 * @param ranges Most wanted first: `['de-AT', 'en']`.
 * @param available `['en', 'de']` has `'de'` for these.
 */
export function lookUp(ranges: readonly string[], available: readonly string[]): string | undefined {
  const whole = available.filter(isWhole)
  for (const range of ranges.flatMap(withNorwegian)) {
    const subtags = `${range.toLowerCase()}-`
    const [longest] = whole
      .filter(tag => subtags.startsWith(`${tag.toLowerCase()}-`))
      .sort((a, b) => b.length - a.length)
    if (longest) return longest
  }
  return undefined
}

/** Returns a manifest's text in the first of `languages` that it has; or else in English; or else the first text. */
export function textIn(text: Text, languages: readonly string[]): string {
  if (typeof text === 'string') return text
  const tags = Object.keys(text)
  return text[lookUp([...languages, 'en'], tags) ?? tags[0] ?? ''] ?? ''
}

/** Returns the direction of a language in its usual script. */
export const directionOf = (tag: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr')
