import { computed } from 'nanostores'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createPrivacy, memoryStorage, parseManifest } from '../../src/index.js'
import type { ConsentStorage } from '../../src/index.js'
import { manifest, STATISTICS } from '../site-manifest.js'

const site = (storage: ConsentStorage = memoryStorage()) => createPrivacy({ manifest, storage, effects: [] })

/** Storage that counts how often it is written. */
function countingStorage(value = ''): ConsentStorage & { writes: string[] } {
  const memory = memoryStorage(value)
  const writes: string[] = []
  return {
    read: memory.read,
    write(next) {
      writes.push(next)
      memory.write(next)
    },
    writes
  }
}

const withoutTime = (value: string | undefined) => value?.replace(/\|?\.at=[^|]*/, '')

afterEach(() => vi.unstubAllGlobals())

describe('a service', () => {
  const services = [
    { id: 'ga', cookies: [{ name: '_ga' }] },
    { id: 'clarity', cookies: [{ name: '_clck' }] }
  ] as const
  const shop = (storage = memoryStorage()) =>
    createPrivacy({ manifest: { groups: [{ id: 'statistics', services }] }, storage, effects: [] })

  test('follows its group, unless it is chosen itself', () => {
    const privacy = shop()
    privacy.accept('statistics')
    expect(privacy.getPreference('statistics.ga')).toBe(true)
    privacy.decline('STATISTICS.GA')
    expect({ ...privacy.$preferences.get() }).toEqual({
      statistics: true,
      'statistics.ga': false,
      'statistics.clarity': true
    })
    expect(privacy.isCookieAllowed('_ga')).toBe(false)
    expect(privacy.isCookieAllowed('_clck')).toBe(true)
    expect(privacy.getPreference('statistics.clarity', '_clck')).toBe(true)
  })

  test('is kept as an entry of the same cookie, and follows again when all is answered', () => {
    const storage = memoryStorage()
    const privacy = shop(storage)
    privacy.choose({ 'statistics.ga': false, statistics: true })
    expect(withoutTime(storage.read())).toBe('statistics=|statistics.ga=-1')
    expect(shop(storage).getPreference('statistics.ga')).toBe(false)
    privacy.acceptAll()
    expect(withoutTime(storage.read())).toBe('statistics=')
    expect(privacy.getPreference('statistics.ga')).toBe(true)
    privacy.declineAll()
    expect(withoutTime(storage.read())).toBe('statistics=-1')
    expect(privacy.$statuses.get()['statistics.ga']).toBe('declined')
  })
})

