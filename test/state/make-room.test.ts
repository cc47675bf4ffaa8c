import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEntries, stringifyEntries } from '../../src/choices/codec.js'
import { makeRoom, MAX_VALUE_BYTES } from '../../src/state/make-room.js'

const isOurs = (key: string) => key.startsWith('ours')
const many = (name: string, choice: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}${index}=${choice}`).join('|')
const acceptances = many('yes', '2026-01-01', 300)

test('a value that fits is kept as it is, even if it has more than entries', () => {
  const value = `odd||${'x='.padEnd(MAX_VALUE_BYTES - 5, '1')}`
  expect(makeRoom(value, () => false)).toBe(value)
  expect(makeRoom(`${value}1`, () => false)).toBe('')
})

test('acceptances of others are dropped first', () => {
  expect(makeRoom(`other=-1|${acceptances}|ours=2026-01-01`, isOurs)).toBe('other=-1|ours=2026-01-01')
})

test('refusals of others are dropped if that is not enough', () => {
  expect(makeRoom(`${many('no', '-1', 500)}|${acceptances}|ours=-1`, isOurs)).toBe('ours=-1')
})

test("this page's answers always stay, in their order, and other refusals stay if they fit", () => {
  const entry = fc.tuple(fc.constantFrom('ours', 'other'), fc.nat(999), fc.constantFrom('-1', '2026-01-01T00:00:00Z'))
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 400, size: 'max' }), found => {
      const value = stringifyEntries(new Map(found.map(([name, index, choice]) => [`${name}${index}`, choice])))
      const before = [...parseEntries(value)]
      const after = [...parseEntries(makeRoom(value, isOurs))]
      expect(after.filter(([key]) => isOurs(key))).toEqual(before.filter(([key]) => isOurs(key)))
      const closed = before.filter(([key, choice]) => isOurs(key) || choice === '-1')
      if (stringifyEntries(closed).length <= MAX_VALUE_BYTES) {
        expect(new Map(after)).toEqual(new Map([...after, ...closed]))
      }
    }),
    { endOnFailure: true }
  )
})
