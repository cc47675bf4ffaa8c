import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cookieStorage, createPrivacy, memoryStorage } from '../../src/index.js'
import { importChoices } from '../../src/readers/index.js'
import type { ConsentStorage, Stop } from '../../src/index.js'
import type { LegacyReader } from '../../src/readers/index.js'
import { klaro } from '../../src/readers/klaro.js'
import { osano } from '../../src/readers/osano.js'
import { vanillaCookieconsent } from '../../src/readers/vanilla-cookieconsent.js'

const OLD = '2026-03-04T05:06:07.890Z'
const manifest = {
  groups: [
    { id: 'essentials', required: true },
    {
      id: 'statistics',
      cookies: [
        { name: '_ga', created: '2026-01-01' },
        { name: '_old', created: '' }
      ]
    },
    { id: 'marketing', default: true },
    { id: 'social' }
  ]
}
const grown = {
  groups: [
    {
      id: 'statistics',
      cookies: [
        { name: '_ga', created: '2026-01-01' },
        { name: '_new', created: '2026-06-01' }
      ]
    }
  ]
}

/** Another tool, which keeps its choices in a variable. */
function tool(choices: Record<string, string>, isStuck = false): LegacyReader & { reads: number } {
  let stored = new Map(Object.entries(choices))
  return {
    reads: 0,
    read() {
      this.reads++
      return stored
    },
    remove: () => {
      if (!isStuck) stored = new Map()
    }
  }
}
const answered = () => tool({ statistics: OLD, marketing: '-1', '.at': OLD })

