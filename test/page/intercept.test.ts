import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createReport } from '../../src/page/report.js'
import { intercept } from '../../src/page/intercept.js'
import type { Decide } from '../../src/page/intercept.js'

/** What a page may construct. */
class Source {
  static readonly CLOSED = 2
  readonly url: string
  constructor(url: string) {
    this.url = url
  }
}

/** What a page may have put in the place of a method. */
function call(text: string): string {
  return text
}

/** Has a method, an accessor and a constructor, as the browser's objects have them. */
const browser = () => ({
  kept: [] as unknown[],
  write(text: string, ...more: string[]): unknown {
    return [this, text, more]
  },
  get cookie() {
    return this.kept.join()
  },
  set cookie(text: string) {
    this.kept.push(text)
  },
  Source,
  version: 1
})

const report = createReport()
let owner: ReturnType<typeof browser>
beforeEach(() => {
  owner = browser()
})

const pass: Decide = () => undefined
const refuse: Decide = () => () => 'refused'
const descriptorOf = (name: string) => Object.getOwnPropertyDescriptor(owner, name)!

describe('a method', () => {
  test('that passes behaves as before', () => {
    const { write } = owner
    intercept(report, owner, 'write', pass)
    expect(owner.write).not.toBe(write)
    expect(owner.write('a', 'b', 'c')).toEqual([owner, 'a', ['b', 'c']])
    expect(Object.getOwnPropertyDescriptors(owner.write)).toMatchObject({
      name: { value: 'write', writable: false, enumerable: false, configurable: true },
      length: { value: 1, writable: false, enumerable: false, configurable: true }
    })
  })

  test('is decided by its object and its arguments, and can be replaced', () => {
    intercept(report, owner, 'write', (self, args) =>
      args[0] === 'held' && self === owner ? () => args.length : undefined
    )
    expect(owner.write('held', 'b')).toBe(2)
    expect(owner.write('free')).toEqual([owner, 'free', []])
  })

  test('passes when the decision throws', () => {
    intercept(report, owner, 'write', () => {
      throw new Error('on purpose')
    })
    expect(owner.write('a')).toEqual([owner, 'a', []])
  })
})

test('the setter of an accessor can be intercepted, and its getter stays', () => {
  const { get } = descriptorOf('cookie')
  intercept(report, owner, 'cookie', (_, [text]) => (text === 'held' ? () => undefined : undefined), 'set')
  owner.cookie = 'held'
  owner.cookie = 'free'
  expect(owner.cookie).toBe('free')
  expect(descriptorOf('cookie').get).toBe(get)
})

describe('a constructor', () => {
  test('that passes makes the same objects, of subclasses too', () => {
    intercept(report, owner, 'Source', pass)
    class Own extends owner.Source {}
    expect(owner.Source.CLOSED).toBe(2)
    expect(new owner.Source('a')).toEqual(new Source('a'))
    expect(new Own('a')).toBeInstanceOf(Own)
    expect(new Own('a').url).toBe('a')
    expect(() => Reflect.apply(owner.Source, null, ['a'])).toThrow(TypeError)
  })

  test('is decided by its arguments and its class, and can be replaced', () => {
    class Own extends owner.Source {}
    const asked: unknown[] = []
    intercept(report, owner, 'Source', (self, args, target) => {
      asked.push(self, args, target)
      return () => new Source('nothing')
    })
    expect(new owner.Source('held').url).toBe('nothing')
    expect(asked).toEqual([null, ['held'], owner.Source])
    expect(Reflect.construct(owner.Source, ['held'], Own).url).toBe('nothing')
    expect(asked[5]).toBe(Own)
  })

  test('may be a plain function, which can be called too', () => {
    const plain = { call }
    const stop = intercept(report, plain, 'call', refuse)
    expect(plain.call('a')).toBe('refused')
    stop()
    expect(plain.call('a')).toBe('a')
  })
})

describe('taken out', () => {
  test.each([
    ['write', 'value'],
    ['Source', 'value'],
    ['cookie', 'set']
  ] as const)('%s is restored exactly', (name, part) => {
    const before = descriptorOf(name)
    const stop = intercept(report, owner, name, refuse, part)
    expect(descriptorOf(name)[part]).not.toBe(before[part])
    stop()
    expect(descriptorOf(name)).toEqual(before)
    expect(descriptorOf(name)[part]).toBe(before[part])
  })

  test('it passes the calls of a later patch, and leaves that patch in place', () => {
    const stop = intercept(report, owner, 'write', refuse)
    const guarded = owner.write
    const later = (owner.write = (...args) => guarded.apply(owner, args))
    expect(owner.write('a')).toBe('refused')
    stop()
    expect(owner.write).toBe(later)
    expect(owner.write('a')).toEqual([owner, 'a', []])
  })

  test('it keeps later changes to other fields of the property', () => {
    const stop = intercept(report, owner, 'write', refuse)
    Object.defineProperty(owner, 'write', { enumerable: false })
    stop()
    expect(descriptorOf('write').enumerable).toBe(false)
  })

  test('a property that was deleted meanwhile does not come back', () => {
    const stop = intercept(report, owner, 'write', refuse)
    Reflect.deleteProperty(owner, 'write')
    stop()
    expect(owner).not.toHaveProperty('write')
  })
})

describe('nothing happens', () => {
  test('if the browser lacks the property', () => {
    const before = Object.getOwnPropertyDescriptors(owner)
    intercept(report, undefined, 'write', refuse)()
    intercept(report, owner, 'unknown', refuse)()
    intercept(report, owner, 'version', refuse)()
    intercept(report, owner, 'write', refuse, 'set')()
    expect(Object.getOwnPropertyDescriptors(owner)).toEqual(before)
  })

  test('if the property is frozen, except a report', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    intercept(report, owner, 'write', refuse)
    expect(warn.mock.calls).toEqual([])
    Object.freeze(owner)
    intercept(report, owner, 'Source', refuse)()
    expect(warn.mock.calls).toEqual([['nanoconsent: cannot guard Source: the property is frozen']])
    expect(owner.Source).toBe(Source)
  })
})
