import { describe, expect, test, vi } from 'vitest'
import { createPrivacy, memoryStorage } from '../../src/index.js'
import type { ConsentStorage, Effect } from '../../src/index.js'
import { nextRejection } from '../next-rejection.js'
import { manifest } from '../site-manifest.js'

/** An effect that keeps a diary. */
function diary(): { effect: Effect; entries: string[] } {
  const entries: string[] = []
  const effect: Effect = () => {
    entries.push('run')
    return () => entries.push('stop')
  }
  return { effect, entries }
}

const site = (...effects: Effect[]) => createPrivacy({ manifest, storage: memoryStorage(), effects })

describe('an effect', () => {
  test('runs from start to stop, however often both are called', () => {
    const { effect, entries } = diary()
    const privacy = site(effect)
    expect(entries).toEqual([])
    const stop = privacy.start()
    privacy.start()
    expect(entries).toEqual(['run'])
    stop()
    privacy.stop()
    expect(entries).toEqual(['run', 'stop'])
    privacy.start()
    expect(entries).toEqual(['run', 'stop', 'run'])
  })

  test('that is added twice is one, and runs at once when the others do', () => {
    const { effect, entries } = diary()
    const privacy = site()
    privacy.use(effect)
    privacy.start()
    const remove = privacy.use(effect)
    expect(entries).toEqual(['run'])
    remove()
    remove()
    privacy.stop()
    privacy.start()
    expect(entries).toEqual(['run', 'stop'])
  })

  test('that is added after the start runs at once, if it is the only one as well', () => {
    const { effect, entries } = diary()
    const privacy = site()
    privacy.start()
    privacy.use(effect)
    expect(entries).toEqual(['run'])
    privacy.stop()
    privacy.use(diary().effect)
    expect(entries).toEqual(['run', 'stop'])
  })

  test('may add another, which runs once', () => {
    const { effect, entries } = diary()
    const privacy = site(outer => outer.use(effect))
    privacy.start()
    expect(entries).toEqual(['run'])
  })

  test('that another one adds and that throws is run once', async () => {
    const failing = vi.fn((): never => {
      throw new Error('the added effect failed')
    })
    const thrown = nextRejection()
    site(outer => outer.use(failing)).start()
    await thrown
    expect(failing).toHaveBeenCalledTimes(1)
  })

  test('that removes or stops itself while it begins is undone', () => {
    const { effect, entries } = diary()
    const privacy = site()
    privacy.start()
    const removing: Effect = (own, page) => {
      own.use(removing)()
      return effect(own, page)
    }
    privacy.use(removing)
    expect(entries.splice(0)).toEqual(['run', 'stop'])
    privacy.stop()
    privacy.start()
    expect(entries).toEqual([])
    privacy.use((own, page) => {
      own.stop()
      return effect(own, page)
    })
    expect(entries).toEqual(['run', 'stop'])
  })

  test('that returns no undo runs once, and is stopped without one', () => {
    const effect = vi.fn(() => undefined) as unknown as Effect
    const privacy = site(effect, inner => inner.use(effect))
    privacy.start()
    privacy.stop()
    privacy.start()
    expect(effect).toHaveBeenCalledTimes(2)
  })

  test('that throws does not stop the others, and its error is not lost', async () => {
    const { effect, entries } = diary()
    const failed = new Error('the effect failed')
    const thrown = nextRejection()
    const privacy = site(() => {
      throw failed
    }, effect)
    privacy.start()
    expect(entries).toEqual(['run'])
    expect(await thrown).toBe(failed)
    privacy.stop()
    expect(entries).toEqual(['run', 'stop'])
  })
})

test('an undo that throws stops no other, is not asked again, and its error is not lost', async () => {
  const { effect, entries } = diary()
  const failed = new Error('the undo failed')
  const failing = vi.fn((): never => {
    throw failed
  })
  const thrown = nextRejection()
  const privacy = site(() => failing, effect)
  privacy.start()
  privacy.stop()
  expect(entries).toEqual(['run', 'stop'])
  expect(await thrown).toBe(failed)
  const rejected = nextRejection()
  const other = createPrivacy({ manifest, storage: memoryStorage(), effects: [] })
  const unuse = other.use(() => failing)
  other.start()
  unuse()
  expect(await rejected).toBe(failed)
  other.stop()
  expect(failing).toHaveBeenCalledTimes(2)
})

