import { describe, expect, test } from 'vitest'
import { parseManifest } from '../../src/manifest/parse.js'
import { unknownGroup } from '../../src/manifest/find-group.js'

const manifest = parseManifest({
  groups: [{ id: 'essentials' }, { id: 'Statistics' }, { id: 'store' }, { id: '__proto__' }]
})
const KNOWN = 'known: essentials, Statistics, store, __proto__'

describe('unknownGroup', () => {
  test.each([
    ['statistcs', `unknown group "statistcs", did you mean "Statistics"? ${KNOWN}`],
    ['STATISTIC', `unknown group "STATISTIC", did you mean "Statistics"? ${KNOWN}`],
    ['essential', `unknown group "essential", did you mean "essentials"? ${KNOWN}`],
    ['esentials', `unknown group "esentials", did you mean "essentials"? ${KNOWN}`],
    ['s', `unknown group "s", did you mean "Statistics"? ${KNOWN}`],
    ['__PROTO', `unknown group "__PROTO", did you mean "__proto__"? ${KNOWN}`],
    ['marketing', `unknown group "marketing", ${KNOWN}`],
    ['constructor', `unknown group "constructor", ${KNOWN}`],
    ['tatistics', `unknown group "tatistics", ${KNOWN}`]
  ])('for %j: %s', (id, text) => {
    expect(unknownGroup(manifest, id)).toBe(text)
  })

  test.each([
    [null, 'unknown group "statistics", known: none yet'],
    [parseManifest({ groups: [] }), 'unknown group "statistics", known: none yet']
  ])('without any group (%j): %s', (manifest, text) => {
    expect(unknownGroup(manifest, 'statistics')).toBe(text)
  })

  test('shows an id that only JavaScript can pass', () => {
    expect(unknownGroup(manifest, undefined as never)).toBe(`unknown group "undefined", ${KNOWN}`)
  })
})
