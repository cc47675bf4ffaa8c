import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createQueue, timingOf, type Due, type Queue, type Timing } from '../../src/gate/queue.js'

const always = () => true

describe('timingOf', () => {
  const inline = { isModule: false, isExternal: false, hasAsync: false, hasDefer: false }
  const external = { ...inline, isExternal: true }

  test.each([
    ['an inline script', inline, 'blocking'],
    ['an inline script with defer', { ...inline, hasDefer: true }, 'blocking'],
    ['an inline script with async', { ...inline, hasAsync: true }, 'blocking'],
    ['an external script', external, 'blocking'],
    ['an external script with defer', { ...external, hasDefer: true }, 'deferred'],
    ['an external script with async', { ...external, hasAsync: true }, 'async'],
    ['an external script with async and defer', { ...external, hasAsync: true, hasDefer: true }, 'async'],
    ['an inline module', { ...inline, isModule: true }, 'deferred'],
    ['an external module', { ...external, isModule: true }, 'deferred'],
    ['a module with async', { ...inline, isModule: true, hasAsync: true }, 'async']
  ] as const)('of %s is as in HTML', (_, parts, timing) => {
    expect(timingOf(parts)).toBe(timing)
  })
})

/** A tag of the pages below. The queue sees no more than this object. */
interface Tag {
  readonly name: number
  readonly timing: Timing
  readonly group: number
  /** For how many steps the scripts after it wait. */
  readonly slowness: number
}

interface Script extends Due<Tag> {
  readonly tag: Tag
}

/** A page, the consent for it, and the queue of its tags. */
function createPage() {
  const tags: Tag[] = []
  const accepted = new Set<number>()
  const spent = new Set<Tag>()
  const ran: Tag[] = []
  let isParsed = false

  const mayRun = (tag: Tag) => tags.includes(tag) && accepted.has(tag.group) && !spent.has(tag)
  const queue: Queue<Tag, Script> = createQueue<Tag, Script>({
    check: tag => (mayRun(tag) ? { tag, timing: tag.timing } : undefined),
    recheck: ({ tag }) => mayRun(tag),
    isAfter: (tag, other) => tags.includes(other) && tags.indexOf(tag) > tags.indexOf(other),
    findAll: () => [...tags],
    isParsed: () => isParsed
  })
  return {
    tags,
    ran,
    queue,
    accepted,
    mayRun,
    isParsed: () => isParsed,
    endParsing: () => void (isParsed = true),
    insert(tag: Tag, place: number) {
      tags.splice(place % (tags.length + 1), 0, tag)
      queue.add([tag])
    },
    remove(place: number) {
      return tags.splice(place % tags.length, 1)[0]
    },
    run(tag: Tag) {
      spent.add(tag)
      ran.push(tag)
    }
  }
}
type Page = ReturnType<typeof createPage>

/** Which tag has to run next, found by looking at the whole page: the queue, in contrast, remembers. */
function expectedNext({ tags, mayRun, isParsed }: Page): Tag | undefined {
  const due = tags.filter(mayRun)
  const inPlace = due.find(tag => tag.timing !== 'deferred')
  return inPlace ?? (isParsed() ? due[0] : undefined)
}

const tagOf = (name: number) =>
  fc.record({
    name: fc.constant(name),
    timing: fc.constantFrom<Timing>('blocking', 'blocking', 'async', 'deferred'),
    group: fc.nat(2),
    slowness: fc.nat(3)
  })

const events = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('insert' as const), place: fc.nat(20), tag: tagOf(0) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), place: fc.nat(20) }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('move' as const), place: fc.nat(20), to: fc.nat(20) })
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('accept' as const), group: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), group: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('parsed' as const) }) },
    {
      weight: 8,
      arbitrary: fc.record({ kind: fc.constant('run' as const), time: fc.constantFrom(0, 1, 3, Infinity, Infinity) })
    }
  ),
  { maxLength: 60, size: 'max' }
)

/** Gives the queue `time` checks. Runs the next script if all tags are checked, and compares it with the page. */
function runNext(page: Page, time: number): Tag | undefined {
  let left = time
  const isAllChecked = page.queue.checkNew(() => left-- > 0)
  expect(page.queue.hasNew()).toBe(!isAllChecked)
  if (!isAllChecked) return undefined
  const expected = expectedNext(page)
  const next = page.queue.next()?.tag
  expect(next).toBe(expected)
  if (next) page.run(next)
  return next
}

