// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPrivacy, memoryStorage } from '../../src/index.js'
import type { ManifestInput } from '../../src/index.js'

/** Cookies by name: how many writes it takes until one is gone. */
const jar = new Map<string, number>()
/** The names of the writes, in order. */
const writes: string[] = []
let reads = 0

const manifest = {
  groups: [
    {
      id: 'statistics',
      cookies: [{ name: '_t*' }, { name: 'beside', path: '/beside' }],
      storage: [{ name: 'ph_*', area: 'local' }]
    }
  ]
} satisfies ManifestInput

const create = () => createPrivacy({ manifest, storage: memoryStorage('statistics=-1'), effects: [] })

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.spyOn(Document.prototype, 'cookie', 'get').mockImplementation(() => {
    reads++
    return [...jar.keys()].map(name => `${name}=1`).join('; ')
  })
  vi.spyOn(Document.prototype, 'cookie', 'set').mockImplementation(text => {
    const name = text.split('=')[0]!
    writes.push(name)
    const left = (jar.get(name) ?? 0) - 1
    if (left > 0) jar.set(name, left)
    else jar.delete(name)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  jar.clear()
  localStorage.clear()
  writes.length = 0
  reads = 0
})

const writesOf = (name: string) => writes.filter(each => each === name).length

test('a cookie that goes with the first write gets one write, and what hides deeper gets the rest', async () => {
  jar.set('_t1', 1).set('_t2', 3).set('other', 1)
  expect(await create().clean()).toEqual([])
  expect([...jar.keys()]).toEqual(['other'])
  // The second round makes its writes before it looks again.
  expect([writesOf('_t1'), writesOf('other')]).toEqual([1, 0])
  expect(writesOf('_t2')).toBeGreaterThan(1)
  expect(writesOf('_t2')).toBeLessThanOrEqual(8)
})

test('a cookie that no write deletes is residue, and gets each write once', async () => {
  jar.set('_t1', Infinity)
  expect(await create().clean()).toEqual([{ name: '_t1', area: 'cookie', reason: 'unreachable' }])
  // Two paths at least, with and without flags.
  expect(writesOf('_t1')).toBeGreaterThan(2)
})

test('without a cookie to delete, nothing but the declared path beside the page is written', async () => {
  jar.set('other', 1)
  await create().clean()
  expect(new Set(writes)).toEqual(new Set(['beside']))
  expect(reads).toBe(1)
})

test('an item that was deleted and is back under the same choices is residue, and it goes again', async () => {
  const privacy = create()
  jar.set('_t1', 1)
  expect(await privacy.clean()).toEqual([])
  jar.set('_t1', 1)
  expect(await privacy.clean()).toEqual([{ name: '_t1', area: 'cookie', reason: 'written back' }])
  expect(jar.size).toBe(0)
  privacy.decline('statistics')
  jar.set('_t1', 1)
  expect(await privacy.clean()).toEqual([])
})

test('a choice that is made meanwhile stops the deletion', async () => {
  const privacy = create()
  for (const name of ['_t1', '_t2', '_t3']) jar.set(name, 1)
  localStorage.setItem('ph_1', '1')
  const cleaned = privacy.clean()
  while (writesOf('_t1') < 1) await null
  privacy.accept('statistics')
  await cleaned
  expect([...jar.keys()]).toEqual(['_t2', '_t3'])
  expect(localStorage.getItem('ph_1')).toBe('1')
})

test('the browser has its turn after 256 writes, and only then', async () => {
  const privacy = create()
  for (let index = 0; index < 300; index++) jar.set(`_t${index}`, 1)
  const turns: number[] = []
  vi.stubGlobal('scheduler', { yield: async () => void turns.push(writes.length) })
  await privacy.clean()
  expect(jar.size).toBe(0)
  expect(turns).toEqual([256])
})

test('storage that the browser blocks keeps nothing else from being cleaned', async () => {
  jar.set('_t1', 1)
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  expect(await create().clean()).toEqual([])
  expect(jar.size).toBe(0)
})
