// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseEntries } from '../../src/choices/codec.js'
import { cookieStorage, createPrivacy } from '../../src/index.js'
import { importChoices } from '../../src/readers/index.js'
import type { CookieOptions } from '../../src/index.js'
import type { LegacyReader } from '../../src/readers/index.js'

/** The document and its class have this in common, here. */
const prototype = Object.getPrototypeOf(Document.prototype) as Document
const clear = () => {
  for (const cookie of document.cookie.split('; '))
    document.cookie = `${cookie.split('=')[0]}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT`
}
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
beforeEach(() => {
  clear()
  warn.mockClear()
})

describe('the cookie storage', () => {
  test('writes the value raw, and reads back what it wrote', () => {
    const storage = cookieStorage()
    const value = 'statistics=2026-01-07T09:12:44.120000+00:00|marketing=-1|odd=a,b%7C|.at=2026-11-20T10:00:00.000Z'
    storage.write(value)
    expect(document.cookie).toBe(`cookie_consent=${value}`)
    expect(storage.read()).toBe(value)
    expect(cookieStorage().read()).toBe(value)
    expect(warn).not.toHaveBeenCalled()
  })

  test('reads what Django wrote, between quotes', () => {
    document.cookie = 'cookie_consent="a=-1|b=2026-01-01"; Path=/'
    expect(cookieStorage().read()).toBe('a=-1|b=2026-01-01')
  })

  test('reads nothing where there is no such cookie, or one of a longer name', () => {
    document.cookie = 'cookie_consent2=a=-1; Path=/'
    expect(cookieStorage().read()).toBe('')
  })

  test('reads its own among others', () => {
    for (const cookie of ['first=1', 'cookie_consent=a=2026-01-01', 'last=b=2026-01-01']) {
      document.cookie = `${cookie}; Path=/`
    }
    expect(cookieStorage().read()).toBe('a=2026-01-01')
  })

  test('keeps to the name it is given', () => {
    cookieStorage({ name: 'choices' }).write('a=-1')
    expect(document.cookie).toBe('choices=a=-1')
    expect(cookieStorage().read()).toBe('')
  })

  test('writes no character with which an entry could become an attribute', () => {
    const storage = cookieStorage()
    storage.write('x=; Partitioned|a=-1')
    expect(document.cookie).toBe('cookie_consent=x=??Partitioned|a=-1')
  })

  test('refuses what is too long, keeps the old cookie, holds the choice for the page, and says so', () => {
    const storage = cookieStorage()
    storage.write('a=-1')
    storage.write(`a=2026-01-01|x=${'1'.repeat(3800)}`)
    expect(document.cookie).toBe('cookie_consent=a=-1')
    expect(storage.read()).toContain('a=2026-01-01')
    expect(warn.mock.calls).toEqual([
      ['nanoconsent: could not save "cookie_consent": 3815 bytes are too long; at most 3800 fit']
    ])
    storage.write('a=2026-01-01')
    expect(document.cookie).toBe('cookie_consent=a=2026-01-01')
    expect(storage.read()).toBe('a=2026-01-01')
  })
})

describe('a cookie that somebody filled', () => {
  const JUNK = `junk=${'1'.repeat(3700)}`
  /** What is written when something is answered beside what somebody else has put there. */
  const after = (planted: string, answer: string) => {
    document.cookie = `cookie_consent=${planted}; Path=/`
    const storage = cookieStorage()
    storage.write([storage.read(), answer].join('|'))
    return document.cookie.slice('cookie_consent='.length)
  }
  const many = (choice: string) => Array.from({ length: 480 }, (_, index) => `id${index + 100}=${choice}`).join('|')

  test('keeps its 3800 characters', () => {
    const room = 3800 - `${JUNK}||a=-1`.length
    const planted = `${JUNK}|${'x='.padEnd(room, '1')}`
    expect(after(planted, 'a=-1')).toBe(`${planted}|a=-1`)
    expect(after(planted, 'a=-1').length).toBe(3800)
    expect(warn).not.toHaveBeenCalled()
  })

  test('loses what nobody answered here, so that an answer finds room', () => {
    expect(after(`${JUNK}|x=${'1'.repeat(90)}`, 'a=-1')).toBe('a=-1')
    expect(after(`${JUNK}|x=${'1'.repeat(90)}`, 'a=2026-01-01')).toBe('a=2026-01-01')
  })

  test('keeps what was declined, if that alone has room', () => {
    expect(after(`b=-1|${JUNK}|x=${'1'.repeat(90)}`, 'a=-1')).toBe('b=-1|a=-1')
    expect(after(many('-1'), 'a=-1')).toBe('a=-1')
    expect(warn).not.toHaveBeenCalled()
  })
})

test('what another tab writes while this one does is no cookie that the browser refused', () => {
  document.cookie = 'cookie_consent=a=-1; Path=/'
  const storage = cookieStorage()
  const written = vi.spyOn(prototype, 'cookie', 'set').mockImplementation(() => {
    written.mockRestore()
    document.cookie = 'cookie_consent=a=-1|b=-1; Path=/'
  })
  storage.write('a=2026-01-01')
  expect(warn).not.toHaveBeenCalled()
  expect(storage.read()).toBe('a=-1|b=-1')
})

