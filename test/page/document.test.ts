// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createReport } from '../../src/page/report.js'
import {
  addLink,
  baseUrl,
  body,
  createElement,
  currentScript,
  elementAt,
  embodied,
  findAll,
  findIn,
  inertBody,
  isLoading,
  isBeingParsed,
  pageElement
} from '../../src/page/document.js'
import { announce, createLifecycle, listen } from '../../src/page/events.js'
import { listenToCookies, readCookies, writeCookie } from '../../src/page/cookies.js'
import { painted, yielded } from '../../src/page/turns.js'
import { createNoWriting } from '../../src/page/no-writing.js'

const { prototype } = Document
const { parsed, visited } = createLifecycle()

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  document.documentElement.innerHTML = '<head></head><body></body>'
})

/** Makes the document say something else. */
const says = <Value>(name: string, value: Value) =>
  vi.spyOn(prototype, name as 'hidden', 'get').mockReturnValue(value as never)
const forbidden = () => {
  throw new DOMException('sandboxed', 'SecurityError')
}
/** What has resolved so far. */
function watch(promise: Promise<unknown>): { done: boolean } {
  const seen = { done: false }
  void promise.then(() => (seen.done = true))
  return seen
}
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

describe('cookies', () => {
  test('are read and written, whatever stands in front of them', () => {
    Object.defineProperty(document, 'cookie', { configurable: true, value: 'an element' })
    writeCookie('native=1; Path=/')
    expect(readCookies()).toContain('native=1')
    Reflect.deleteProperty(document, 'cookie')
  })

  test('are none where the browser forbids them', () => {
    vi.spyOn(prototype, 'cookie', 'get').mockImplementation(forbidden)
    vi.spyOn(prototype, 'cookie', 'set').mockImplementation(forbidden)
    writeCookie('native=1; Path=/')
    expect(readCookies()).toBe('')
  })

  test('are listened to until that is stopped, where the browser tells of them', () => {
    const stop = new AbortController()
    const heard = vi.fn()
    listenToCookies(heard, stop)
    cookieStore.dispatchEvent(new Event('change'))
    stop.abort()
    cookieStore.dispatchEvent(new Event('change'))
    expect(heard).toHaveBeenCalledTimes(1)
  })

  test.each([undefined, { addEventListener: forbidden }])('are not listened to where it does not: %o', store => {
    vi.stubGlobal('cookieStore', store)
    listenToCookies(() => {}, {})
  })
})

describe('the document', () => {
  test('says what it has', () => {
    const script = document.createElement('script')
    const at = vi.fn(() => script)
    says('currentScript', script)
    says('baseURI', 'https://base.example/')
    vi.spyOn(prototype, 'elementFromPoint').mockImplementation(at)
    expect([currentScript(), baseUrl(), elementAt(3, 4)]).toEqual([script, 'https://base.example/', script])
    expect(at).toHaveBeenCalledWith(3, 4)
    expect(pageElement()).toBe(document.documentElement)
    expect(body()).toBe(document.body)
  })

  test('makes elements, and takes links into its head', () => {
    expect(createElement('template').localName).toBe('template')
    const link = addLink({ rel: 'preload', href: '/a.js' })
    expect(link.parentNode).toBe(document.head)
    expect([link.localName, link.rel, link.getAttribute('href')]).toEqual(['link', 'preload', '/a.js'])
    document.head.remove()
    expect(addLink({ rel: 'preload' }).isConnected).toBe(false)
  })

  test('has a body when the parser has come to it', async () => {
    const now = watch(embodied())
    await settle()
    expect(now.done).toBe(true)
    document.body.remove()
    const later = watch(embodied())
    document.documentElement.append(document.createElement('p'))
    await vi.waitFor(() => settle())
    expect(later.done).toBe(false)
    document.documentElement.append(document.createElement('body'))
    await vi.waitFor(() => expect(later.done).toBe(true))
  })

  test('makes bodies in which nothing is loaded', () => {
    const inert = inertBody()
    expect([inert.localName, inert.isConnected, inert.ownerDocument === document]).toEqual(['body', true, false])
    expect(inert.ownerDocument.defaultView).toBe(null)
  })
})

