import { afterEach, expect, test, vi } from 'vitest'
import { createPrivacy, memoryStorage } from '../../src/index.js'
import type { GroupInput } from '../../src/index.js'
import { signalText } from '../../src/ui/groups.js'
import { english } from '../../src/ui/speech/texts.js'

afterEach(() => void vi.unstubAllGlobals())

const on = { id: 'on', default: true }

test.each<[GroupInput[], boolean]>([
  [[], true],
  [[on], true],
  [[on, { id: 'off', gpc: false }], true],
  // Nobody can turn it off.
  [[on, { id: 'required', required: true, gpc: false }], true],
  [[on, { ...on, id: 'deaf', gpc: false }], false]
])('of a signal the interface says no more than is true: with %j that is %j', (groups, isSaid) => {
  const textWith = (globalPrivacyControl: boolean) => {
    vi.stubGlobal('navigator', { globalPrivacyControl })
    return signalText(createPrivacy({ manifest: { groups }, storage: memoryStorage(), effects: [] }), english)
  }
  expect(textWith(true)).toBe(isSaid ? english.gpc : '')
  expect(textWith(false)).toBe('')
})
