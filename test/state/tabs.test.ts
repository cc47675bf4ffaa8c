// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AnswerMessage } from '../../src/choices/merge-tabs.js'
import { cookieStorage } from '../../src/state/cookie-storage.js'
import type { CookieOptions } from '../../src/state/cookie-storage.js'
import type { ConsentStorage } from '../../src/state/storage.js'

// What `test/conformance/tabs.html` shows in browsers, to the millisecond: each storage is a tab.

/** There is none here, and Node's own knows no clock of a test: each hears the others of its name a moment later. */
class Channel extends EventTarget {
  static readonly open = new Set<Channel>()
  readonly name: string
  constructor(name: string) {
    super()
    this.name = name
    Channel.open.add(this)
  }
  postMessage(data: unknown): void {
    for (const other of Channel.open) {
      if (other !== this && other.name === this.name) setTimeout(() => other.dispatchEvent(messageOf(data)))
    }
  }
  close(): void {
    Channel.open.delete(this)
  }
}
const messageOf = (data: unknown) => new MessageEvent('message', { data })

const SOON = 100
const START = Date.parse('2026-06-01T12:00:00Z')
const COPIES = 'another cookie of this name, of another path or domain, cannot be deleted'
const REFUSED = 'the browser refused it; a cookie of this name may be HttpOnly'
const BLOCKED = 'the browser blocks cookies on this page'
const HTTP_ONLY = 'the server has set it with HttpOnly, so scripts cannot change it'
const notSaved = (cause: string) => `nanoconsent: could not save "${name}": ${cause}`

/** What the document and its class have in common. */
const prototype = Object.getPrototypeOf(Document.prototype) as Document
const native = Object.getOwnPropertyDescriptor(prototype, 'cookie')!
/** What was written, by whom ever. */
const written: string[] = []
/** What the browser does with a cookie that is written, but for the usual. */
let take: ((text: string) => boolean) | undefined
let names = 0
let name: string
const stops = new Set<() => void>()
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})

beforeAll(() => {
  history.replaceState(null, '', '/shop/a')
  Object.defineProperty(prototype, 'cookie', {
    configurable: true,
    get: () => native.get!.call(document) as string,
    set(text: string) {
      written.push(text)
      if (take?.(text)) return
      // A browser forgets at once what is deleted. This one keeps it until its time, which a clock can put off.
      const now = Date.now()
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(text)) vi.setSystemTime(0)
      native.set!.call(document, text)
      vi.setSystemTime(now)
    }
  })
})
afterAll(() => void Object.defineProperty(prototype, 'cookie', native))

beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  vi.stubGlobal('BroadcastChannel', Channel)
  // The one of tests is no EventTarget as its prototype knows them.
  vi.stubGlobal('window', new EventTarget())
  // What is told is told once for each.
  name = `choices${names++}`
  warn.mockClear()
})
afterEach(() => {
  take = undefined
  for (const stop of stops) stop()
  stops.clear()
  for (const path of ['/', '/shop']) document.cookie = `${name}=; Path=${path}; Max-Age=0`
  written.length = 0
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Opens one that follows the others. */
function open(options?: CookieOptions): ConsentStorage & { heard: () => number; stop: () => void } {
  const storage = cookieStorage({ name, ...options })
  const listener = vi.fn()
  storage.read()
  const stop = storage.subscribe!(listener)
  stops.add(stop)
  return { ...storage, stop, heard: () => listener.mock.calls.splice(0).length }
}

type Tab = ReturnType<typeof open>

/** Opens so many, and waits until each listens. */
function openAll(count: number) {
  const tabs = Array.from({ length: count }, () => open())
  vi.advanceTimersByTime(SOON)
  for (const { heard } of tabs) expect(heard()).toBe(1)
  return tabs
}

const at = (milliseconds = 0) => `.at=${new Date(START + milliseconds).toISOString()}`
const plant = (value: string, path = '/') => void (document.cookie = `${name}=${value}; Path=${path}`)
const values = () => [...document.cookie.matchAll(new RegExp(`(?<=${name}=)[^;]*`, 'g'))].map(String)
const tell = (type: string) => void window.dispatchEvent(new Event(type))
/** What a browser says of cookies that have changed, by their names. */
function change(changed: string[], deleted: string[] = []) {
  const [both, gone] = [changed, deleted].map(names => names.map(name => ({ name })))
  cookieStore.dispatchEvent(Object.assign(new Event('change'), { changed: both, deleted: gone }))
}
const post = (...answers: AnswerMessage[]) => {
  for (const channel of Channel.open) channel.dispatchEvent(messageOf(answers))
}
/** What a step writes. */
function writes(step: () => void): string[] {
  written.length = 0
  step()
  return written.splice(0)
}
/** What is checked later, when the browser has answered. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

describe('a tab', () => {
  test('listens soon after the first scripts of its page, and reads then what was written meanwhile', () => {
    const { heard } = open()
    vi.advanceTimersByTime(SOON - 1)
    expect([heard(), Channel.open.size]).toEqual([0, 0])
    vi.advanceTimersByTime(1)
    expect([heard(), Channel.open.size]).toEqual([1, 1])
  })

  test('hears at once of what another one writes, and once more when every copy of it has come', () => {
    const [a, b] = openAll(2) as [Tab, Tab]
    a.write(`a=-1|${at()}`, ['a'])
    vi.advanceTimersByTime(1)
    expect([a.heard(), b.heard(), b.read()]).toEqual([0, 1, `a=-1|${at()}`])
    vi.advanceTimersByTime(198)
    expect(b.heard()).toBe(0)
    vi.advanceTimersByTime(10_000)
    expect([a.heard(), b.heard(), vi.getTimerCount()]).toEqual([0, 1, 0])
  })

  test('tells everything that follows the same storage', () => {
    const { subscribe, heard } = open()
    const second = vi.fn()
    stops.add(subscribe!(second))
    vi.advanceTimersByTime(SOON)
    heard()
    second.mockClear()
    post(['a', '-1', Date.now()])
    expect([heard(), second.mock.calls.length]).toEqual([1, 1])
  })

  test('hears nothing of another cookie', () => {
    const one = open()
    const other = open({ name: `${name}x` })
    vi.advanceTimersByTime(SOON)
    expect([one.heard(), other.heard()]).toEqual([1, 1])
    one.write(`a=-1|${at()}`, ['a'])
    vi.advanceTimersByTime(SOON)
    expect(other.heard()).toBe(0)
  })

  test('hears of what a server writes, where the browser tells of it, when all of it has come, and looks once', () => {
    const [{ heard, read }] = openAll(1) as [Tab]
    plant(`a=-1|${at()}`)
    change([name])
    expect(writes(() => vi.advanceTimersByTime(199))).toEqual([])
    expect(heard()).toBe(0)
    expect(writes(() => vi.advanceTimersByTime(1))).toEqual([])
    expect([heard(), read(), vi.getTimerCount()]).toEqual([1, `a=-1|${at()}`, 0])
    change([], [name])
    vi.advanceTimersByTime(200)
    expect([heard(), vi.getTimerCount()]).toEqual([1, 0])
  })

  test('finds what it wrote where the cookie is missing for a moment, and hears nothing of that', () => {
    const [{ write, read, heard }] = openAll(1) as [Tab]
    const value = `a=2026-01-01|${at()}`
    write(value, ['a'])
    const [shown] = values()
    plant('; Max-Age=0')
    change([], [name])
    vi.advanceTimersByTime(100)
    expect([read(), heard()]).toEqual([value, 0])
    plant(shown!)
    vi.advanceTimersByTime(100)
    expect([read(), heard(), vi.getTimerCount()]).toEqual([value, 1, 0])
  })

  test('does not believe in it for longer, nor writes it again: somebody deleted it', () => {
    const [{ write, read, heard }] = openAll(1) as [Tab]
    write(`a=2026-01-01|${at()}`, ['a'])
    plant('; Max-Age=0')
    change([], [name])
    expect(writes(() => vi.advanceTimersByTime(200))).toEqual([])
    expect([read(), heard(), values()]).toEqual(['', 1, []])
  })

  test('believes at once what it finds, though that is less than it wrote', () => {
    const [{ write, read }] = openAll(1) as [Tab]
    write(`a=2026-01-01|${at()}`, ['a'])
    plant(`a=-1|${at()}`)
    expect(read()).toBe(`a=-1|${at()}`)
  })

  test('believes a cookie to be missing if its clock was put back since it wrote it', () => {
    const [{ write, read }] = openAll(1) as [Tab]
    write(`a=2026-01-01|${at()}`, ['a'])
    plant('; Max-Age=0')
    vi.setSystemTime(START - 1000)
    expect(read()).toBe('')
  })

  test('reads nothing for the cookies of others', () => {
    const [{ heard }] = openAll(1) as [Tab]
    change([`${name}x`, '_ga'], ['_gid'])
    change([])
    vi.advanceTimersByTime(200)
    expect(heard()).toBe(0)
  })

  test('that heard nothing new does not look again', () => {
    const [{ heard }] = openAll(1) as [Tab]
    post()
    expect([heard(), vi.getTimerCount()]).toEqual([1, 0])
  })

  test.each(['focus', 'pageshow'])('looks when there is a %s', type => {
    const [{ heard }] = openAll(1) as [Tab]
    tell(type)
    tell(type)
    expect([heard(), Channel.open.size]).toEqual([2, 1])
  })

  test('that was looked at often hears of a change once', () => {
    const [{ heard }] = openAll(1) as [Tab]
    for (let times = 0; times < 3; times++) tell('focus')
    heard()
    change([name])
    vi.advanceTimersByTime(200)
    expect(heard()).toBe(1)
  })

  test('follows all the same where there is no channel', () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const [{ heard }] = openAll(1) as [Tab]
    change([name])
    vi.advanceTimersByTime(200)
    expect(heard()).toBe(1)
  })

  test('that was left has no channel open, and hears nothing until it is restored', () => {
    const [a, b] = openAll(2) as [Tab, Tab]
    tell('pagehide')
    expect(Channel.open.size).toBe(0)
    plant(`a=-1|${at()}`)
    vi.advanceTimersByTime(1000)
    expect([a.heard(), b.heard()]).toEqual([0, 0])
    tell('pageshow')
    expect([a.heard(), b.heard(), Channel.open.size]).toEqual([1, 1, 2])
    a.write(`a=2026-01-01|${at(1)}`, ['a'])
    vi.advanceTimersByTime(1)
    expect([b.heard(), b.read()]).toEqual([1, `a=2026-01-01|${at(1)}`])
  })

  test('that was left before it listened does not begin', () => {
    const { heard } = open()
    tell('pagehide')
    vi.advanceTimersByTime(1000)
    expect([heard(), Channel.open.size]).toEqual([0, 0])
  })

  test('that was restored takes what it finds, whatever it said before', () => {
    const [{ read, write }] = openAll(1) as [Tab]
    write(`a=-1|${at()}`, ['a'])
    tell('pagehide')
    plant(`a=2026-01-01|${at(-1)}`)
    tell('pageshow')
    post()
    expect(read()).toBe(`a=2026-01-01|${at(-1)}`)
  })

  test.each([0, SOON])('that is stopped after %d ms leaves nothing, and hears nothing', wait => {
    const { heard, stop, write } = open()
    vi.advanceTimersByTime(wait)
    heard()
    stop()
    expect([Channel.open.size, vi.getTimerCount()]).toEqual([0, 0])
    vi.advanceTimersByTime(1000)
    for (const type of ['focus', 'pageshow', 'pagehide']) tell(type)
    change([name])
    expect([heard(), Channel.open.size]).toEqual([0, 0])
    write(`a=-1|${at()}`, ['a'])
    expect(values()).toEqual([`a=-1|${at()}`])
  })

  test('that is stopped between two looks does not look again', () => {
    const [{ heard, stop }] = openAll(1) as [Tab]
    post(['a', '-1', START])
    expect(heard()).toBe(1)
    stop()
    vi.advanceTimersByTime(1000)
    expect(heard()).toBe(0)
  })
})

describe('an answer', () => {
  test('that was lost, as of two at once, is said again by who hears of it', () => {
    const [{ heard }] = openAll(1) as [Tab]
    plant(`b=-1|${at()}`)
    post(['a', '-1', Date.now()])
    expect([heard(), values()]).toEqual([1, [`b=-1|${at()}|a=-1`]])
  })

  test('is said again a moment after it was heard, should a late copy of the cookie have undone it', () => {
    const [other, { heard }] = openAll(2) as [Tab, Tab]
    other.write(`a=-1|${at()}`, ['a'])
    vi.advanceTimersByTime(0)
    expect(heard()).toBe(1)
    other.stop()
    plant(`a=2026-01-01|${at(-5)}`)
    vi.advanceTimersByTime(199)
    expect(values()).toEqual([`a=2026-01-01|${at(-5)}`])
    vi.advanceTimersByTime(1)
    expect([heard(), values(), vi.getTimerCount()]).toEqual([1, [`a=-1|${at()}`], 0])
  })

  test('that is there is not written again, so that it ends when it was to', () => {
    plant(`a=-1|${at()}`)
    expect(
      writes(() => {
        openAll(1)
        tell('focus')
        post(['a', '-1', Date.now()])
        vi.advanceTimersByTime(1000)
      })
    ).toEqual([])
  })

  test('that is given once more as it was is none that the browser refused', async () => {
    const [{ read, write }] = openAll(1) as [Tab]
    for (const _ of [1, 2]) write(`a=-1|${at()}`, ['a'])
    await settle()
    expect([read(), values(), warn.mock.calls]).toEqual([`a=-1|${at()}`, [`a=-1|${at()}`], []])
  })

  test('is one write, and a second past an element that stands in front of the cookies, as in Chromium', () => {
    const { write } = cookieStorage({ name })
    expect(writes(() => write(`a=-1|${at()}`, ['a']))).toHaveLength(1)
    const assigned = vi.fn()
    Object.defineProperty(document, 'cookie', { configurable: true, get: () => 'an element', set: assigned })
    try {
      const texts = writes(() => write(`a=-1|b=-1|${at()}`, ['b']))
      expect(assigned.mock.calls).toEqual([texts])
    } finally {
      Reflect.deleteProperty(document, 'cookie')
    }
    expect(values()).toEqual([`a=-1|b=-1|${at()}`])
  })

  test('is not taken away to be put: who reads in between finds one', () => {
    const [{ write }] = openAll(1) as [Tab]
    plant(`a=-1|${at()}`)
    const texts = writes(() => write(`a=2026-01-01|${at(1)}`, ['a']))
    expect(texts.filter(text => !text.startsWith(`${name}=a=2026-01-01|${at(1)}; `))).toEqual([])
  })
})

describe('of several cookies of the name', () => {
  const both = () => {
    plant(`a=2026-01-01|b=-1|${at()}`)
    plant(`a=2026-01-01|${at(-1)}`, '/shop')
  }
  const merged = `a=2026-01-01|b=-1|${at(-1)}`

  test('one is left when a tab begins, with what counts, and none before', () => {
    both()
    open()
    vi.advanceTimersByTime(SOON - 1)
    expect(values()).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(values()).toEqual([merged])
  })

  test('one is left when somebody looks at it', () => {
    openAll(1)
    both()
    tell('focus')
    expect(values()).toEqual([merged])
  })

  test('one is left when something is answered, and none when all is forgotten', async () => {
    const [{ read, write }] = openAll(1) as [Tab]
    both()
    read()
    write(`a=-1|${at(1)}`, ['a'])
    expect(values()).toEqual([`a=-1|${at(1)}`])
    both()
    write('')
    await settle()
    expect([values(), warn.mock.calls]).toEqual([[], []])
  })

  test('none is left where the only one is not the host’s', () => {
    plant(`a=-1|${at()}`, '/shop')
    cookieStorage({ name }).write('')
    expect(values()).toEqual([])
  })

  test('that cannot be deleted it is told, and what was answered holds', () => {
    plant(`b=-1|${at()}`, '/shop')
    take = text => /max-age=0|expires=/i.test(text)
    const { read, write } = cookieStorage({ name })
    read()
    write(`a=-1|${at(1)}`, ['a'])
    expect(warn.mock.calls).toEqual([[notSaved(COPIES)]])
    expect(read()).toBe(`a=-1|${at(1)}`)
  })
})

describe('a cookie that the browser refuses', () => {
  test('is told, and its answer holds for the page', async () => {
    plant(`a=2026-01-01|${at()}`)
    take = () => true
    const { read, write } = cookieStorage({ name })
    read()
    write(`a=-1|${at(1)}`, ['a'])
    expect(warn.mock.calls).toEqual([[notSaved(REFUSED)]])
    expect([read(), values()]).toEqual([`a=-1|${at(1)}`, [`a=2026-01-01|${at()}`]])
    await settle()
    expect(read()).toBe(`a=-1|${at(1)}`)
  })

  test('throws nothing where to write it throws', () => {
    take = () => {
      throw new DOMException('sandboxed', 'SecurityError')
    }
    const { read, write } = cookieStorage({ name })
    write(`a=-1|${at()}`, ['a'])
    expect(read()).toBe(`a=-1|${at()}`)
    expect(warn.mock.calls).toEqual([[notSaved(BLOCKED)]])
  })

  test('is told to be blocked where the browser has no cookies', () => {
    vi.spyOn(navigator, 'cookieEnabled', 'get').mockReturnValueOnce(false)
    take = () => true
    cookieStorage({ name }).write(`a=-1|${at()}`, ['a'])
    expect(warn.mock.calls).toEqual([[notSaved(BLOCKED)]])
  })

  test('for the domain of another host is told with both', () => {
    take = () => true
    cookieStorage({ name, domain: 'shop.example' }).write(`a=-1|${at()}`, ['a'])
    const cause = `the domain "shop.example" (data-domain) does not match this page's host "${location.hostname}"`
    expect(warn.mock.calls).toEqual([[notSaved(cause)]])
  })

  test('but shows, as beside an HttpOnly one, is taken away and told', async () => {
    vi.stubGlobal('cookieStore', { get: async () => null })
    const { read, write } = cookieStorage({ name })
    write(`a=-1|${at()}`, ['a'])
    expect([values(), warn.mock.calls]).toEqual([[`a=-1|${at()}`], []])
    await settle()
    expect([values(), read()]).toEqual([[], `a=-1|${at()}`])
    expect(warn.mock.calls).toEqual([[notSaved(HTTP_ONLY)]])
  })

  test('was not this one, if another tab has written since', async () => {
    vi.stubGlobal('cookieStore', { get: async () => null })
    const { read, write } = cookieStorage({ name })
    write(`a=-1|${at()}`, ['a'])
    plant(`b=-1|${at()}`)
    await settle()
    expect([read(), warn.mock.calls]).toEqual([`b=-1|${at()}`, []])
  })

  test.each([
    ['that knows it', { get: async (asked: string) => ({ name: asked }) }],
    ['that answers with an error', { get: () => Promise.reject(new Error('forbidden')) }],
    ['that is none', undefined]
  ])('is none for a browser %s', async (_, store) => {
    vi.stubGlobal('cookieStore', store)
    const { read, write } = cookieStorage({ name })
    write(`a=-1|${at()}`, ['a'])
    await settle()
    expect([values(), read(), warn.mock.calls]).toEqual([[`a=-1|${at()}`], `a=-1|${at()}`, []])
  })
})
