import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choose } from '../../src/choices/choose.js'
import { parseEntries, stringifyEntries } from '../../src/choices/codec.js'
import { parseManifest } from '../../src/manifest/parse.js'

const manifest = parseManifest({
  groups: [
    { id: 'essentials', required: true, services: [{ id: 'login' }] },
    { id: 'Statistics', version: '2026-01-07', services: [{ id: 'ga' }, { id: 'clarity' }] },
    { id: 'statistics2', services: [{ id: 'ga' }] }
  ]
})

const at = '2026-07-01T12:00:00.000Z'

/** Returns the choices after these answers, without their time. */
function after(value: string, answers: Record<string, unknown>): string {
  const next = choose(manifest, parseEntries(value), Object.entries(answers), at)
  expect(next.get('.at')).toBe(at)
  next.delete('.at')
  return stringifyEntries(next)
}

describe('an answer', () => {
  test.each([
    ['', { statistics: true }, 'Statistics=2026-01-07'],
    ['', { STATISTICS: false }, 'Statistics=-1'],
    ['odd=x|Statistics=-1', { statistics: true }, 'odd=x|Statistics=2026-01-07'],
    ['', { essentials: false, 'essentials.login': false }, ''],
    ['', { 'statistics.ga': false }, 'Statistics.ga=-1'],
    ['', { 'statistics.GA': true, statistics2: false }, 'statistics2=-1|Statistics.ga=2026-01-07'],
    ['', { statistics2: true, statistics: false }, 'statistics2=|Statistics=-1'],
    ['', { 'statistics.ga': false, 'statistics.clarity': true }, 'Statistics.ga=-1|Statistics.clarity=2026-01-07'],
    ['Statistics=', {}, 'Statistics='],
    // A server may know of newer cookies.
    [
      'Statistics=2026-06-01|statistics2=2026-05-01',
      { statistics: true, statistics2: true },
      'Statistics=2026-06-01|statistics2=2026-05-01'
    ],
    [
      'Statistics=2025-06-01|statistics2=yes',
      { statistics: true, statistics2: true },
      'Statistics=2026-01-07|statistics2='
    ],
    // A version in the future is a mistake, or was planted: it would cover every later cookie.
    [
      'Statistics=9999-01-01|statistics2=2026-07-02',
      { statistics: true, statistics2: true },
      'Statistics=2026-01-07|statistics2='
    ],
    ['Statistics=2026-07-01T12:00:00.000Z', { statistics: true }, 'Statistics=2026-07-01T12:00:00.000Z'],
    ['Statistics=2026-06-01', { statistics: false }, 'Statistics=-1'],
    ['Statistics=2026-06-01', { 'statistics.ga': true }, 'Statistics=2026-06-01|Statistics.ga=2026-01-07']
  ])('is added to the earlier choices %j: %j gives %j', (value, answers, expected) => {
    expect(after(value, answers)).toBe(expected)
  })

  test('for a group counts for its services, and for no other group', () => {
    const value = 'Statistics.ga=-1|Statistics.gone=-1|statistics2.ga=-1|Statistics=-1'
    expect(after(value, { statistics: true })).toBe('statistics2.ga=-1|Statistics=2026-01-07')
  })

  test('for a service counts beside the answer for its group, in any order', () => {
    const both = ['Statistics=2026-01-07|Statistics.ga=-1']
    expect([after('', { statistics: true, 'statistics.ga': false })]).toEqual(both)
    expect([after('Statistics.clarity=-1', { 'statistics.ga': false, statistics: true })]).toEqual(both)
  })

  test('for a service keeps a newer version beside the answer for its group', () => {
    const value = 'Statistics=2026-01-07|Statistics.ga=2026-06-01'
    expect(after(value, { statistics: false, 'statistics.ga': true })).toBe('Statistics=-1|Statistics.ga=2026-06-01')
  })

  test.each(['statistcs', 'statistics.g', 'ga', '.ga', '__proto__', ''])(
    'for the unknown id %j throws a RangeError',
    id => {
      expect(() => after('', { [id]: true })).toThrow(RangeError)
    }
  )

  test('for an unknown id throws an error that names the known ids', () => {
    expect(() => after('', { statistcs: true })).toThrow(
      new RangeError(
        'unknown group "statistcs", did you mean "Statistics"? ' +
          'known: essentials, essentials.login, Statistics, Statistics.ga, Statistics.clarity, statistics2, statistics2.ga'
      )
    )
  })

  test.each([1, 'yes', 'true', null, undefined, {}])('of the value %j throws a TypeError', accepted => {
    expect(() => after('', { statistics: accepted })).toThrow(
      new TypeError(`statistics: expected true or false, found ${typeof accepted}`)
    )
    // The same holds for a required group.
    expect(() => after('', { essentials: accepted })).toThrow(TypeError)
  })

  const BEFORE = '2026-06-01T00:00:00.000Z'
  test.each([
    ['', { statistics: true }, at],
    [`.at=${BEFORE}`, { statistics: true }, at],
    ['Statistics=2026-01-07', { statistics2: false }, at],
    [`Statistics=2026-01-07|.at=${BEFORE}`, { statistics: true }, at],
    [`Statistics=2026-01-07|.at=${BEFORE}`, { statistics: false }, at],
    [`Statistics.ga=2026-01-07|.at=${BEFORE}`, { statistics: true }, at],
    // A refusal does not keep an old time.
    [`Statistics=-1|.at=${BEFORE}`, { statistics2: true }, at],
    // An acceptance without an answer keeps its old time.
    [`Statistics=2026-01-07|.at=${BEFORE}`, { statistics2: true }, BEFORE],
    [`Statistics=2026-01-07|.at=${BEFORE}`, { statistics2: false }, BEFORE],
    [`Statistics=2026-01-07|.at=${BEFORE}`, { 'statistics.ga': true }, BEFORE],
    [`Statistics.ga=2026-01-07|.at=${BEFORE}`, { 'statistics.clarity': true }, BEFORE],
    // Entries of unknown and required groups do not count.
    [`odd=|essentials=|essentials.login=|.at=${BEFORE}`, { statistics: true }, at],
    // The clock was wrong before.
    ['Statistics=2026-01-07|.at=2026-07-01T13:00:00.000Z', { statistics2: true }, at]
  ])('added to %j, %j gives the time %s, so that it extends no other acceptance', (value, answers, expected) => {
    expect(choose(manifest, parseEntries(value), Object.entries(answers), at).get('.at')).toBe(expected)
  })

  test('does not change the entries that are passed in', () => {
    const entries = parseEntries('Statistics.ga=-1')
    choose(manifest, entries, [['statistics', true]], at)
    expect(stringifyEntries(entries)).toBe('Statistics.ga=-1')
  })

  test('gives the same result in any order', () => {
    const ids = ['statistics', 'statistics.ga', 'statistics.clarity', 'statistics2', 'statistics2.ga']
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), fc.func(fc.boolean()), (ids, accepted) => {
        const answers = ids.map(id => [id, accepted(id)] as const)
        const sorted = (pairs: typeof answers) => [...choose(manifest, new Map(), pairs, at)].sort().join(' ')
        expect(sorted(answers)).toBe(sorted([...answers].reverse()))
      })
    )
  })
})
