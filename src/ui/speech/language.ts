import type { Text } from '../../types.js'

/**
 * Finds the tag of `available` that fits best: for the first of `ranges` that has one, the longest that begins it, subtag
 * by subtag, as in RFC 4647, section 3.4. Case does not count. A tag that ends in a single character is none: `*`, and
 * the `x` of `de-x-…`, mean nothing without what follows.
 */
export function lookUp(ranges: readonly string[], available: readonly string[]): string | undefined {
  // Norwegian is two written languages, nb and nn, in one, no. Who reads one reads nb, which sites also call no.
  const norwegian = (range: string) => ['$&', 'nb', 'no'].map(tag => range.replace(/^n[bno]\b/i, tag))
  for (const range of ranges.flatMap(norwegian)) {
    const subtags = `${range.toLowerCase()}-`
    const [longest] = available
      .filter(tag => /[^-]{2}$/.test(tag) && subtags.startsWith(`${tag.toLowerCase()}-`))
      .sort((a, b) => b.length - a.length)
    if (longest) return longest
  }
}

/** Gives a manifest's text in the first of `languages` that it has; else in English, else in the first that it has. */
export function textIn(text: Text, languages: readonly string[]): string {
  if (typeof text === 'string') return text
  const tags = Object.keys(text)
  return text[lookUp([...languages, 'en'], tags) ?? tags[0] ?? ''] ?? ''
}

/** Tells how a language is written, in its usual script. */
export function directionOf(tag: string): 'rtl' | 'ltr' {
  return /^(ar|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)(-|$)/i.test(tag) ? 'rtl' : 'ltr'
}