describe('elements', () => {
  const fill = () => {
    document.body.innerHTML = `
      <p id="a" class="it"><b class="it" id="b"></b></p>
      <form class="it" id="form"><input name="matches"><input name="querySelectorAll"><input name="nodeType"></form>
      <svg class="it"><a class="it"></a></svg><p id="last">text</p>`
    return (node: Node) => findIn(node, '.it').map(({ id }) => id)
  }

  test('are found in a node, itself among them, in order, and none of SVG', () => {
    const idsIn = fill()
    const [a, b, last] = ['a', 'b', 'last'].map(id => document.getElementById(id)!)
    expect(idsIn(document.body)).toEqual(['a', 'b', 'form'])
    expect([a, b, last, last!.firstChild!].map(node => idsIn(node!))).toEqual([['a', 'b'], ['b'], [], []])
    expect(idsIn(document.querySelector('svg')!)).toEqual([])
    expect(idsIn(document.getElementById('form')!)).toEqual(['form'])
  })

  test('are found in the page and then in roots', () => {
    fill()
    const root = document.createElement('div').attachShadow({ mode: 'closed' })
    root.innerHTML = '<i class="it" id="first"></i><div><i class="it" id="second"></i></div>'
    expect(findAll('.it', [root]).map(({ id }) => id)).toEqual(['a', 'b', 'form', 'first', 'second'])
    expect(findAll('.it').map(({ id }) => id)).toEqual(['a', 'b', 'form'])
  })

  test('are open while the parser may add to them', () => {
    fill()
    const [a, last] = ['a', 'last'].map(id => document.getElementById(id)!)
    expect([isLoading(), isBeingParsed(a!), isBeingParsed(last!)]).toEqual([false, false, false])
    says('readyState', 'loading')
    expect([isLoading(), isBeingParsed(a!), isBeingParsed(last!)]).toEqual([true, false, true])
    says('readyState', 'interactive')
    expect(isLoading()).toBe(false)
  })
})

describe('events', () => {
  test('are heard past what stands in front, are told to whoever listens, and may be prevented', () => {
    const target = document.createElement('p')
    const heard: CustomEvent[] = []
    Object.defineProperty(target, 'addEventListener', { value: 'an element' })
    listen(target, 'privacy:test', (event: CustomEvent) => heard.push(event), { once: true })
    expect(announce(target, 'privacy:test', ['a'])).toBe(true)
    expect(announce(target, 'privacy:test')).toBe(true)
    expect(heard.map(({ type, detail }) => [type, detail])).toEqual([['privacy:test', ['a']]])
    expect(heard.map(({ bubbles, cancelable, composed }) => [bubbles, cancelable, composed])).toEqual([
      [true, true, true]
    ])
    listen(target, 'privacy:test', (event: Event) => event.preventDefault())
    expect(announce(target, 'privacy:test')).toBe(false)
  })
})

