// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cleanCookies, createPrivacy, memoryStorage } from '../../src/index.js'
import type { ManifestInput, Privacy } from '../../src/index.js'

const manifest = { groups: [{ id: 'statistics', cookies: [{ name: '_t' }] }] } satisfies ManifestInput

let privacy: Privacy
let cookie = ''
const isThere = () => cookie !== ''
const plant = () => void (cookie = '_t=1')

beforeEach(async () => {
  vi.useFakeTimers()
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.spyOn(Document.prototype, 'cookie', 'get').mockImplementation(() => cookie)
  vi.spyOn(Document.prototype, 'cookie', 'set').mockImplementation(text => {
    if (text.startsWith('_t=;')) cookie = ''
  })
  plant()
  privacy = createPrivacy({ manifest, storage: memoryStorage('statistics=-1'), effects: [cleanCookies()] })
  privacy.start()
  await vi.advanceTimersByTimeAsync(0)
})
afterEach(() => {
  privacy.stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('cleans 200 ms after the start, so that the first scripts of the page come first', async () => {
  await vi.advanceTimersByTimeAsync(199)
  expect(isThere()).toBe(true)
  await vi.advanceTimersByTimeAsync(1)
  expect(isThere()).toBe(false)
})

test('cleans at once after a change, and again two seconds later, but not after that', async () => {
  privacy.decline('statistics')
  await vi.advanceTimersByTimeAsync(0)
  expect(isThere()).toBe(false)
  plant()
  await vi.advanceTimersByTimeAsync(1999)
  expect(isThere()).toBe(true)
  await vi.advanceTimersByTimeAsync(1)
  expect(isThere()).toBe(false)
  plant()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(isThere()).toBe(true)
})

test('two changes put off the second cleaning', async () => {
  privacy.decline('statistics')
  await vi.advanceTimersByTimeAsync(1500)
  privacy.decline('statistics')
  await vi.advanceTimersByTimeAsync(0)
  plant()
  await vi.advanceTimersByTimeAsync(1999)
  expect(isThere()).toBe(true)
  await vi.advanceTimersByTimeAsync(1)
  expect(isThere()).toBe(false)
})

test.each(['pagehide', 'pageshow'])('cleans at once when the page hears %s', async type => {
  dispatchEvent(new Event(type))
  await vi.advanceTimersByTimeAsync(0)
  expect(isThere()).toBe(false)
})

test('keeps accepted cookies at every moment', async () => {
  privacy.accept('statistics')
  dispatchEvent(new Event('pagehide'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(isThere()).toBe(true)
})

test('stopped, it never cleans', async () => {
  privacy.stop()
  privacy.decline('statistics')
  dispatchEvent(new Event('pagehide'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(isThere()).toBe(true)
})