test('what a server took out is not put back with the next answer', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-01T12:00:00.000Z') })
  const storage = cookieStorage()
  storage.write('a=2026-01-01|.at=2026-06-01T12:00:00.000Z')
  document.cookie = 'cookie_consent=.at=2026-06-01T12:00:00.000Z; Path=/'
  expect(storage.read()).toBe('.at=2026-06-01T12:00:00.000Z')
  vi.advanceTimersByTime(1000)
  storage.write('b=2026-01-01|.at=2026-06-01T12:00:01.000Z')
  expect(storage.read()).toBe('b=2026-01-01|.at=2026-06-01T12:00:01.000Z')
  vi.useRealTimers()
})

describe('choices of long ago', () => {
  const DAY = 86_400_000
  const value = 'a=2026-01-01|b=-1|.at=2026-06-01T00:00:00.000Z'
  const at = (days: number) => vi.setSystemTime(Date.parse('2026-06-01') + days * DAY)

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
    document.cookie = `cookie_consent=${value}; Path=/`
  })
  afterEach(() => void vi.useRealTimers())

  test.each([
    [undefined, 182, value],
    [undefined, 182.1, 'b=-1'],
    [30, 29.9, value],
    [30, 30.1, 'b=-1'],
    [4000, 399.9, value],
    [4000, 400.1, 'b=-1'],
    [undefined, -1, value]
  ])(
    'of which %j days are kept, are after %j days %j: a no for as long as the browser has it',
    (days, age, expected) => {
      at(age)
      expect(cookieStorage({ days }).read()).toBe(expected)
    }
  )

  test('that a clock put into the future are no acceptance, and a refusal still', () => {
    at(-400)
    expect(cookieStorage().read()).toBe('b=-1')
  })

  test('end, and take no answer with them that was given since', () => {
    const manifest = { groups: [{ id: 'a' }, { id: 'c', default: true }, { id: 'd' }] }
    at(180)
    createPrivacy({ manifest, effects: [] }).choose({ c: false, d: true })
    at(183)
    const { $preferences, $statuses } = createPrivacy({ manifest, effects: [] })
    expect($preferences.get()).toEqual({ a: false, c: false, d: false })
    expect($statuses.get()).toEqual({ a: 'undecided', c: 'declined', d: 'undecided' })
  })

  test.each([
    [90, undefined, 100],
    [182, 400, 200]
  ])('imported and too old for %j days, with %j, take no answer with them either', (days, counted, age) => {
    const groups = ['a', 'b', 'c'].map(id => ({ id, version: '2026-01-01' }))
    for (const remove of [false, true]) {
      document.cookie = 'cookie_consent=; Path=/; Max-Age=0'
      let old = parseEntries(value)
      const reader: LegacyReader = { read: () => old, remove: () => (old = new Map()) }
      at(age)
      const open = () =>
        createPrivacy({
          manifest: { groups },
          storage: importChoices(cookieStorage({ days }), [reader], { days: counted, remove })
        })
      expect(open().$statuses.get()).toEqual({ a: 'accepted', b: 'declined', c: 'undecided' })
      open().accept('c')
      expect(open().$statuses.get()).toEqual({ a: 'undecided', b: 'declined', c: 'accepted' })
    }
  })

  test('are kept where no time is known, as Django writes none', () => {
    document.cookie = 'cookie_consent=a=2026-01-01; Path=/'
    at(1000)
    expect(cookieStorage().read()).toBe('a=2026-01-01')
  })
})

test('two answers in one millisecond count in their order', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-01') })
  const storage = cookieStorage()
  storage.write('a=-1')
  storage.write('a=2026-01-01')
  expect(storage.read()).toBe('a=2026-01-01')
  storage.write('')
  expect(storage.read()).toBe('')
  vi.useRealTimers()
})

// Last, as other pages have other cookies.
describe('what the cookie is', () => {
  const DAY = 86_400
  /** Goes to a page, and returns what is written there. */
  const writtenAt = (url: string, options?: CookieOptions) => {
    ;(window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url)
    const written = vi.spyOn(prototype, 'cookie', 'set')
    cookieStorage(options).write('a=-1')
    const [[text], ...others] = written.mock.calls as [[string]]
    expect(others).toEqual([])
    written.mockRestore()
    return text.split('; ').sort()
  }
  const common = ['sameSite=Lax', 'cookie_consent=a=-1', 'path=/']

  test('is for the whole host, for half a year, and sent with links alone', () => {
    expect(writtenAt('http://a.example/deep/page')).toEqual([...common, `max-age=${182 * DAY}`].sort())
  })

  test('is Secure on https', () => {
    expect(writtenAt('https://a.example/')).toEqual([...common, `max-age=${182 * DAY}`, 'secure'].sort())
  })

  test('is of a domain, and for so many days, if it is told to be', () => {
    expect(writtenAt('http://www.a.example/', { domain: 'a.example', days: 30 })).toEqual(
      [...common, 'domain=a.example', `max-age=${30 * DAY}`].sort()
    )
  })
})
