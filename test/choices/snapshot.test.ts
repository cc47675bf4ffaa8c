import { describe, expect, test } from 'vitest'
import { parseEntries } from '../../src/choices/codec.js'
import { parseManifest } from '../../src/manifest/parse.js'
import { snapshotOf } from '../../src/choices/snapshot.js'

const manifest = parseManifest({
  groups: [
    { id: 'Essentials', required: true },
    { id: 'statistics', version: '2026-01-07' },
    { id: 'comfort', default: true },
    { id: '__proto__', default: true, gpc: false }
  ]
})

/** Returns statuses and preferences as lists, because an expected `__proto__: …` would not be a property. */
function listOf(value: string | null, gpc = false) {
  const { $statuses, $preferences, $undecided } = snapshotOf(manifest, value === null ? null : parseEntries(value), gpc)
  return { statuses: Object.entries($statuses), preferences: Object.entries($preferences), undecided: $undecided }
}

describe('snapshotOf', () => {
  test('derives the status of every group, by its id as it is spelt in the manifest', () => {
    expect(listOf('statistics=2026-01-07|comfort=-1|unknown=')).toEqual({
      statuses: [
        ['Essentials', 'accepted'],
        ['statistics', 'accepted'],
        ['comfort', 'declined'],
        ['__proto__', 'undecided']
      ],
      preferences: [
        ['Essentials', true],
        ['statistics', true],
        ['comfort', false],
        ['__proto__', true]
      ],
      undecided: true
    })
  })

  test.each([
    ['', false, [true, false, true, true]],
    ['', true, [true, false, false, true]],
    ['comfort=', true, [true, false, true, true]],
    ['__proto__=-1', false, [true, false, true, false]],
    ['statistics=2025-12-31', false, [true, false, true, true]],
    ['STATISTICS=2026-01-07', false, [true, false, true, true]]
  ])('after the choices %j, with a GPC signal: %j, allows the groups %j', (value, gpc, preferences) => {
    expect(listOf(value, gpc).preferences.map(([, preference]) => preference)).toEqual(preferences)
  })

  test.each([
    ['statistics=2026-01-07|comfort=-1|__proto__=', false],
    ['statistics=2026-01-07|comfort=-1', true],
    ['statistics=2026-01-06|comfort=-1|__proto__=', true],
    ['statistics=-1|comfort=-1|__proto__=-1', false],
    ['', true]
  ])('after the choices %j the visitor must be asked: %j', (value, undecided) => {
    expect(listOf(value).undecided).toBe(undecided)
  })

  test('allows no group if the choices of the visitor are not known', () => {
    const { statuses, preferences } = listOf(null)
    expect(preferences.map(([, preference]) => preference)).toEqual([false, false, false, false])
    expect(statuses.map(([, status]) => status)).toEqual(['accepted', 'undecided', 'undecided', 'undecided'])
  })

  test('has no group, and does not ask the visitor, until a manifest is known', () => {
    expect(snapshotOf(null, parseEntries('statistics='), false)).toEqual({
      $manifest: null,
      $statuses: {},
      $preferences: {},
      $undecided: false,
      $gpc: false
    })
  })

  test('takes a GPC signal as an answer for the groups that heed it, if the choices are known', () => {
    const at = (value: string | null, gpc: boolean) => {
      const { $gpc, $undecided } = snapshotOf(manifest, value === null ? null : parseEntries(value), gpc)
      return [$gpc, $undecided]
    }
    expect(at('__proto__=', true)).toEqual([true, false])
    expect(at('__proto__=', false)).toEqual([false, true])
    expect(at('', true)).toEqual([true, true])
    expect(at(null, true)).toEqual([false, true])
  })

  test('gives a service the status of its group, unless it has a choice of its own', () => {
    const services = [{ id: 'ga' }, { id: 'clarity', cookies: [{ name: '_clck', created: '2026-03-01' }] }]
    const manifest = parseManifest({ groups: [{ id: 'statistics', services }] })
    const statuses = (value: string) => Object.values(snapshotOf(manifest, parseEntries(value), false).$statuses)
    expect(statuses('')).toEqual(['undecided', 'undecided', 'undecided'])
    expect(statuses('statistics=2026-03-01')).toEqual(['accepted', 'accepted', 'accepted'])
    expect(statuses('statistics=-1')).toEqual(['declined', 'declined', 'declined'])
    expect(statuses('statistics=2026-03-01|statistics.ga=-1')).toEqual(['accepted', 'declined', 'accepted'])
    expect(statuses('statistics=-1|statistics.clarity=2026-03-01')).toEqual(['declined', 'declined', 'accepted'])
    // The cookie joined later: the group is asked about again, and the accepted service stays accepted.
    expect(statuses('statistics=2026-02-01')).toEqual(['undecided', 'accepted', 'undecided'])
  })

  test('holds the manifest itself, and records without a prototype', () => {
    const { $manifest, $statuses, $preferences } = snapshotOf(manifest, null, false)
    expect($manifest).toBe(manifest)
    for (const record of [$statuses, $preferences]) {
      expect(Object.getPrototypeOf(record)).toBeNull()
      expect(record['constructor']).toBeUndefined()
    }
  })
})
