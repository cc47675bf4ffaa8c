import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { answersOf, mergeAnswers } from '../../src/choices/merge-tabs.js'
import type { Answer, AnswerMessage } from '../../src/choices/merge-tabs.js'
import { parseEntries, stringifyEntries } from '../../src/choices/codec.js'

const NOON = Date.parse('2026-11-20T12:00:00.000Z')
const LATER = NOON + 1

/** What a tab knows that has heard these answers. */
const knownOf = (...answers: [key: string, choice: string | undefined, at: number][]) =>
  new Map<string, Answer>(answers.map(([key, choice, at]) => [key, { key, choice, at }]))

describe('the message of a write', () => {
  test.each([
    ['', 'a=1', [['a', '1', NOON]]],
    ['a=1|b=-1', 'a=1|b=2', [['b', '2', NOON]]],
    ['a=1|b=-1', 'b=-1', [['a', undefined, NOON]]],
    [
      'a=',
      'a=-1|__proto__=',
      [
        ['a', '-1', NOON],
        ['__proto__', '', NOON]
      ]
    ],
    ['a=1|b=2', 'b=2|a=1', []]
  ])('that turns %j into %j is %j', (before, after, answers) => {
    expect(answersOf(before, after, NOON)).toEqual(answers)
  })

  test('contains an answered entry that is as it was', () => {
    expect(answersOf('a=-1|b=1', 'a=-1|b=1', NOON, ['a', 'c'])).toEqual([['a', '-1', NOON]])
  })

  test('contains the time of the decision, even if it is as it was', () => {
    const before = 'a=1|.at=2026-01-01T00:00:00.000Z'
    expect(answersOf(before, `${before}|b=2`, NOON)).toEqual([
      ['.at', '2026-01-01T00:00:00.000Z', NOON],
      ['b', '2', NOON]
    ])
  })

  test('turns the old value into the new one when it is merged', () => {
    const value = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', '.at'), fc.constantFrom('', '-1', '2026-01-01')))
    const text = value.map(pairs => pairs.map(pair => pair.join('=')).join('|'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const merged = mergeAnswers(before, answersOf(before, after, NOON), new Map(), NOON)
        expect(Object.fromEntries(parseEntries(merged))).toEqual(Object.fromEntries(parseEntries(after)))
      })
    )
  })
})

describe('a merge', () => {
  test('keeps entries without an answer', () => {
    expect(mergeAnswers('a=1|odd=x', [['b', '-1', NOON]], new Map(), NOON)).toBe('a=1|odd=x|b=-1')
  })

  test('removes an entry that the other tab removed', () => {
    expect(mergeAnswers('a=1|b=-1', [['a', undefined, NOON]], new Map(), NOON)).toBe('b=-1')
  })

  test.each([
    ['an earlier answer', '-1', LATER, '1', NOON, '-1'],
    ['an acceptance at the same time as a refusal', '-1', NOON, '1', NOON, '-1'],
    ['an acceptance of a newer version at the same time', '1', NOON, '2', NOON, '1']
  ])('ignores %s', (_, first, firstAt, second, secondAt, kept) => {
    const known = new Map<string, Answer>()
    const value = mergeAnswers('', [['a', first, firstAt]], known, NOON)
    expect(mergeAnswers(value, [['a', second, secondAt]], known, NOON)).toBe(`a=${kept}`)
  })

  test.each([
    ['a later refusal', '1', NOON, '-1', LATER, '-1'],
    ['a later acceptance', '-1', NOON, '1', LATER, '1'],
    ['a refusal at the same time', '1', NOON, '-1', NOON, '-1'],
    ['an acceptance of an older version at the same time', '2', NOON, '1', NOON, '1']
  ])('takes %s', (_, first, firstAt, second, secondAt, kept) => {
    const known = new Map<string, Answer>()
    const value = mergeAnswers('', [['a', first, firstAt]], known, NOON)
    expect(mergeAnswers(value, [['a', second, secondAt]], known, NOON)).toBe(`a=${kept}`)
  })
})

