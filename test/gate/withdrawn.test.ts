import { describe, expect, test } from 'vitest'
import { withdrawnOf } from '../../src/gate/withdrawn.js'

type Statuses = Readonly<Record<string, 'accepted' | 'declined' | 'undecided'>>

/** Whether a condition holds, of groups that are not asked about single cookies. */
const metIn = (statuses: Statuses) => (condition: string) =>
  condition
    .trim()
    .split(/\s+/)
    .map(term => term.split(':')[0]!)
    .every(term => (term[0] === '!' ? statuses[term.slice(1)] === 'declined' : statuses[term] === 'accepted'))

/** Goes through the statuses, and lists what is told after each. */
function live(condition: string, ...steps: readonly Statuses[]) {
  const ran = new Map([[condition, false]])
  return steps.slice(1).map((statuses, index) => withdrawnOf(ran, metIn(statuses), metIn(steps[index]!)))
}

const yes: Statuses = { ads: 'accepted', maps: 'accepted' }
const no: Statuses = { ads: 'declined', maps: 'accepted' }
const open: Statuses = { ads: 'undecided', maps: 'accepted' }

describe('what was withdrawn', () => {
  test.each(['ads', 'ads maps', ' maps  ads ', 'ads:_fbp', 'maps ads:_fbp'])(
    'is %j after a no, and after forgetting, once',
    condition => {
      expect(live(condition, yes, no, no)).toEqual([[condition], []])
      expect(live(condition, yes, open, open, no)).toEqual([[condition], [], []])
      expect(live(condition, yes, no, yes, no)).toEqual([[condition], [], [condition]])
    }
  )

  test('is nothing where another group was declined', () => {
    expect(live('maps', yes, no, open)).toEqual([[], []])
  })

  test('is nothing for a new manifest that asks again; a no to that is', () => {
    const ran = new Map([['maps ads', false]])
    const never = () => undefined
    expect(withdrawnOf(ran, metIn(open), never)).toEqual([])
    expect(withdrawnOf(ran, metIn(open), metIn(open))).toEqual([])
    expect(withdrawnOf(ran, metIn(no), metIn(open))).toEqual(['maps ads'])
    expect(withdrawnOf(ran, metIn(no), metIn(no))).toEqual([])
  })

  test('is nothing for a yes to what waited for a no; a no to the rest is', () => {
    expect(live('!ads', no, yes, open)).toEqual([[], []])
    expect(live('!ads maps', no, yes, { ads: 'accepted', maps: 'declined' })).toEqual([[], ['!ads maps']])
  })

  test('is all that has ended, in order', () => {
    const ran = new Map([
      ['ads', false],
      ['maps', false],
      ['ads maps', false]
    ])
    expect(withdrawnOf(ran, metIn(no), metIn(yes))).toEqual(['ads', 'ads maps'])
  })
})
