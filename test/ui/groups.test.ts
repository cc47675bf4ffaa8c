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
  // A required group cannot be turned off by a signal.
  [[on, { id: 'required', required: true, gpc: false }], true],
  [[on, { ...on, id: 'deaf', gpc: false }], false]
])('with %j, the text about a Global Privacy Control signal is shown: %j', (groups, isSaid) => {
  const textWith = (globalPrivacyControl: boolean) => {
    vi.stubGlobal('navigator', { globalPrivacyControl })
    return signalText(createPrivacy({ manifest: { groups }, storage: memoryStorage(), effects: [] }), english)
  }
  expect(textWith(true)).toBe(isSaid ? english.gpc : '')
  expect(textWith(false)).toBe('')
})