describe('a message of another form', () => {
  test.each([
    [undefined],
    [null],
    ['a=1'],
    [5],
    [{ key: 'a', choice: '1', at: NOON }],
    [[null]],
    [['a', '1', NOON]],
    [[['a']]],
    [[['a', '1']]],
    [[['a', '1', String(NOON)]]],
    [[['a', '1', Number.NaN]]],
    [[['a', 1, NOON]]],
    [[['a', null, NOON]]],
    [[[1, '1', NOON]]],
    [[{ key: 'a', choice: '1', at: NOON }]]
  ])('%j changes nothing', message => {
    const known = new Map<string, Answer>()
    expect(mergeAnswers('a=-1|b=1', message, known, NOON)).toBe('a=-1|b=1')
    expect(known.size).toBe(0)
  })

  test('among others leaves these as they are', () => {
    expect(mergeAnswers('', [null, ['a', '1', NOON, 'more'], {}], new Map(), NOON)).toBe('a=1')
  })

  test('never makes a merge throw', () => {
    const part = fc.tuple(fc.anything(), fc.anything(), fc.anything())
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), part))), message => {
        mergeAnswers('a=-1', message, new Map(), NOON)
      })
    )
  })
})

describe('after more than two seconds', () => {
  const known = () => knownOf(['a', '-1', NOON])

  test('a merge does not bring an answer back: the server may have changed it', () => {
    expect(mergeAnswers('a=1', [['b', '1', NOON + 1000]], known(), NOON + 1000)).toBe('a=-1|b=1')
    expect(mergeAnswers('a=1', [['b', '1', NOON + 3000]], known(), NOON + 3000)).toBe('a=1|b=1')
  })

  test('and not after exactly two seconds, by a clock in either direction', () => {
    expect(mergeAnswers('a=1', [], known(), NOON + 2000)).toBe('a=-1')
    expect(mergeAnswers('a=1', [], known(), NOON + 2001)).toBe('a=1')
    expect(mergeAnswers('a=1', [], known(), NOON - 2000)).toBe('a=-1')
    expect(mergeAnswers('a=1', [], known(), NOON - 2001)).toBe('a=1')
  })

  test('an answer by a clock that was put back changes nothing', () => {
    expect(mergeAnswers('a=1|b=1', [['a', '1', NOON - 3_600_000]], known(), NOON - 3_600_000)).toBe('a=1|b=1')
  })
})

/** A tab as the cookie storage makes one: it adds its answers to the value that it read, and merges messages. */
class Tab {
  readonly known = new Map<string, Answer>()
  readonly inbox: AnswerMessage[][] = []
  /** The index of the value that it wrote last. */
  touched = 0

  write(jar: { value: string }, read: string, key: string, choice: string, at: number): AnswerMessage[] {
    const entries = parseEntries(read).set(key, choice)
    const after = [...entries].map(pair => pair.join('=')).join('|')
    const answers = answersOf(read, after, at, [key])
    jar.value = mergeAnswers(after, answers, this.known, at, true)
    return answers
  }

  hear(jar: { value: string }): void {
    const answers = this.inbox.shift()
    if (answers) jar.value = mergeAnswers(jar.value, answers, this.known, NOON)
  }
}

describe('a value of the cookie that is older than the known answers', () => {
  const EARLY = '2026-11-20T11:59:59.000Z'
  const SINCE = '2026-11-20T12:00:00.000Z'
  const LATE = '2026-11-20T12:00:00.001Z'
  const known = () => knownOf(['a', '1', NOON], ['b', undefined, NOON], ['.at', SINCE, NOON])

  test.each([EARLY, SINCE])('gets every answer again, with the time %s', at => {
    expect(mergeAnswers(`a=-1|b=1|.at=${at}`, [], known(), NOON)).toBe(`a=1|.at=${SINCE}`)
  })

  test.each([`a=-1|b=1|.at=${LATE}`, 'a=-1|b=1', ''])(
    'is not %j, which is newer or has no time and stays as it is',
    value => {
      expect(mergeAnswers(value, [], known(), NOON)).toBe(value)
    }
  )

  test('cannot be told apart if no tab has said a time', () => {
    const heard = knownOf(['a', '1', NOON])
    expect(mergeAnswers(`a=-1|.at=${EARLY}`, [], heard, NOON)).toBe(`a=-1|.at=${EARLY}`)
    const forgotten = knownOf(['a', '1', NOON], ['.at', undefined, NOON])
    expect(mergeAnswers(`a=-1|.at=${EARLY}`, [], forgotten, NOON)).toBe(`a=-1|.at=${EARLY}`)
  })

  test('is not the value that this tab is about to write', () => {
    expect(mergeAnswers(`c=1|.at=${SINCE}`, [], known(), NOON, true)).toBe(`c=1|.at=${SINCE}`)
  })
})

