import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicesOf, sourcesOf, strictest } from '../../src/readers/choices.js'

const NOW = '2026-11-20T10:00:00.000Z'
const AT = '2025-03-04T05:06:07.890Z'

/** The choices as a list, as the consent cookie has them. */
const choices = (
  answers: [string, boolean][],
  {
    at,
    groups,
    preselected = []
  }: { at?: unknown; groups?: Record<string, string | string[]>; preselected?: string[] } = {}
) => [...choicesOf({ answers, at }, groups && sourcesOf(groups), preselected, NOW)].map(pair => pair.join('='))

describe('choicesOf', () => {
  test('stores a yes with its date, a no as -1, and when that was', () => {
    const answers: [string, boolean][] = [
      ['statistics', true],
      ['marketing', false]
    ]
    expect(choices(answers, { at: AT })).toEqual([`statistics=${AT}`, 'marketing=-1', `.at=${AT}`])
    expect(choices(answers)).toEqual(['statistics=', 'marketing=-1'])
  })

  test('tells no time of nothing', () => {
    expect(choices([], { at: AT })).toEqual([])
  })

  test.each([
    '2026-11-20T10:00:00.001Z',
    '9999-01-01T00:00:00Z',
    '2025-03-04',
    '2025-03-04T05:06:07+02:00',
    '2025-03-04T05:06:07Z|statistics=9',
    'yesterday',
    '',
    1_700_000_000_000,
    null,
    [AT]
  ])('takes %j for no date', at => {
    expect(choices([['statistics', true]], { at })).toEqual(['statistics='])
  })

  test('takes a date of now, or without fractions', () => {
    expect(choices([['a', true]], { at: NOW })).toEqual([`a=${NOW}`, `.at=${NOW}`])
    expect(choices([['a', true]], { at: '2025-03-04T05:06:07Z' })[0]).toBe('a=2025-03-04T05:06:07Z')
  })

  test('takes a name for the id, in lower case, where it can be one', () => {
    const names = ['STATISTICS', 'analytics.ga', 'a b', 'a|b', '', 'a.b.c', 'x'.repeat(33), '.at']
    expect(choices(names.map(name => [name, false]))).toEqual(['statistics=-1', 'analytics.ga=-1'])
  })

  test('with groups, reads what they name alone, in any case of letters', () => {
    const groups = { Matomo: 'Statistics', ads: ['marketing', 'marketing.ads'] }
    expect(
      choices(
        [
          ['MATOMO', true],
          ['ADS', false],
          ['marketing', true]
        ],
        { groups }
      )
    ).toEqual(['Statistics=', 'marketing=-1', 'marketing.ads=-1'])
  })

  const groups = { one: 'g', two: 'g' }
  test.each<[[string, boolean][], string[]]>([
    [
      [
        ['one', true],
        ['two', true]
      ],
      ['g=']
    ],
    [
      [
        ['one', true],
        ['two', false]
      ],
      ['g=-1']
    ],
    [[['one', false]], ['g=-1']],
    [[['one', true]], []],
    [[], []]
  ])('of %j makes %j, where both stand for one group', (answers, expected) => {
    expect(choices(answers, { groups })).toEqual(expected)
  })

  test('of two answers for a name counts the no, in either order', () => {
    expect(
      choices([
        ['a', true],
        ['A', false]
      ])
    ).toEqual(['a=-1'])
    expect(
      choices([
        ['A', false],
        ['a', true]
      ])
    ).toEqual(['a=-1'])
  })

  test('takes a yes to what was preselected for no answer, a no for one', () => {
    expect(
      choices(
        [
          ['one', true],
          ['two', true]
        ],
        { groups, preselected: ['ONE'] }
      )
    ).toEqual([])
    expect(
      choices(
        [
          ['one', false],
          ['two', true]
        ],
        { groups, preselected: ['ONE'] }
      )
    ).toEqual(['g=-1'])
    expect(
      choices(
        [
          ['one', true],
          ['two', false]
        ],
        { groups, preselected: ['one'] }
      )
    ).toEqual(['g=-1'])
  })

  test.each(['__proto__', 'constructor', 'tostring'])('treats %j as any other name', name => {
    expect(choices([['a', true]], { groups: { [name]: 'g', a: 'h' } })).toEqual(['h='])
    expect(choices([[name, true]])).toEqual([`${name}=`])
  })

  const name = fc.constantFrom('a', 'b', 'B', 'c', '__proto__')
  const answers = fc.array(fc.tuple(name, fc.boolean()))
  test('never accepts a group of which one name was declined, preselected or not answered', () => {
    fc.assert(
      fc.property(answers, fc.array(name), fc.dictionary(name, fc.constantFrom('g', 'h')), (answers, on, groups) => {
        for (const [id, choice] of choicesOf({ answers, at: AT }, sourcesOf(groups), on, NOW)) {
          if (id === '.at' || choice === '-1') continue
          for (const source of Object.keys(groups).filter(source => groups[source] === id)) {
            const said = answers.filter(([name]) => name.toLowerCase() === source.toLowerCase())
            expect(said.length).toBeGreaterThan(0)
            expect(said.every(([, accepted]) => accepted)).toBe(true)
            expect(on.map(name => name.toLowerCase())).not.toContain(source.toLowerCase())
          }
        }
      })
    )
  })
})

describe('sourcesOf', () => {
  test.each(['a|b', 'a=b', '', '.at', 'é', 'a.b.c', 'x'.repeat(33)])('refuses %j, which is no id', id => {
    expect(() => sourcesOf({ matomo: ['statistics', id] })).toThrow(
      new TypeError(`groups.matomo: expected the id of a group, found ${JSON.stringify(id)}`)
    )
  })
})

describe('strictest', () => {
  const join = (...sources: Record<string, string>[]) =>
    Object.fromEntries(strictest(sources.map(source => new Map(Object.entries(source)))))

  test('lets a no count wherever it stands', () => {
    expect(join({ a: AT }, { a: '-1' })).toEqual({ a: '-1' })
    expect(join({ a: '-1' }, { a: '' }, { a: AT })).toEqual({ a: '-1' })
  })

  test('keeps the older of two yes, one without a date before any, and the older of two times', () => {
    expect(join({ a: NOW, '.at': NOW }, { a: AT, '.at': AT })).toEqual({ a: AT, '.at': AT })
    expect(join({ a: AT, '.at': AT }, { a: NOW, '.at': NOW })).toEqual({ a: AT, '.at': AT })
    expect(join({ a: AT }, { a: '' })).toEqual({ a: '' })
  })

  test('keeps what one source alone says', () => {
    expect(join({ a: AT }, {}, { b: '-1' })).toEqual({ a: AT, b: '-1' })
  })

  test('does not depend on the order', () => {
    const source = fc.dictionary(fc.constantFrom('a', 'b', '.at'), fc.constantFrom('', AT, NOW, '-1'))
    fc.assert(
      fc.property(fc.array(source), sources => {
        expect(join(...sources)).toEqual(join(...[...sources].reverse()))
      })
    )
  })
})
