import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matches } from '../../src/manifest/claim-name.js'

test.each([
  ['_ga', '_ga', true],
  ['_ga', '_ga_1', false],
  ['_ga', '_g', false],
  ['_ga', '_GA', false],
  ['_ga_*', '_ga_', true],
  ['_ga_*', '_ga_1', true],
  ['_ga_*', '_ga', false],
  ['_ga_*', 'x_ga_1', false],
  ['_ga_*', '_GA_1', false],
  ['a*b*', 'a*bc', true],
  ['a*b', 'axb', false],
  ['a.c', 'abc', false],
  ['[x]*', '[x]y', true],
  ['[x]', 'x', false],
  ['*', 'anything', true],
  ['', '', true],
  ['', 'a', false],
  ['__proto__', '__proto__', true],
  ['__proto__*', 'constructor', false]
])('the rule %j for the name %j: %j', (rule, name, covers) => {
  expect(matches({ name: rule }, name)).toBe(covers)
})

test('a rule without a trailing * covers only its own name', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (rule, name) => {
      fc.pre(!rule.endsWith('*'))
      expect(matches({ name: rule }, rule)).toBe(true)
      expect(matches({ name: rule }, name)).toBe(rule === name)
    })
  )
})

test('a rule with a trailing * covers every name that begins with the text before it, and no other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (start, rest) => {
      expect(matches({ name: `${start}*` }, start + rest)).toBe(true)
      expect(matches({ name: `${start}!*` }, `${start}?${rest}`)).toBe(false)
    })
  )
})