interface Step {
  readonly tab: number
  readonly key: string
  readonly choice: string
  /** How many writes ago the value was current that this tab reads. */
  readonly stale: number
  /** The tab that hears the next message of others. */
  readonly heard: number
}

/** Lets three tabs answer, each from a value that may be old, and then hear each other. Returns the remaining value. */
function live(steps: readonly Step[]): { last: Record<string, string>; left: Record<string, string> } {
  const jar = { value: '' }
  const tabs = [new Tab(), new Tab(), new Tab()]
  const history = ['']
  const last: Record<string, string> = {}
  steps.forEach(({ tab, key, choice, stale, heard }, index) => {
    const writer = tabs[tab]!
    // A tab reads no value that is older than its own last write.
    const read = history[Math.max(writer.touched, history.length - 1 - stale)]!
    const answers = writer.write(jar, read, key, choice, NOON + index)
    writer.touched = history.push(jar.value) - 1
    for (const other of tabs) if (other !== writer) other.inbox.push(answers)
    last[key] = choice
    const hearer = tabs[heard]!
    if (!hearer.inbox.length) return
    hearer.hear(jar)
    hearer.touched = history.push(jar.value) - 1
  })
  for (const tab of tabs) while (tab.inbox.length) tab.hear(jar)
  return { last, left: Object.fromEntries(parseEntries(jar.value)) }
}

describe('tabs that share a cookie and answer at once', () => {
  const parts = {
    key: fc.constantFrom('a', 'b', 'c'),
    choice: fc.constantFrom('-1', '2026-01-01'),
    stale: fc.nat(3)
  }
  const step = fc.record({ ...parts, tab: fc.nat(2), heard: fc.nat(2) })

  test('lose no answer of two that read an old value, whatever the order of the messages', () => {
    const two = fc.record({ ...parts, tab: fc.nat(1), heard: fc.nat(1) })
    const once = fc.uniqueArray(two, { selector: ({ tab }) => tab, minLength: 1 })
    fc.assert(
      fc.property(once, steps => {
        const { last, left } = live(steps)
        expect(left).toMatchObject(last)
      }),
      { numRuns: 5000 * inject('share') }
    )
  })

  test('lose no answer if each has read the last one', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const { last, left } = live(steps.map(step => ({ ...step, stale: 0 })))
        expect(left).toMatchObject(last)
      }),
      { numRuns: 5000 * inject('share') }
    )
  })

  test('lose no refusal, however often they answer', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const { last, left } = live(steps)
        for (const key in last) if (last[key] === '-1') expect(left[key]).toBe('-1')
      }),
      { numRuns: 5000 * inject('share') }
    )
  })
})

/** An answer of one tab, and when it gave it: several tabs may answer in the same millisecond. */
interface Given {
  readonly tab: number
  readonly key: string
  readonly choice: string | undefined
  readonly at: number
}

/** The choice that must win among the answers for a key, found without the code under test. */
function winnerOf(answers: readonly Given[]): string | undefined {
  const newest = Math.max(...answers.map(({ at }) => at))
  const choices = answers.filter(({ at }) => at === newest).map(({ choice }) => choice)
  if (choices.includes('-1')) return '-1'
  return choices.includes(undefined) ? undefined : choices.sort()[0]
}

