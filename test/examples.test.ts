import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { createPrivacy, memoryStorage } from '../src/index.js'
import type { ConsentStorage, Privacy, Stop } from '../src/index.js'

// Runs the examples of docs/api.md as pasted.

const page = readFileSync('docs/api.md', 'utf8')
const folder = 'build/examples'
afterEach(() => void vi.unstubAllGlobals())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Imports the example of a section, as a page or a server does. The globals that it declares must exist. */
async function paste<Names>(section: string, exported = ''): Promise<Names> {
  const [, text] = page.split(`\n## ${section}\n`)
  const [, code] = /```ts\n([^]*?)```/.exec(text!)!
  vi.resetModules()
  mkdirSync(folder, { recursive: true })
  const index = JSON.stringify(`${process.cwd()}/src/index.js`)
  const file = `${folder}/${section}.ts`
  writeFileSync(file, `${code!.replace("'nanoconsent'", index)}\n${exported}\n`)
  return import(/* @vite-ignore */ `${process.cwd()}/${file}`)
}

const ownStorage = () =>
  paste<{ storage: ConsentStorage; privacy: Privacy<'statistics'> }>(
    'Storage of your own',
    'export { storage, privacy }'
  )

/** Stubs the globals that pages of one site share. Returns their storage. */
function browser(): Map<string, string> {
  const items = new Map<string, string>()
  const target = new EventTarget()
  vi.stubGlobal('document', {})
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target))
  vi.stubGlobal('dispatchEvent', target.dispatchEvent.bind(target))
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value)
  })
  return items
}

test('a storage of your own keeps choices, and listens to other tabs until it is stopped', async () => {
  const items = browser()
  const { storage, privacy } = await ownStorage()
  privacy.acceptAll()
  expect((await ownStorage()).privacy.getPreference('statistics')).toBe(true)

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

test('a storage of your own keeps choices for the page if localStorage is forbidden or full', async () => {
  browser()
  vi.stubGlobal('localStorage', undefined)
  const { privacy, storage } = await ownStorage()
  expect(privacy.getPreference('statistics')).toBe(false)
  privacy.acceptAll()
  privacy.declineAll()
  expect(storage.read()).toMatch(/^statistics=-1\|/)

  browser().set('consent', 'statistics=')
  localStorage.setItem = () => {
    throw new Error('full')
  }
  const full = await ownStorage()
  expect(full.privacy.getPreference('statistics')).toBe(true)
  full.privacy.declineAll()
  expect(full.privacy.getPreference('statistics')).toBe(false)
  expect(full.storage.read()).toMatch(/^statistics=-1\|/)
})

test('a storage of your own knows no visitor on a server', async () => {
  const { privacy } = await ownStorage()
  privacy.start()()
  privacy.acceptAll()
  expect(privacy.getPreference('statistics')).toBe(false)
})

test('a component that is mounted twice loads a tracker once, and an unmounted one loads none', async () => {
  const privacy = createPrivacy({ manifest: { groups: [{ id: 'statistics' }] }, storage: memoryStorage() })
  const loadTracker = vi.fn()
  vi.stubGlobal('privacy', privacy)
  vi.stubGlobal('loadTracker', loadTracker)
  const { follow } = await paste<{ follow: () => Stop }>('In components')
  follow()()
  privacy.acceptAll()
  expect(loadTracker).not.toHaveBeenCalled()
  privacy.reset()
  follow()
  follow()
  expect(loadTracker).not.toHaveBeenCalled()
  privacy.acceptAll()
  privacy.declineAll()
  privacy.acceptAll()
  expect(loadTracker).toHaveBeenCalledTimes(1)
})

test('a server reads the choices of a Cookie header, for one request, in a form that React passes on', async () => {
  const { preferencesOf } = await paste<{ preferencesOf: (value: string) => object }>('On a server')
  const [, value] = /cookie_consent=([^;]*)/.exec('a=b; cookie_consent=statistics=|.at=2026-11-20T10:00:00.000Z; c=d')!
  expect(preferencesOf(value!)).toStrictEqual({ statistics: true })
  expect(preferencesOf('')).toStrictEqual({ statistics: false })
})