describe('storage that others write to', () => {
  /** Storage that tells of what others write. */
  function sharedStorage(value = '') {
    const memory = memoryStorage(value)
    const listeners = new Set<() => void>()
    const subscribe = (heard: () => void) => {
      const listener = () => heard()
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
    const writeElsewhere = (value: string) => {
      memory.write(value)
      for (const listener of listeners) listener()
    }
    return { ...memory, subscribe, listeners, writeElsewhere }
  }

  test('is read again when it says so, from start to stop', () => {
    const storage = sharedStorage()
    const privacy = site(storage)
    const seen = vi.fn()
    privacy.$statuses.listen(() => seen(privacy.getPreference('statistics')))
    storage.writeElsewhere(`statistics=${STATISTICS}`)
    expect(seen).not.toHaveBeenCalled()
    const stop = privacy.start()
    privacy.start()
    expect(storage.listeners.size).toBe(1)
    storage.writeElsewhere(`statistics=${STATISTICS}`)
    expect(seen.mock.calls).toEqual([[true]])
    storage.writeElsewhere(`statistics=${STATISTICS}`)
    expect(seen).toHaveBeenCalledTimes(1)
    storage.writeElsewhere('statistics=-1')
    expect(seen.mock.calls).toEqual([[true], [false]])
    stop()
    expect(storage.listeners.size).toBe(0)
    storage.writeElsewhere('')
    expect(seen).toHaveBeenCalledTimes(2)
  })
})

describe('storage that was written to unseen', () => {
  test.each([
    ['between creation and start', (privacy: { start(): () => void }) => void privacy],
    ['while it was stopped', (privacy: { start(): () => void }) => privacy.start()()]
  ])('%s is read before anything runs', (_, live) => {
    const storage = memoryStorage('statistics=')
    const seen: boolean[] = []
    const privacy = createPrivacy({ manifest: { groups: [{ id: 'statistics' }] }, storage, effects: [] })
    live(privacy)
    storage.write('statistics=-1')
    privacy.use(({ getPreference }) => {
      seen.push(getPreference('statistics'))
      return () => {}
    })
    privacy.start()
    expect(seen).toEqual([false])
  })
})

describe('a preference', () => {
  test('follows from the choice, the version and the default', () => {
    const privacy = site(memoryStorage(`statistics=${STATISTICS}|comfort=-1`))
    expect({ ...privacy.$statuses.get() }).toEqual({
      essentials: 'accepted',
      statistics: 'accepted',
      comfort: 'declined',
      ads: 'undecided'
    })
    expect({ ...privacy.$preferences.get() }).toEqual({
      essentials: true,
      statistics: true,
      comfort: false,
      ads: true
    })
    expect(privacy.$undecided.get()).toBe(true)
  })

  test('is asked without regard to case', () => {
    const privacy = site(memoryStorage(`statistics=${STATISTICS}`))
    for (const id of ['statistics', 'STATISTICS', 'Statistics', 'sTATISTICS']) {
      expect(privacy.getPreference(id as 'statistics')).toBe(true)
      expect(privacy.getPreference(id as 'statistics')).toBe(true)
    }
  })

  test.each(['__proto__', 'toString', 'hasOwnProperty', '', 'nobody', undefined, null, 7, {}])(
    'is false for %j, which no group has as its id',
    id => {
      const privacy = site()
      privacy.acceptAll()
      expect(privacy.getPreference(id as 'statistics')).toBe(false)
      expect(privacy.getPreference(id as 'statistics', '_ga')).toBe(false)
    }
  )

  test('of a cookie stays when a newer cookie joins its group', () => {
    const privacy = site(memoryStorage('statistics=2026-01-07T09:12:44.120000+00:00'))
    expect(privacy.getPreference('statistics')).toBe(false)
    expect(privacy.$statuses.get().statistics).toBe('undecided')
    expect(privacy.getPreference('STATISTICS', '_ga')).toBe(true)
    expect(privacy.getPreference('statistics', '_ga_1')).toBe(false)
    expect(privacy.getPreference('statistics', 'other')).toBe(false)
  })

  test('of an opt-out group gives way to a GPC signal, unless the group says no or the visitor chose', () => {
    vi.stubGlobal('navigator', { globalPrivacyControl: true })
    const privacy = site()
    expect(privacy.getPreference('comfort')).toBe(false)
    expect(privacy.getPreference('comfort', 'theme')).toBe(false)
    expect(privacy.getPreference('ads')).toBe(true)
    expect(privacy.$gpc.get()).toBe(true)
    privacy.decline('ads')
    privacy.accept('statistics')
    expect(privacy.$undecided.get()).toBe(false)
    expect(privacy.$statuses.get().comfort).toBe('undecided')
    privacy.accept('comfort')
    expect(privacy.getPreference('comfort')).toBe(true)
  })

  test('and a choice are kept for ids that every object has', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const groups = ids.map(id => ({ id, cookies: [{ name: id }] }))
    const privacy = createPrivacy({ manifest: { groups }, storage: memoryStorage(), effects: [] })
    expect(ids.map(id => privacy.getPreference(id))).toEqual([false, false, false, false])
    privacy.accept('__proto__', 'TOSTRING')
    privacy.choose(JSON.parse('{"constructor": true}'))
    expect(ids.map(id => privacy.getPreference(id))).toEqual([true, true, true, false])
    expect(ids.map(id => privacy.isCookieAllowed(id))).toEqual([true, true, true, false])
    expect(Object.keys(privacy.$statuses.get())).toEqual(ids)
    expect(Object.getPrototypeOf(privacy.$statuses.get())).toBe(null)
  })

  test('never writes', () => {
    const storage = countingStorage()
    const privacy = site(storage)
    privacy.getPreference('statistics')
    privacy.isCookieAllowed('_ga')
    privacy.$preferences.get()
    expect(storage.writes).toEqual([])
  })
})

