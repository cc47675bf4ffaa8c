import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createPrivacy, memoryStorage, parseManifest } from '../../src/index.js'
import type { Manifest, ManifestInput, ManifestSource } from '../../src/index.js'

const older = parseManifest({ groups: [{ id: 'statistics', version: '2026-01-01' }] })
const newer = parseManifest({ groups: [{ id: 'statistics', version: '2026-02-01' }, { id: 'marketing' }] })

/** A source whose parts are at hand or not, as the test says. */
function source(atHand: Manifest | null, later: Promise<Manifest | null>): ManifestSource & { loads: number } {
  return {
    loads: 0,
    read: () => atHand,
    load() {
      this.loads++
      return later
    }
  }
}

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
beforeEach(() => warn.mockClear())

describe('a manifest that comes from elsewhere', () => {
  test('is used at once if it is at hand, and replaced by a newer one', async () => {
    const storage = memoryStorage('statistics=2026-01-01')
    const privacy = createPrivacy({ manifest: source(older, Promise.resolve(newer)), storage, effects: [] })
    expect(privacy.getPreference('statistics')).toBe(true)
    await privacy.ready
    privacy.start()
    await vi.waitFor(() => expect(privacy.$manifest.get()).toBe(newer))
    expect(privacy.getPreference('statistics')).toBe(false)
    expect(privacy.$statuses.get()).toEqual(
      expect.objectContaining({ statistics: 'undecided', marketing: 'undecided' })
    )
  })

  test('leaves everything closed until it is known', async () => {
    let arrive: (manifest: Manifest) => void = () => {}
    const late = source(null, new Promise(resolve => (arrive = resolve)))
    const privacy = createPrivacy({ manifest: late, storage: memoryStorage('marketing='), effects: [] })
    privacy.start()
    expect(privacy.getPreference('marketing')).toBe(false)
    expect(privacy.isCookieAllowed('_ga')).toBe(false)
    expect(privacy.$undecided.get()).toBe(false)
    expect(() => privacy.accept('marketing')).toThrow('known: none yet')
    privacy.acceptAll()
    let isReady = false
    const waiting = privacy.ready.then(() => (isReady = true))
    await new Promise(resolve => setTimeout(resolve))
    expect(isReady).toBe(false)
    arrive(newer)
    await waiting
    await expect(privacy.ready).resolves.toBeUndefined()
    expect(privacy.getPreference('marketing')).toBe(true)
    expect(privacy.getPreference('statistics')).toBe(false)
    expect(privacy.$undecided.get()).toBe(true)
  })

  test('is loaded once, by start or by asking whether it is ready, and not before', async () => {
    const asked = source(null, Promise.resolve(newer))
    const privacy = createPrivacy({ manifest: asked, storage: memoryStorage(), effects: [] })
    expect(asked.loads).toBe(0)
    await privacy.ready
    privacy.start()
    privacy.stop()
    privacy.start()
    await privacy.ready
    expect(asked.loads).toBe(1)
  })

  test('is known to be unavailable when it cannot be loaded: ready, and nothing accepted', async () => {
    const broken = source(null, Promise.reject(new Error('the answer was no')))
    const privacy = createPrivacy({ manifest: broken, storage: memoryStorage('marketing='), effects: [] })
    privacy.start()
    await privacy.ready
    expect(privacy.getPreference('marketing')).toBe(false)
    expect(warn.mock.calls).toEqual([['nanoconsent: manifest not loaded: Error: the answer was no']])
    // Who waits for a group goes on waiting: it may be one of those that nobody knows.
    const said: string[] = []
    void privacy.when('marketing').then(
      () => said.push('may run'),
      () => said.push('unknown')
    )
    await new Promise(resolve => setTimeout(resolve))
    expect(said).toEqual([])
  })
})

test('a wrong manifest is told with every issue, throws nothing, and accepts nothing', async () => {
  const wrong = JSON.parse('{"groups":[{"id":"a|b"},{"id":"ok","cookies":[{}]}]}')
  const privacy = createPrivacy({ manifest: wrong as ManifestInput, storage: memoryStorage('ok='), effects: [] })
  await privacy.ready
  expect(warn.mock.calls).toEqual([
    [
      'nanoconsent: TypeError: the manifest is not valid:\n' +
        '  groups[0].id: expected 1 to 32 letters, digits, "_" or "-", found "a|b"\n' +
        '  groups[1].cookies[0].name: expected text, found nothing'
    ]
  ])
  expect(privacy.$manifest.get()).toBe(null)
  expect(privacy.getPreference('ok')).toBe(false)
  privacy.acceptAll()
  expect(privacy.getPreference('ok')).toBe(false)
})
