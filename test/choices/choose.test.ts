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

/** What is chosen then, but for when that was. */
function after(value: string, answers: Record<string, unknown>): string {
  const next = choose(manifest, parseEntries(value), Object.entries(answers), at)
  expect(next.get('.at')).toBe(at)
  next.delete('.at')
  return stringifyEntries(next)
}

describe('what was answered', () => {
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
    // Of the future there are none: planted, or a slip, it would cover whatever comes.
    [
      'Statistics=9999-01-01|statistics2=2026-07-02',
      { statistics: true, statistics2: true },
      'Statistics=2026-01-07|statistics2='
    ],
    ['Statistics=2026-07-01T12:00:00.000Z', { statistics: true }, 'Statistics=2026-07-01T12:00:00.000Z'],
    ['Statistics=2026-06-01', { statistics: false }, 'Statistics=-1'],
    ['Statistics=2026-06-01', { 'statistics.ga': true }, 'Statistics=2026-06-01|Statistics.ga=2026-01-07']
  ])('is added to %j: %j gives %j', (value, answers, expected) => {
    expect(after(value, answers)).toBe(expected)
  })

  test('of a group counts for its services, and for no one else', () => {
    const value = 'Statistics.ga=-1|Statistics.gone=-1|statistics2.ga=-1|Statistics=-1'
    expect(after(value, { statistics: true })).toBe('statistics2.ga=-1|Statistics=2026-01-07')
  })

  test('of a service counts beside that of its group, in whatever order', () => {
    const both = ['Statistics=2026-01-07|Statistics.ga=-1']
    expect([after('', { statistics: true, 'statistics.ga': false })]).toEqual(both)
    expect([after('Statistics.clarity=-1', { 'statistics.ga': false, statistics: true })]).toEqual(both)
  })

  test('of a service stays beside that of its group, as it was', () => {
    const value = 'Statistics=2026-01-07|Statistics.ga=2026-06-01'
    expect(after(value, { statistics: false, 'statistics.ga': true })).toBe('Statistics=-1|Statistics.ga=2026-06-01')
  })

  test.each(['statistcs', 'statistics.g', 'ga', '.ga', '__proto__', ''])('for %j is a RangeError', id => {
    expect(() => after('', { [id]: true })).toThrow(RangeError)
  })

  test('for no group is told, with which there are', () => {
    expect(() => after('', { statistcs: true })).toThrow(
      new RangeError(
        'unknown group "statistcs", did you mean "Statistics"? ' +
          'known: essentials, essentials.login, Statistics, Statistics.ga, Statistics.clarity, statistics2, statistics2.ga'
      )
    )
  })

  test.each([1, 'yes', 'true', null, undefined, {}])('as %j is a TypeError', accepted => {
    expect(() => after('', { statistics: accepted })).toThrow(
      new TypeError(`statistics: expected true or false, found ${typeof accepted}`)
    )
    // Also where nothing has to be answered.
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
    // A no is not made stale by it.
    [`Statistics=-1|.at=${BEFORE}`, { statistics2: true }, at],
    // Nor is a yes made fresh.
    [`Statistics=2026-01-07|.at=${BEFORE}`, { statistics2: true }, BEFORE],
    [`Statistics=2026-01-07|.at=${BEFORE}`, { statistics2: false }, BEFORE],
    [`Statistics=2026-01-07|.at=${BEFORE}`, { 'statistics.ga': true }, BEFORE],
    [`Statistics.ga=2026-01-07|.at=${BEFORE}`, { 'statistics.clarity': true }, BEFORE],
    // What no one can answer any more does not count.
    [`odd=|essentials=|essentials.login=|.at=${BEFORE}`, { statistics: true }, at],
    // A clock that was wrong.
    ['Statistics=2026-01-07|.at=2026-07-01T13:00:00.000Z', { statistics2: true }, at]
  ])('added to %j, %j counts from %s: no yes lasts longer by another answer', (value, answers, expected) => {
    expect(choose(manifest, parseEntries(value), Object.entries(answers), at).get('.at')).toBe(expected)
  })

  test('changes nothing of what was handed in', () => {
    const entries = parseEntries('Statistics.ga=-1')
    choose(manifest, entries, [['statistics', true]], at)
    expect(stringifyEntries(entries)).toBe('Statistics.ga=-1')
  })

  test('comes out the same in whatever order', () => {
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