describe('a choice', () => {
  test('is written with the ids that it is about, as the manifest spells them', () => {
    const memory = memoryStorage()
    const written: unknown[] = []
    const privacy = site({ read: memory.read, write: (_, ids) => void written.push(ids) })
    privacy.accept('STATISTICS', 'ads')
    privacy.reset()
    expect(written).toEqual([['statistics', 'ads'], undefined])
  })

  test('of several groups is one write and one notification of each store', () => {
    const storage = countingStorage()
    const privacy = site(storage)
    const told = { statuses: 0, preferences: 0, undecided: 0, manifest: 0 }
    privacy.$statuses.listen(() => void told.statuses++)
    privacy.$preferences.listen(() => void told.preferences++)
    privacy.$undecided.listen(() => void told.undecided++)
    privacy.$manifest.listen(() => void told.manifest++)
    privacy.choose({ statistics: true, COMFORT: false, ads: true })
    expect(told).toEqual({ statuses: 1, preferences: 1, undecided: 1, manifest: 0 })
    expect(storage.writes.map(withoutTime)).toEqual([`statistics=${STATISTICS}|comfort=-1|ads=2026-02-01`])
  })

  test('is in every store before anyone is told of it', () => {
    const privacy = site()
    const seen: unknown[] = []
    const look = () =>
      seen.push([
        privacy.$statuses.get().statistics,
        privacy.$preferences.get().statistics,
        privacy.$undecided.get(),
        privacy.getPreference('statistics')
      ])
    privacy.$statuses.listen(look)
    privacy.$preferences.listen(look)
    privacy.$undecided.listen(look)
    privacy.acceptAll()
    expect(seen).toEqual(Array.from({ length: 3 }, () => ['accepted', true, false, true]))
  })

  test('reaches stores that are computed from these, all values of one change together', () => {
    const privacy = site()
    const $sum = computed([privacy.$statuses, privacy.$preferences], (statuses, preferences) =>
      [statuses.statistics, preferences.statistics].join()
    )
    const seen: string[] = []
    $sum.subscribe(value => void seen.push(value))
    privacy.accept('statistics')
    privacy.decline('statistics')
    expect(seen).toEqual(['undecided,false', 'accepted,true', 'declined,false'])
  })

  test('is remembered as long for no as for yes, with the time of the decision', () => {
    const storage = countingStorage()
    site(storage).decline('statistics')
    expect(storage.writes[0]).toMatch(/^statistics=-1\|\.at=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  test('keeps what was stored since the page was read, and entries of unknown groups in their place', () => {
    const storage = memoryStorage('old=-1|statistics=-1|x=?')
    const privacy = site(storage)
    storage.write('old=-1|statistics=-1|x=?|comfort=-1')
    privacy.accept('statistics')
    expect(withoutTime(storage.read())).toBe(`old=-1|statistics=${STATISTICS}|x=?|comfort=-1`)
    expect(privacy.$statuses.get().comfort).toBe('declined')
  })

  test('of all groups leaves required ones out', () => {
    const storage = countingStorage()
    const privacy = site(storage)
    privacy.acceptAll()
    privacy.declineAll()
    expect(storage.writes.map(withoutTime)).toEqual([
      `statistics=${STATISTICS}|comfort=|ads=2026-02-01`,
      'statistics=-1|comfort=-1|ads=-1'
    ])
    expect(privacy.$statuses.get().essentials).toBe('accepted')
  })

  test('of nothing does nothing', () => {
    const storage = countingStorage()
    const privacy = site(storage)
    privacy.accept()
    privacy.decline()
    privacy.choose({})
    privacy.choose({ statistics: undefined })
    expect(storage.writes).toEqual([])
  })

  test('about a required group changes nothing', () => {
    const privacy = site()
    privacy.choose({ essentials: false, statistics: false })
    expect(privacy.getPreference('essentials')).toBe(true)
    expect(privacy.getPreference('essentials', 'sessionid')).toBe(true)
  })

  test.each([
    ['accept', (privacy: ReturnType<typeof site>, id: 'statistics') => privacy.accept('comfort', id)],
    ['decline', (privacy: ReturnType<typeof site>, id: 'statistics') => privacy.decline('comfort', id)],
    ['setPreference', (privacy: ReturnType<typeof site>, id: 'statistics') => privacy.setPreference(id, true)],
    ['choose', (privacy: ReturnType<typeof site>, id: 'statistics') => privacy.choose({ comfort: false, [id]: true })]
  ])('with %s for an unknown group is a RangeError that names the known ones, and changes nothing', (_, choose) => {
    const storage = countingStorage()
    const privacy = site(storage)
    expect(() => choose(privacy, 'statistcs' as 'statistics')).toThrow(
      new RangeError(
        'unknown group "statistcs", did you mean "statistics"? known: essentials, statistics, comfort, ads'
      )
    )
    expect(storage.writes).toEqual([])
  })

  test.each([1, 'yes', null, 'true', {}])('of %j is a TypeError, and changes nothing', value => {
    const storage = countingStorage()
    const privacy = site(storage)
    expect(() => privacy.setPreference('statistics', value as never)).toThrow(TypeError)
    expect(() => privacy.choose({ comfort: true, statistics: value as never })).toThrow(TypeError)
    expect(storage.writes).toEqual([])
  })

  test('is forgotten by reset', () => {
    const storage = countingStorage(`statistics=${STATISTICS}|comfort=-1|old=-1`)
    const privacy = site(storage)
    privacy.reset()
    expect(storage.writes).toEqual([''])
    expect(privacy.$statuses.get().statistics).toBe('undecided')
    expect(privacy.$undecided.get()).toBe(true)
    expect(privacy.getPreference('comfort')).toBe(true)
  })
})

describe('isCookieAllowed', () => {
  const privacy = createPrivacy({
    manifest: {
      groups: [
        { id: 'a', cookies: [{ name: 'shared' }, { name: 'mine_*' }, { name: 'kept' }] },
        { id: 'b', cookies: [{ name: 'shared' }, { name: 'needed' }] },
        { id: 'c', required: true, cookies: [{ name: 'kept' }, { name: 'needed' }] }
      ]
    },
    storage: memoryStorage('a=|b=-1'),
    effects: []
  })

  test.each([
    ['mine_1', true],
    ['shared', false],
    ['kept', true],
    ['needed', true],
    ['unknown', false],
    ['toString', false],
    ['', false]
  ])('of %j is %j', (name, allowed) => {
    expect(privacy.isCookieAllowed(name)).toBe(allowed)
  })

  test('is false for every cookie until a manifest is known', () => {
    const source = { read: () => null, load: async () => null }
    expect(createPrivacy({ manifest: source, effects: [] }).isCookieAllowed('sessionid')).toBe(false)
  })
})

describe('when', () => {
  test('resolves once the group may run', async () => {
    const privacy = site()
    const happened: string[] = []
    const waiting = privacy.when('STATISTICS').then(() => happened.push('statistics'))
    await new Promise(resolve => setTimeout(resolve))
    privacy.decline('statistics')
    await new Promise(resolve => setTimeout(resolve))
    expect(happened).toEqual([])
    privacy.accept('statistics')
    await waiting
    expect(happened).toEqual(['statistics'])
    await privacy.when('statistics')
    expect(privacy.$preferences.lc).toBe(0)
  })

  test('waits where there is no manifest: nothing tells which groups there are', async () => {
    let loads = 0
    const source = { read: () => null, load: () => Promise.reject(new Error(`no network, on purpose ${++loads}`)) }
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const privacy = createPrivacy({ manifest: source, storage: memoryStorage(), effects: [] })
    const settled = vi.fn()
    void privacy.when('statistics').then(settled, settled)
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(settled).not.toHaveBeenCalled()
    expect(warn.mock.calls).toEqual([['nanoconsent: manifest not loaded: Error: no network, on purpose 1']])
    warn.mockRestore()
  })

  test('waits for the manifest of today where a copy of it lacks the group', async () => {
    const parsed = (...ids: string[]) => parseManifest({ groups: ids.map(id => ({ id })) })
    const source = { read: () => parsed('old'), load: async () => parsed('old', 'new') }
    const privacy = createPrivacy({ manifest: source, storage: memoryStorage('new='), effects: [] })
    await privacy.when('new')
    expect(privacy.getPreference('new')).toBe(true)
    await expect(privacy.when('newer')).rejects.toThrow(RangeError)
  })

  test('rejects with a RangeError for an unknown group', async () => {
    await expect(site().when('statistcs' as 'statistics')).rejects.toThrow(RangeError)
  })
})
