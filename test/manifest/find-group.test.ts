import { describe, expect, test } from 'vitest'
import { findGroup, knownGroup } from '../../src/manifest/find-group.js'
import { parseManifest } from '../../src/manifest/parse.js'

const manifest = parseManifest({
  groups: [{ id: 'essentials' }, { id: 'Statistics' }, { id: '__proto__' }, { id: '5' }]
})

describe('findGroup', () => {
  test.each([
    ['essentials', 0],
    ['ESSENTIALS', 0],
    ['statistics', 1],
    ['Statistics', 1],
    ['sTATISTICS', 1],
    ['__proto__', 2],
    ['__PROTO__', 2],
    ['5', 3]
  ])('finds %j, ignoring case', (id, index) => {
    expect(findGroup(manifest, id)).toBe(manifest.groups[index])
  })

  test.each(['', 'statistic', 'statistics2', ' statistics', 'constructor', 'toString', 'length', '0'])(
    'finds no group %j',
    id => {
      expect(findGroup(manifest, id)).toBeUndefined()
    }
  )

  test.each([[undefined], [null], [true], [{}], [['a', 'b']]])(
    'finds nothing for %j, which only JavaScript can pass',
    id => {
      expect(findGroup(manifest, id as never)).toBeUndefined()
    }
  )

  test('finds nothing until a manifest is known', () => {
    expect(findGroup(null, 'essentials')).toBeUndefined()
  })
})

describe('knownGroup', () => {
  test('finds a group, ignoring case', () => {
    expect(knownGroup(manifest, 'STATISTICS')).toBe(manifest.groups[1])
  })

  test('throws for an unknown id, and names the known ones', () => {
    const known = 'known: essentials, Statistics, __proto__, 5'
    expect(() => knownGroup(manifest, 'ads')).toThrow(new RangeError(`unknown group "ads", ${known}`))
    expect(() => knownGroup(null, 'ads')).toThrow(new RangeError('unknown group "ads", known: none yet'))
  })
})