describe('the queue', () => {
  test('gives, at every moment, the script that a look at the whole page would give', () => {
    const handled = new Set<string>()
    fc.assert(
      fc.property(events, list => {
        const page = createPage()
        list.forEach((event, index) => {
          switch (event.kind) {
            case 'insert':
              return page.insert({ ...event.tag, name: index }, event.place)
            case 'remove':
              return page.tags.length && page.remove(event.place)
            case 'move': {
              const moved = page.tags.length ? page.remove(event.place) : undefined
              return moved && page.insert(moved, event.to)
            }
            case 'accept':
            case 'withdraw':
              if (event.kind === 'accept') page.accepted.add(event.group)
              else page.accepted.delete(event.group)
              return page.queue.rescan()
            case 'parsed':
              return page.endParsing()
            case 'run': {
              const tag = runNext(page, event.time)
              if (tag) handled.add(tag.timing)
            }
          }
        })
        // Nothing that may run is left, however the page has come here.
        page.endParsing()
        while (page.queue.hasNew() || expectedNext(page)) runNext(page, Infinity)
        expect(page.queue.next()).toBe(undefined)
        expect(new Set(page.ran).size).toBe(page.ran.length)
      }),
      { numRuns: 1000 }
    )
    expect(handled).toEqual(new Set(['blocking', 'async', 'deferred']))
  })

  /** A parser, as HTML describes it: runs what stands in its way, and keeps a list for the end. */
  function parse(tags: readonly Tag[]): Tag[] {
    const atTheEnd: Tag[] = []
    const ran: Tag[] = []
    for (const tag of tags) (tag.timing === 'deferred' ? atTheEnd : ran).push(tag)
    return [...ran, ...atTheEnd]
  }

  const documents = fc.nat(12).chain(length => fc.tuple(...Array.from({ length }, (_, name) => tagOf(name))))

  test('runs a page in the order of a parser, whether the tags arrive one by one, in chunks or before the acceptance', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.nat(3)), fc.boolean(), (tags, chunks, isReturning) => {
        const page = createPage()
        const accept = () => {
          for (const group of [0, 1, 2]) page.accepted.add(group)
          page.queue.rescan()
        }
        if (isReturning) accept()
        const arriving = [...tags]
        /** Until when the scripts wait for the last one. */
        let freeAt = 0
        const tick = (now: number) => {
          while (now >= freeAt) {
            page.queue.checkNew(always)
            const tag = page.queue.next()?.tag
            if (!tag) return
            page.run(tag)
            if (tag.timing !== 'async') freeAt = now + tag.slowness
          }
        }
        let now = 0
        for (; arriving.length > 0; now++) {
          const chunk = arriving.splice(0, chunks[now] ?? 1)
          for (const tag of chunk) page.insert(tag, page.tags.length)
          tick(now)
        }
        page.endParsing()
        if (!isReturning) accept()
        for (const end = now + 100; now < end; now++) tick(now)
        expect(page.ran).toEqual(parse(tags))
      }),
      { numRuns: 2000 }
    )
  })

  test('checks each tag once, and not again without a reason', () => {
    const asked: string[] = []
    const queue = createQueue<string, Due<string>>({
      check: tag => {
        asked.push(tag)
        return { tag, timing: 'blocking' }
      },
      recheck: always,
      isAfter: (tag, other) => tag > other,
      findAll: () => [],
      isParsed: always
    })
    queue.add(['a', 'b', 'a'])
    queue.add(['b', 'c'])
    expect(queue.checkNew(always)).toBe(true)
    expect(asked).toEqual(['a', 'b', 'c'])
    expect([queue.next(), queue.next(), queue.next()].map(script => script?.tag)).toEqual(['a', 'b', 'c'])
    expect(queue.next()).toBe(undefined)
  })

  test('runs a script that has moved while it waited in its new place', () => {
    const { queue, accepted, insert, remove, tags } = createPage()
    accepted.add(0)
    for (const name of [0, 1, 2]) insert({ name, timing: 'blocking', group: 0, slowness: 0 }, name)
    queue.checkNew(always)
    insert(remove(0)!, tags.length)
    queue.checkNew(always)
    expect([queue.next(), queue.next(), queue.next()].map(script => script?.tag.name)).toEqual([1, 2, 0])
  })

  test('goes on where its time was over', () => {
    const { queue, accepted, insert } = createPage()
    accepted.add(0)
    for (const name of [0, 1, 2]) insert({ name, timing: 'blocking', group: 0, slowness: 0 }, name)
    let left = 2
    expect(queue.checkNew(() => left-- > 0)).toBe(false)
    expect(queue.hasNew()).toBe(true)
    expect(queue.checkNew(always)).toBe(true)
    expect([queue.next(), queue.next(), queue.next()].map(script => script?.tag.name)).toEqual([0, 1, 2])
  })

  test('compares each of 10,000 tags in document order once', () => {
    let comparisons = 0
    const queue = createQueue<number, Due<number>>({
      check: tag => ({ tag, timing: 'blocking' }),
      recheck: always,
      isAfter: (tag, other) => {
        comparisons++
        return tag > other
      },
      findAll: () => [],
      isParsed: always
    })
    queue.add(Array.from({ length: 10_000 }, (_, index) => index))
    queue.checkNew(always)
    expect(comparisons).toBe(9_999)
  })
})