/** Remembers what was written. */
function recording(value = ''): ConsentStorage & { writes: string[] } {
  const inner = memoryStorage(value)
  const writes: string[] = []
  return {
    writes,
    read: inner.read,
    write: text => {
      writes.push(text)
      inner.write(text)
    }
  }
}

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
beforeEach(() => {
  warn.mockClear()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-07-01T12:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('importChoices', () => {
  test('gives what the other tool stored as a consent cookie, with the original date, and writes nothing', () => {
    const inner = recording()
    const storage = importChoices(inner, [answered()])
    expect(storage.read()).toBe(`statistics=${OLD}|marketing=-1|.at=${OLD}`)
    const privacy = createPrivacy({ manifest, storage })
    expect(privacy.$statuses.get()).toEqual({
      essentials: 'accepted',
      statistics: 'accepted',
      marketing: 'declined',
      social: 'undecided'
    })
    expect(inner.writes).toEqual([])
  })

  test('asks again for what joined a group since', () => {
    const privacy = createPrivacy({ manifest: grown, storage: importChoices(memoryStorage(), [answered()]) })
    expect(privacy.$statuses.get()).toEqual({ statistics: 'undecided' })
    expect(privacy.getPreference('statistics', '_ga')).toBe(true)
    expect(privacy.getPreference('statistics', '_new')).toBe(false)
  })

  test('lets a yes without a date cover only what has no date', () => {
    const storage = importChoices(memoryStorage(), [tool({ statistics: '', social: '' })])
    const privacy = createPrivacy({ manifest, storage })
    expect(privacy.$statuses.get()).toMatchObject({ statistics: 'undecided', social: 'accepted' })
    expect(privacy.getPreference('statistics', '_old')).toBe(true)
    expect(privacy.getPreference('statistics', '_ga')).toBe(false)
  })

  test('stores all of it with the first choice, and asks no reader any more', () => {
    const [inner, old] = [recording(), answered()]
    const privacy = createPrivacy({ manifest, storage: importChoices(inner, [old]) })
    privacy.accept('social')
    expect(inner.writes).toHaveLength(1)
    // The old yes ends when it would have ended.
    expect(inner.read()).toBe(`statistics=${OLD}|marketing=-1|.at=${OLD}|social=`)

    const { reads } = old
    const next = createPrivacy({ manifest, storage: importChoices(inner, [old]) })
    expect(next.$statuses.get()).toMatchObject({ statistics: 'accepted', marketing: 'declined', social: 'accepted' })
    expect(old.reads).toBe(reads)
  })

  test('keeps an older no when the visitor now says something else', () => {
    const inner = recording()
    createPrivacy({ manifest, storage: importChoices(inner, [answered()]) }).decline('statistics')
    expect(createPrivacy({ manifest, storage: inner }).$statuses.get()).toMatchObject({
      statistics: 'declined',
      marketing: 'declined'
    })
  })

  test.each([
    ['2026-08-31T00:00:00Z', undefined, true],
    ['2026-09-03T00:00:00Z', undefined, false],
    ['2026-09-03T00:00:00Z', 365, true],
    ['2026-03-14T05:06:07.890Z', 10, true],
    ['2026-03-14T05:06:07.891Z', 10, false]
  ])('read at %s, with days %j: what is too old is no answer', (now, days, isCounted) => {
    vi.setSystemTime(new Date(now))
    const young = tool({ social: '-1', '.at': now })
    const undated = tool({ marketing: '-1' })
    const entries = importChoices(memoryStorage(), [tool({ statistics: OLD, '.at': OLD }), young, undated], {
      days
    }).read()
    expect(entries.includes(`statistics=${OLD}`)).toBe(isCounted)
    expect(entries).toContain('social=-1')
    expect(entries).toContain('marketing=-1')
  })

  test('leaves what the consent cookie says alone', () => {
    const storage = importChoices(memoryStorage('statistics=-1'), [answered()])
    expect(storage.read()).toBe('statistics=-1')
  })

  test.each([[false], [true]])('does not bring old choices back after a reset, remove: %s', remove => {
    for (const old of [answered(), tool({ statistics: OLD }, true)]) {
      const inner = recording()
      const privacy = createPrivacy({ manifest, storage: importChoices(inner, [old], { remove }) })
      privacy.reset()
      const next = createPrivacy({ manifest, storage: importChoices(inner, [old], { remove }) })
      expect(next.$statuses.get()).toMatchObject({ statistics: 'undecided', marketing: 'undecided' })
      next.accept('social')
      next.reset()
      expect(createPrivacy({ manifest, storage: importChoices(inner, [old]) }).$undecided.get()).toBe(true)
      expect(importChoices(inner, [old]).read()).toMatch(/^(\.at=[^|]+)?$/)
    }
  })

  test('removes the old choices once they are stored, if told to, and forgets without a trace then', () => {
    const [inner, old] = [recording(), answered()]
    const privacy = createPrivacy({ manifest, storage: importChoices(inner, [old], { remove: true }) })
    expect(old.read().size).toBe(3)
    privacy.accept('social')
    expect(old.read().size).toBe(0)
    expect(inner.read()).toContain(`statistics=${OLD}`)
    privacy.reset()
    expect(inner.read()).toBe('')
  })

  test('leaves them where they are otherwise', () => {
    const old = answered()
    createPrivacy({ manifest, storage: importChoices(memoryStorage(), [old]) }).acceptAll()
    expect(old.read().size).toBe(3)
  })

  test('removes nothing that could not be stored', () => {
    const old = answered()
    const full: ConsentStorage = {
      read: () => '',
      write: () => {
        throw new Error('full')
      }
    }
    const privacy = createPrivacy({ manifest, storage: importChoices(full, [old], { remove: true }) })
    privacy.acceptAll()
    expect(warn.mock.calls).toEqual([['nanoconsent: Error: full']])
    expect(old.read().size).toBe(3)
  })

  test('hears of what others write, from a storage of any kind, until it is stopped', () => {
    /** One whose methods need to know whose they are. */
    class Shared implements ConsentStorage {
      #value = ''
      readonly #listeners = new Set<() => void>()
      read(): string {
        return this.#value
      }
      write(value: string): void {
        this.#value = value
      }
      subscribe(listener: () => void): Stop {
        this.#listeners.add(listener)
        return () => void this.#listeners.delete(listener)
      }
      writeElsewhere(value: string): void {
        this.#value = value
        for (const listener of this.#listeners) listener()
      }
    }
    vi.stubGlobal('document', {})
    const shared = new Shared()
    const storage = importChoices(shared, [answered()])
    const privacy = createPrivacy({ manifest, storage, effects: [] })
    privacy.start()
    expect(privacy.getPreference('statistics')).toBe(true)
    shared.writeElsewhere('statistics=-1')
    expect(privacy.getPreference('statistics')).toBe(false)
    privacy.stop()
    shared.writeElsewhere(`statistics=${OLD}`)
    expect(privacy.getPreference('statistics')).toBe(false)
  })

  test('hears of nothing if the storage does not tell', () => {
    vi.stubGlobal('document', {})
    const privacy = createPrivacy({ manifest, storage: importChoices(memoryStorage(), [answered()]), effects: [] })
    expect(() => privacy.start()()).not.toThrow()
  })

  test('joins what several tools say: a no counts', () => {
    const storage = importChoices(memoryStorage(), [answered(), tool({ statistics: '-1', social: '' })])
    expect(storage.read()).toBe(`statistics=-1|marketing=-1|.at=${OLD}|social=`)
  })

  test('is stopped by no reader that fails, and says so', () => {
    const broken: LegacyReader = {
      read: () => {
        throw new Error('broken reader')
      },
      remove: () => {
        throw new Error('broken remover')
      }
    }
    const inner = recording()
    const privacy = createPrivacy({ manifest, storage: importChoices(inner, [broken, answered()], { remove: true }) })
    expect(privacy.$statuses.get()).toMatchObject({ statistics: 'accepted' })
    privacy.acceptAll()
    expect(inner.writes).toHaveLength(1)
    expect(warn.mock.calls.flat().join()).toMatch(/broken reader.*broken remover/)
  })

  test('finds nothing on a server, and fails at nothing', () => {
    const readers = [klaro(), vanillaCookieconsent(), osano({ groups: ['statistics'] })]
    const storage = importChoices(cookieStorage(), readers)
    expect(storage.read()).toBe('')
    for (const reader of readers) expect(() => reader.remove()).not.toThrow()
    expect(() => createPrivacy({ manifest, storage }).start()()).not.toThrow()
    expect(warn).not.toHaveBeenCalled()
  })

  test('lets no choice of a reader speak for another group', () => {
    const storage = importChoices(memoryStorage(), [tool({ 'a|statistics': OLD, b: `${OLD}|statistics=${OLD}` })])
    expect(storage.read()).toBe('')
  })
})
