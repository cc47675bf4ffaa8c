import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { answersOf, mergeAnswers } from '../../src/choices/merge-tabs.js'
import type { Answer } from '../../src/choices/merge-tabs.js'
import { parseEntries } from '../../src/choices/codec.js'

const NOON = Date.parse('2026-11-20T12:00:00.000Z')
const LATER = NOON + 1

describe('what one write changed', () => {
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
  ])('from %j to %j is %j', (before, after, answers) => {
    expect(answersOf(before, after, NOON)).toEqual(answers)
  })

  test('is told with what was answered, even if that is as it was', () => {
    expect(answersOf('a=-1|b=1', 'a=-1|b=1', NOON, ['a', 'c'])).toEqual([['a', '-1', NOON]])
  })

  test('is told with its time, which may be as it was', () => {
    const before = 'a=1|.at=2026-01-01T00:00:00.000Z'
    expect(answersOf(before, `${before}|b=2`, NOON)).toEqual([
      ['.at', '2026-01-01T00:00:00.000Z', NOON],
      ['b', '2', NOON]
    ])
  })

  test('turns any value into the other when it is merged', () => {
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
  test('keeps what was not answered', () => {
    expect(mergeAnswers('a=1|odd=x', [['b', '-1', NOON]], new Map(), NOON)).toBe('a=1|odd=x|b=-1')
  })

  test('takes out what was forgotten', () => {
    expect(mergeAnswers('a=1|b=-1', [['a', undefined, NOON]], new Map(), NOON)).toBe('b=-1')
  })

  test.each([
    ['an earlier one', '-1', LATER, '1', NOON, '-1'],
    ['a yes of the same time', '-1', NOON, '1', NOON, '-1']
  ])('lets %s not count', (_, first, firstAt, second, secondAt, kept) => {
    const known = new Map<string, Answer>()
    const value = mergeAnswers('', [['a', first, firstAt]], known, NOON)
    expect(mergeAnswers(value, [['a', second, secondAt]], known, NOON)).toBe(`a=${kept}`)
  })

  test.each([
    ['a later one', '1', NOON, '-1', LATER, '-1'],
    ['a later yes', '-1', NOON, '1', LATER, '1'],
    ['a no of the same time', '1', NOON, '-1', NOON, '-1']
  ])('lets %s count', (_, first, firstAt, second, secondAt, kept) => {
    const known = new Map<string, Answer>()
    const value = mergeAnswers('', [['a', first, firstAt]], known, NOON)
    expect(mergeAnswers(value, [['a', second, secondAt]], known, NOON)).toBe(`a=${kept}`)
  })
})

describe('after a long time', () => {
  const known = () => new Map<string, Answer>([['a', ['a', '-1', NOON]]])

  test('what was answered is not brought back: the server may have changed it', () => {
    expect(mergeAnswers('a=1', [['b', '1', NOON + 1000]], known(), NOON + 1000)).toBe('a=-1|b=1')
    expect(mergeAnswers('a=1', [['b', '1', NOON + 3000]], known(), NOON + 3000)).toBe('a=1|b=1')
  })

  test('which is two seconds', () => {
    expect(mergeAnswers('a=1', [], known(), NOON + 2000)).toBe('a=-1')
    expect(mergeAnswers('a=1', [], known(), NOON + 2001)).toBe('a=1')
    expect(mergeAnswers('a=1', [], known(), NOON - 2000)).toBe('a=-1')
    expect(mergeAnswers('a=1', [], known(), NOON - 2001)).toBe('a=1')
  })

  test('nor by a clock that was put back', () => {
    expect(mergeAnswers('a=1|b=1', [['a', '1', NOON - 3_600_000]], known(), NOON - 3_600_000)).toBe('a=1|b=1')
  })
})

/** A tab as the cookie storage makes one: it writes what it read with its own answers, and merges what it hears. */
class Tab {
  readonly known = new Map<string, Answer>()
  readonly inbox: Answer[][] = []
  /** Which of all values it wrote last. */
  touched = 0

  write(jar: { value: string }, read: string, key: string, choice: string, at: number): Answer[] {
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

describe('a value that is found, and to which nobody has written since', () => {
  const EARLY = '2026-11-20T11:59:59.000Z'
  const SINCE = '2026-11-20T12:00:00.000Z'
  const LATE = '2026-11-20T12:00:00.001Z'
  const known = () =>
    new Map<string, Answer>(
      (
        [
          ['a', '1', NOON],
          ['b', undefined, NOON],
          ['.at', SINCE, NOON]
        ] as const
      ).map(answer => [answer[0], answer])
    )

  test.each([EARLY, SINCE])('gets again what was answered, whatever it was: of %s', at => {
    expect(mergeAnswers(`a=-1|b=1|.at=${at}`, [], known(), NOON)).toBe(`a=1|.at=${SINCE}`)
  })

  test.each([`a=-1|b=1|.at=${LATE}`, 'a=-1|b=1', ''])('is not %j, which stays as it is', value => {
    expect(mergeAnswers(value, [], known(), NOON)).toBe(value)
  })

  test('is none that has a time, where no time was heard', () => {
    const heard = new Map<string, Answer>([['a', ['a', '1', NOON]]])
    expect(mergeAnswers(`a=-1|.at=${EARLY}`, [], heard, NOON)).toBe(`a=-1|.at=${EARLY}`)
    const forgotten = new Map<string, Answer>([...heard, ['.at', ['.at', undefined, NOON]]])
    expect(mergeAnswers(`a=-1|.at=${EARLY}`, [], forgotten, NOON)).toBe(`a=-1|.at=${EARLY}`)
  })

  test('is not what this tab writes itself', () => {
    expect(mergeAnswers(`c=1|.at=${SINCE}`, [], known(), NOON, true)).toBe(`c=1|.at=${SINCE}`)
  })
})

interface Step {
  readonly tab: number
  readonly key: string
  readonly choice: string
  /** How many writes ago what this tab reads was true. */
  readonly stale: number
  /** Which tab hears of one answer of others next. */
  readonly heard: number
}

/** Lets three tabs answer, each reading what may be old, and in the end hear of each other. Gives what is left. */
function live(steps: readonly Step[]): { last: Record<string, string>; left: Record<string, string> } {
  const jar = { value: '' }
  const tabs = [new Tab(), new Tab(), new Tab()]
  const history = ['']
  const last: Record<string, string> = {}
  steps.forEach(({ tab, key, choice, stale, heard }, index) => {
    const writer = tabs[tab]!
    // No tab reads what is older than what it wrote itself.
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

describe('tabs that answer at once', () => {
  const parts = {
    key: fc.constantFrom('a', 'b', 'c'),
    choice: fc.constantFrom('-1', '2026-01-01'),
    stale: fc.nat(3)
  }
  const step = fc.record({ ...parts, tab: fc.nat(2), heard: fc.nat(2) })

  test('lose no answer of two that read what is old, and in whatever order they hear of each other', () => {
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

  test('lose no answer that they give one after the other', () => {
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