describe('any number of tabs, each with a copy of the cookie', () => {
  const choice = fc.constantFrom('-1', undefined, '2026-01-01', '2026-02-01')
  const given = fc.record({ tab: fc.nat(4), key: fc.constantFrom('a', 'b', '.at'), choice, at: fc.nat(3) })
  // A tab answers once in a millisecond, and each answer is later than its last one.
  const answers = fc
    .uniqueArray(given, { selector: ({ tab, at }) => `${tab} ${at}`, minLength: 1, maxLength: 10 })
    .map(all => all.map(one => ({ ...one, at: NOON + one.at })).sort((one, other) => one.at - other.at))
  const start = fc.constantFrom('', 'a=-1', 'a=2026-01-01|b=-1|.at=2026-11-20T11:00:00.000Z', 'odd=x|b=2026-01-01')
  /** For each tab, the places of the next messages in its queue: it hears them in any order, and some of them twice. */
  const orders = fc.array(fc.array(fc.nat(20), { minLength: 21, maxLength: 21 }), { minLength: 5, maxLength: 5 })

  /** Returns the entries of each tab, once all have heard all messages: each in its own order, and some twice. */
  function heardBy(value: string, given: readonly Given[], orders: readonly (readonly number[])[]) {
    const copies = orders.map(() => ({ value }))
    const tabs = orders.map(() => new Tab())
    const messages = given.map(({ tab, key, choice, at }) => {
      const copy = copies[tab]!
      const entries = parseEntries(copy.value)
      if (choice === undefined) entries.delete(key)
      else entries.set(key, choice)
      const after = stringifyEntries(entries)
      const message: AnswerMessage[] = answersOf(copy.value, after, at, [key])
      if (choice === undefined && !message.some(([told]) => told === key)) message.push([key, undefined, at])
      copy.value = mergeAnswers(after, message, tabs[tab]!.known, at, true)
      return message
    })
    return orders.map((order, index) => {
      const [twice = 0, ...places] = order
      const queue = [...messages, ...messages.slice(0, twice % (messages.length + 1))]
      const { known } = tabs[index]!
      const copy = copies[index]!
      while (queue.length) {
        const [message] = queue.splice(places.pop()! % queue.length, 1)
        copy.value = mergeAnswers(copy.value, message, known, NOON)
      }
      return { known, value: copy.value, entries: Object.fromEntries(parseEntries(copy.value)), messages }
    })
  }

  const keysOf = (given: readonly Given[]) => [...new Set(given.map(({ key }) => key))]

  test('come to the same entries, in whatever order they hear of the answers', () => {
    fc.assert(
      fc.property(start, answers, orders, (value, given, orders) => {
        const [first, ...others] = heardBy(value, given, orders).map(({ entries }) => entries)
        for (const entries of others) expect(entries).toEqual(first)
      }),
      { numRuns: 1500 }
    )
  })

  test('come to the newest answer for each key, and to a refusal among answers of the same time', () => {
    fc.assert(
      fc.property(
        start,
        fc.uniqueArray(given, { selector: ({ key, tab }) => `${key} ${tab}` }),
        orders,
        (value, all, orders) => {
          const given = all.filter(({ key }) => key !== '.at').map(one => ({ ...one, at: NOON + one.at }))
          for (const { entries } of heardBy(value, given, orders)) {
            for (const key of keysOf(given)) {
              expect(entries[key]).toBe(winnerOf(given.filter(one => one.key === key)))
            }
          }
        }
      ),
      { numRuns: 1500 }
    )
  })

  test('change nothing when they hear a message again', () => {
    fc.assert(
      fc.property(start, answers, orders, fc.nat(), (value, given, orders, index) => {
        for (const { known, value: left, messages } of heardBy(value, given, orders)) {
          const before = structuredClone(known)
          expect(mergeAnswers(left, messages[index % messages.length], known, NOON)).toBe(left)
          expect(known).toEqual(before)
        }
      }),
      { numRuns: 500 }
    )
  })
})
