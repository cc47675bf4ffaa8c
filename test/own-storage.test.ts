import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import type { ConsentStorage, Privacy } from '../src/index.js'

// The example of docs/api.md, as pasted.
const folder = 'build/own-storage'
const page = readFileSync('docs/api.md', 'utf8')
const [, code] = /## Storage of your own\n[^]*?```ts\n([^]*?)```/.exec(page)!

/** Loads the example as one page does, or one request's server. */
async function paste(): Promise<{ storage: ConsentStorage; privacy: Privacy<'statistics'> }> {
  vi.resetModules()
  mkdirSync(folder, { recursive: true })
  const index = JSON.stringify(`${process.cwd()}/src/index.js`)
  writeFileSync(`${folder}/example.ts`, `${code!.replace("'nanoconsent'", index)}\nexport { storage, privacy }\n`)
  return import(/* @vite-ignore */ `${process.cwd()}/${folder}/example.ts`)
}
afterEach(() => void vi.unstubAllGlobals())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What pages of one site share. */
function browser(): Map<string, string> {
  const items = new Map<string, string>()
  const page = new EventTarget()
  vi.stubGlobal('document', {})
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page))
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value)
  })
  return items
}

test('a storage of your own keeps choices, and hears of other tabs until it is stopped', async () => {
  const items = browser()
  const { storage, privacy } = await paste()
  privacy.acceptAll()
  expect((await paste()).privacy.getPreference('statistics')).toBe(true)

  const heard = vi.fn()
  const stop = storage.subscribe!(heard)
  items.set('consent', 'statistics=-1')
  dispatchEvent(new Event('storage'))
  expect(heard).toHaveBeenCalledTimes(1)
  expect(storage.read()).toBe('statistics=-1')
  dispatchEvent(new Event('pageshow'))
  expect(heard).toHaveBeenCalledTimes(2)
  stop()
  dispatchEvent(new Event('storage'))
  expect(heard).toHaveBeenCalledTimes(2)
})

test('a storage of your own keeps choices for the page where localStorage is forbidden or full', async () => {
  browser()
  vi.stubGlobal('localStorage', undefined)
  const { privacy, storage } = await paste()
  expect(privacy.getPreference('statistics')).toBe(false)
  privacy.acceptAll()
  privacy.declineAll()
  expect(storage.read()).toMatch(/^statistics=-1\|/)

  const items = browser()
  items.set('consent', 'statistics=')
  localStorage.setItem = () => {
    throw new Error('full')
  }
  const full = (await paste()).privacy
  expect(full.getPreference('statistics')).toBe(true)
  full.declineAll()
  expect(full.getPreference('statistics')).toBe(false)
  full.accept()
  full.choose({ statistics: undefined })
  expect(full.$statuses.get().statistics).toBe('declined')
})

test('a storage of your own knows no visitor on a server', async () => {
  const { privacy } = await paste()
  privacy.start()()
  privacy.acceptAll()
  expect(privacy.getPreference('statistics')).toBe(false)
})
