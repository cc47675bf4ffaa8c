import fc from 'fast-check'
import { directionOf, lookUp, textIn } from '../../src/ui/speech/language.js'
import { type Grammar, inParts, longRuns, texts } from './inputs.js'
import type { Target } from './target.js'

const tagGrammar: Grammar = {
  recorded: ['de', 'de-AT', 'en', 'zh-Hant-CN-x-private1', 'nb-NO', 'no', 'i-klingon', 'sr-Latn', '*-CH', 'ar'],
  tokens: ['-', 'de', 'AT', 'no', 'nn', 'x', '*', 'u-co', '_', 'İ', '__proto__'],
  units: ['a-', '-', 'a', 'aa-', 'no-', 'x-', 'İ', '#-'],
  starts: ['de-', 'no-', 'ar-'],
  ends: ['-', '-x', '*']
}
const tag = texts(tagGrammar)
const plain = fc.constantFrom('de', 'de-AT', 'en', 'zh-Hant', 'zh', 'nb', 'nn-NO', 'sr')
const few = fc.array(fc.oneof(plain, tag), { maxLength: 6 })
const many = fc.tuple(tag, fc.integer({ min: 2, max: 20_000 })).map(([text, count]) => inParts(text, count))

/** A manifest's text in these languages, each of which it says itself. It inherits nothing, as the manifest's do. */
const textOf = (tags: readonly string[]): Record<string, string> =>
  tags.reduce(
    (text, tag) => Object.defineProperty(text, tag, { value: `in ${tag}`, enumerable: true, configurable: true }),
    Object.create(null)
  )

/** What a visitor reads, and in which languages a text is. */
export const language: Target<readonly [ranges: readonly string[], tags: readonly string[]]> = {
  name: 'languages',
  inputs: fc.oneof({ weight: 20, arbitrary: fc.tuple(few, few) }, { weight: 1, arbitrary: fc.tuple(few, many) }),
  runs: longRuns(tagGrammar).flatMap(tag => [
    [
      ['de', tag],
      ['en', 'de']
    ],
    [['de'], [tag, 'en']]
  ]),
  readers: [
    {
      name: 'lookUp',
      read([ranges, tags]) {
        const found = lookUp(ranges, tags)
        if (found !== undefined && !tags.includes(found)) throw new RangeError('found what is not there')
        return found
      }
    },
    {
      name: 'textIn',
      read([ranges, tags]) {
        const text = textIn(textOf(tags), ranges)
        const expected = tags.length ? tags.map(tag => `in ${tag}`) : ['']
        if (!expected.includes(text)) throw new RangeError(`found ${text}`)
        return text
      }
    },
    { name: 'directionOf', read: ([, tags]) => tags.map(directionOf) }
  ],
  finds: found => found !== undefined,
  real: 1024
}
