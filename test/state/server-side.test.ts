import { expect, test, vi } from 'vitest'
import { cookieStorage, createPrivacy, fetchManifest, inlineManifest, memoryStorage } from '../../src/index.js'
import { importChoices } from '../../src/readers/index.js'
import { manifest, STATISTICS } from '../site-manifest.js'

// These tests run in Node, where there is no window and no document.

test('cleaning finds nothing there, and does not reject', async () => {
  expect(await createPrivacy({ manifest }).clean()).toEqual([])
})

test('without a window nothing is thrown, every preference is false and no visitor is remembered', async () => {
  expect(typeof window + typeof document).toBe('undefinedundefined')
  const privacy = createPrivacy({ manifest })
  privacy.start()()
  privacy.open()
  privacy.acceptAll()
  privacy.reset()
  await privacy.ready
  expect({ ...privacy.$preferences.get() }).toEqual({
    essentials: false,
    statistics: false,
    comfort: false,
    ads: false
  })
  expect(privacy.getPreference('comfort')).toBe(false)
  expect(privacy.getPreference('essentials', 'sessionid')).toBe(false)
  expect(privacy.$statuses.get().statistics).toBe('undecided')
})

test.each([
  ['the consent cookie', cookieStorage()],
  ['imported choices', importChoices(cookieStorage(), [])]
])('without a window a storage of the browser, %s, is none', async (_, storage) => {
  const privacy = createPrivacy({ manifest, storage })
  privacy.start()()
  privacy.acceptAll()
  await privacy.ready
  expect(new Set(Object.values(privacy.$preferences.get()))).toEqual(new Set([false]))
})

test('without a window what is said of the page is of no page, and nothing runs by default', async () => {
  const failed = vi.fn()
  process.on('unhandledRejection', failed)
  const storage = memoryStorage(`statistics=${STATISTICS}`)
  const privacy = createPrivacy({ manifest, storage, nonce: 'nonce', allow: ['https://stats.example/'] })
  privacy.start()()
  await new Promise(resolve => setTimeout(resolve))
  process.off('unhandledRejection', failed)
  expect([failed.mock.calls, privacy.getPreference('statistics')]).toEqual([[], true])
})

test('without a window imported choices stay beside what a storage without tabs holds', () => {
  const storage = importChoices(memoryStorage(`statistics=${STATISTICS}`), [])
  expect(createPrivacy({ manifest, storage }).getPreference('statistics')).toBe(true)
})

test.each([
  ['a URL', fetchManifest('/privacy.json')],
  ['the page', inlineManifest()]
])('without a window a manifest from %s is not looked for', async (_, source) => {
  const privacy = createPrivacy({ manifest: source })
  privacy.start()
  await privacy.ready
  expect(privacy.$manifest.get()).toBe(null)
  expect(privacy.getPreference('statistics')).toBe(false)
})

test('without a window nothing is kept that an audit could list, whether a manifest is known or not', async () => {
  expect(await createPrivacy({ manifest }).audit()).toEqual([])
  expect(await createPrivacy({ manifest: fetchManifest('/privacy.json') }).audit()).toEqual([])
})

test('the initial value of each store is that of the server, so that a page hydrates without a mismatch', () => {
  const server = createPrivacy({ manifest })
  const client = createPrivacy({ manifest, storage: memoryStorage(`statistics=${STATISTICS}|comfort=-1`) })
  for (const name of ['$manifest', '$statuses', '$preferences', '$undecided'] as const) {
    expect(client[name].init).toEqual(server[name].get())
  }
  expect(client.$statuses.get()).not.toEqual(client.$statuses.init)
})

test('without a window the preferences of a visitor whose choices are known cannot be opened, and nothing is thrown', () => {
  const privacy = createPrivacy({ manifest, storage: memoryStorage(`statistics=${STATISTICS}`) })
  privacy.open()
  expect(privacy.getPreference('statistics')).toBe(true)
})