test('a storage that cannot be followed is told, and the effects run', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { effect, entries } = diary()
  const subscribe = (): never => {
    throw new Error('no channel')
  }
  const privacy = createPrivacy({ manifest, storage: { ...memoryStorage(), subscribe }, effects: [effect] })
  privacy.start()()
  expect(entries).toEqual(['run', 'stop'])
  expect(warn.mock.calls.map(([text]) => text as string)).toEqual(['nanoconsent: Error: no channel'])
  warn.mockRestore()
})

test('a subscriber that throws does not stop the others, the write, or its own report', async () => {
  const failed = new Error('the subscriber failed')
  const thrown = nextRejection()
  const storage = memoryStorage()
  const privacy = createPrivacy({ manifest, storage, effects: [] })
  const told = vi.fn()
  privacy.$statuses.listen(() => {
    throw failed
  })
  privacy.$statuses.listen(told)
  privacy.$preferences.listen(told)
  privacy.acceptAll()
  expect(told).toHaveBeenCalledTimes(2)
  expect(storage.read()).toContain('statistics=')
  expect(await thrown).toBe(failed)
})

test('a storage that throws is told, and its answers hold for the page', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const forbidden = (): never => {
    throw new Error('forbidden')
  }
  const privacy = createPrivacy({ manifest, storage: { read: forbidden, write: forbidden }, effects: [] })
  privacy.declineAll()
  expect(privacy.$statuses.get().statistics).toBe('declined')
  privacy.reset()
  expect(privacy.$statuses.get().statistics).toBe('undecided')
  expect(warn.mock.calls.map(([text]) => text as string)).toEqual(['nanoconsent: Error: forbidden'])
  warn.mockRestore()
})

test('what was answered is not lost where a storage cannot be read for a while', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const memory = memoryStorage('comfort=-1|marketing=')
  let isForbidden = false
  let hear = (): void => {}
  const storage: ConsentStorage = {
    read() {
      if (isForbidden) throw new Error('not now')
      return memory.read()
    },
    write: memory.write,
    subscribe: listener => ((hear = listener), () => {})
  }
  const groups = [{ id: 'comfort', default: true }, { id: 'marketing' }, { id: 'statistics' }]
  const privacy = createPrivacy({ manifest: { groups }, storage, effects: [] })
  privacy.start()
  const preferences = (): boolean[] => ['comfort', 'marketing', 'statistics'].map(id => privacy.getPreference(id))

  isForbidden = true
  hear()
  expect(preferences()).toEqual([false, true, false])
  privacy.accept('statistics')
  expect(preferences()).toEqual([false, true, true])
  expect(memory.read()).toMatch(/^comfort=-1\|marketing=\|statistics=\|/)
  warn.mockRestore()
})

test('a storage that says null where nothing is stored is an empty one', () => {
  const items = new Map<string, string | null>([['choices', 'statistics=']])
  let hear = (): void => {}
  const storage: ConsentStorage = {
    read: () => items.get('choices') as string,
    write: value => void items.set('choices', value),
    subscribe: listener => ((hear = listener), () => {})
  }
  const privacy = createPrivacy({ manifest: { groups: [{ id: 'statistics' }] }, storage, effects: [] })
  privacy.start()
  expect(privacy.getPreference('statistics')).toBe(true)
  items.set('choices', null)
  hear()
  expect(privacy.getPreference('statistics')).toBe(false)
})

test('who starts it from within what a start tells starts it once', () => {
  const storage = { ...memoryStorage('statistics='), subscribe: vi.fn(() => () => {}) }
  const { effect, entries } = diary()
  const privacy = createPrivacy({ manifest: { groups: [{ id: 'statistics' }] }, storage, effects: [effect] })
  privacy.$statuses.listen(() => void privacy.start())
  storage.write('statistics=-1')
  privacy.start()
  expect([storage.subscribe.mock.calls.length, entries]).toEqual([1, ['run']])
})
