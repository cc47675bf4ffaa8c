/**
 * Texts to feed a parser with: recorded ones with something wrong in them, texts of anything, and long runs.
 *
 * @module
 */
import fc from 'fast-check'

/** As many characters as a manifest has at most. Servers take fewer of a header, browsers far fewer of a cookie. */
export const LONGEST = 65_536

/** Names that an object has without being given them, and characters that mean something somewhere. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  '\0',
  '\n',
  '\u2028',
  '\ud800',
  '\\',
  '"'
]

type Edit = readonly [at: number, cut: number, insert: string]

/** Cuts something out of a text and puts something else there; places count modulo its length. */
function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((text, [place, cut, insert]) => {
    const at = place % (text.length + 1)
    return text.slice(0, at) + insert + text.slice(at + cut)
  }, text)
}

/** What was recorded, with up to 6 mistakes in it: something cut out, doubled, or put in. */
function mutated(recorded: readonly string[], tokens: readonly string[]): fc.Arbitrary<string> {
  const anything = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...tokens, ...HOSTILE) },
    { weight: 2, arbitrary: fc.constantFrom(...recorded) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }
  )
  const cut = fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40))
  const edits = fc.array(fc.tuple(fc.nat(9999), cut, anything), { maxLength: 6 })
  return fc.tuple(fc.constantFrom(...recorded), edits).map(([text, edits]) => edited(text, edits))
}

/** Repeats a unit up to a length; a `#` in it counts, so that no two need be the same. */
export function fill(unit: string, length: number): string {
  if (!unit.includes('#')) return unit.repeat(length / unit.length)
  let text = ''
  for (let index = 0; text.length < length; index++) text += unit.replaceAll('#', index.toString(36))
  return text.slice(0, length)
}

/** Cuts a text into so many parts, or fewer if it is short. */
export function inParts(text: string, count: number): string[] {
  const length = Math.ceil(text.length / count) || 1
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length)
  )
}

/** A long run of something, after what begins a text and before what ends it. */
function long(starts: readonly string[], units: readonly string[], ends: readonly string[]): fc.Arbitrary<string> {
  const one = fc.constantFrom(...units)
  const unit = fc.oneof(
    one,
    fc.array(one, { minLength: 2, maxLength: 3 }).map(parts => parts.join(''))
  )
  const length = fc.oneof(fc.constant(LONGEST), fc.integer({ min: 1, max: LONGEST }))
  return fc
    .tuple(fc.constantFrom('', ...starts), unit, fc.constantFrom('', ...ends), length)
    .map(([start, unit, end, length]) => start + fill(unit, Math.max(0, length - start.length - end.length)) + end)
}

/** Each unit, as long as can be, after everything that begins a text and before everything that ends it. */
export function longRuns({ starts = [], units, ends = [] }: Grammar): string[] {
  return ['', ...starts].flatMap(start =>
    units.flatMap(unit => ['', ...ends].map(end => start + fill(unit, LONGEST - start.length - end.length) + end))
  )
}

/** How the texts for a parser are made. */
export interface Grammar {
  /** Texts as they are met with. */
  readonly recorded: readonly string[]
  /** What means something to the parser. */
  readonly tokens: readonly string[]
  /** What is repeated up to {@link LONGEST}; `#` counts. */
  readonly units: readonly string[]
  readonly starts?: readonly string[]
  readonly ends?: readonly string[]
}

/** Mostly recorded texts with mistakes in them; some that are only tokens, some of anything, and 1 of 100 is long. */
export function texts({ recorded, tokens, units, starts = [], ends = [] }: Grammar): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 70, arbitrary: mutated(recorded, tokens) },
    {
      weight: 19,
      arbitrary: fc.array(fc.constantFrom(...tokens, ...HOSTILE), { maxLength: 20 }).map(parts => parts.join(''))
    },
    { weight: 10, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    { weight: 1, arbitrary: long(starts, units, ends) }
  )
}
