// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { createPrivacy, memoryStorage } from '../../src/index.js'

test('to open the preferences is an event of the document, for whatever shows them', () => {
  const heard: boolean[] = []
  document.addEventListener('privacy:open', ({ bubbles }) => heard.push(bubbles))
  const privacy = createPrivacy({ manifest: { groups: [] }, storage: memoryStorage(), effects: [] })
  expect(heard).toEqual([])
  privacy.open()
  expect(heard).toEqual([true])
})