describe('who waits', () => {
  const happen = (type: string) => document.dispatchEvent(new Event(type))

  test.each([
    ['for the parser', parsed, 'readyState', 'loading', 'DOMContentLoaded'],
    ['for the visitor', visited, 'prerendering', true, 'prerenderingchange']
  ])(
    '%s goes on at once if there is nothing to wait for, else when that happens',
    async (_, wait, name, value, type) => {
      Object.defineProperty(prototype, 'prerendering', { configurable: true, get: () => false })
      const atOnce = watch(wait())
      await settle()
      expect(atOnce.done).toBe(true)
      says(name, value)
      const listening = vi.spyOn(EventTarget.prototype, 'addEventListener')
      const waiting = [watch(wait()), watch(wait())]
      happen('load')
      await settle()
      expect(waiting).toEqual([{ done: false }, { done: false }])
      happen(type)
      await settle()
      expect(waiting).toEqual([{ done: true }, { done: true }])
      expect(listening.mock.calls.filter(([heard]) => heard === type)).toHaveLength(1)
      Reflect.deleteProperty(prototype, 'prerendering')
    }
  )

  test('for what is more urgent leaves it to the scheduler, where there is one', async () => {
    let go = () => {}
    vi.stubGlobal('scheduler', { yield: () => new Promise<void>(resolve => (go = resolve)) })
    const waiting = watch(yielded())
    expect(vi.getTimerCount()).toBe(0)
    await settle()
    expect(waiting.done).toBe(false)
    go()
    await settle()
    expect(waiting.done).toBe(true)
  })

  test.each([undefined, {}])('for what is more urgent waits for a task, where that is %o', async scheduler => {
    vi.stubGlobal('scheduler', scheduler)
    const waiting = watch(yielded())
    await settle()
    expect([waiting.done, vi.getTimerCount()]).toEqual([false, 1])
    vi.advanceTimersByTime(1)
    await settle()
    expect(waiting.done).toBe(true)
  })

  test('for what is more urgent takes no element for a scheduler', async () => {
    // Where a window has its named elements.
    const named = Object.getPrototypeOf(globalThis)
    Object.defineProperty(named, 'scheduler', { configurable: true, value: { yield: forbidden } })
    const waiting = watch(yielded())
    Reflect.deleteProperty(named, 'scheduler')
    vi.advanceTimersByTime(1)
    await settle()
    expect(waiting.done).toBe(true)
  })

  test('for a frame goes on after it', async () => {
    says('hidden', false)
    const frames: (() => void)[] = []
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
    const waiting = watch(painted())
    vi.advanceTimersByTime(50)
    for (const run of frames) run()
    await settle()
    expect(waiting.done).toBe(false)
    vi.advanceTimersByTime(1)
    await settle()
    expect(waiting.done).toBe(true)
  })

  test('for a frame that does not come goes on soon', async () => {
    says('hidden', false)
    vi.stubGlobal('requestAnimationFrame', () => {})
    const waiting = watch(painted())
    vi.advanceTimersByTime(99)
    await settle()
    expect(waiting.done).toBe(false)
    vi.advanceTimersByTime(1)
    await settle()
    expect(waiting.done).toBe(true)
  })

  test('for a frame of a page that nobody sees does not ask for one', async () => {
    says('hidden', true)
    const ask = vi.fn()
    vi.stubGlobal('requestAnimationFrame', ask)
    vi.stubGlobal('scheduler', undefined)
    const waiting = watch(painted())
    vi.advanceTimersByTime(1)
    await settle()
    expect([waiting.done, ask.mock.calls]).toEqual([true, []])
  })
})

describe('what must not write', () => {
  test('runs while document.write does nothing, and tells that; others write as ever, and it is wrapped once', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const texts: unknown[] = []
    const names = ['write', 'writeln'] as const
    for (const name of names) {
      const value = function (this: Document, ...parts: string[]) {
        texts.push([name, this, ...parts])
      }
      Object.defineProperty(prototype, name, { configurable: true, writable: true, value })
    }
    const write = (text: string) => names.forEach(name => prototype[name].call(document, text, '!'))
    const written = (text: string) => names.map(name => [name, document, text, '!'])
    const withoutWriting = createNoWriting(createReport())
    withoutWriting(() => write('never'))
    expect([texts, warn.mock.calls]).toEqual([[], [['nanoconsent: document.write after consent is ignored']]])
    const wrapped = names.map(name => prototype[name])
    const keys = Object.keys(prototype)
    write('after')
    expect(texts.splice(0)).toEqual(written('after'))
    expect(() => withoutWriting(forbidden)).toThrow('sandboxed')
    write('after it threw')
    expect(texts.splice(0)).toEqual(written('after it threw'))
    withoutWriting(() => write('never'))
    expect([texts, names.map(name => prototype[name]), Object.keys(prototype)]).toEqual([[], wrapped, keys])
    for (const name of names) Reflect.deleteProperty(prototype, name)
  })
})
