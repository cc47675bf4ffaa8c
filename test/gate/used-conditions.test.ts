import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createUsedConditions, standingOf } from '../../src/gate/used-conditions.js'

type Status = 'accepted' | 'declined' | 'undecided'
type Statuses = Readonly<Record<string, Status>>

/** Tells whether a condition holds. The groups here are not asked about single cookies. */
const metIn = (statuses: Statuses) => (condition: string) =>
  condition
    .trim()
    .split(/\s+/)
    .map(term => term.split(':')[0]!)
    .every(term => (term[0] === '!' ? statuses[term.slice(1)] === 'declined' : statuses[term] === 'accepted'))

/** Runs a script under the first statuses. Lists what the page hears of after each of the others. */
function live(condition: string, first: Statuses, ...steps: readonly Statuses[]) {
  const used = createUsedConditions()
  used.review('manifest', metIn(first))
  used.add(condition)
  return steps.map(statuses => used.review('manifest', metIn(statuses)))
}

const accepted: Statuses = { ads: 'accepted', maps: 'accepted' }
const declined: Statuses = { ads: 'declined', maps: 'accepted' }
const undecided: Statuses = { ads: 'undecided', maps: 'accepted' }

describe('a condition is withdrawn', () => {
  test.each(['ads', 'ads maps', ' maps  ads ', 'ads:_fbp', 'maps ads:_fbp'])(
    '%j: when the visitor declines or forgets, once, until it holds again',
    condition => {
      expect(live(condition, accepted, declined, declined)).toEqual([[condition], []])
      expect(live(condition, accepted, undecided, undecided, declined)).toEqual([[condition], [], []])
      expect(live(condition, accepted, declined, accepted, declined)).toEqual([[condition], [], [condition]])
    }
  )

  test('not when the visitor declines another group', () => {
    expect(live('maps', accepted, declined, undecided)).toEqual([[], []])
  })

  test('not when a new manifest asks again, but when the visitor then declines', () => {
    const used = createUsedConditions()
    used.review('old manifest', metIn(accepted))
    used.add('maps ads')
    expect(used.review('new manifest', metIn(undecided))).toEqual([])
    expect(used.review('new manifest', metIn(undecided))).toEqual([])
    expect(used.review('new manifest', metIn(declined))).toEqual(['maps ads'])
    expect(used.review('new manifest', metIn(declined))).toEqual([])
  })

  test('not a second time by a new manifest', () => {
    const used = createUsedConditions()
    used.add('ads')
    expect(used.review('new manifest', metIn(declined))).toEqual(['ads'])
    expect(used.review('newer manifest', metIn(declined))).toEqual([])
  })

  test('not when the visitor accepts a group that had to be declined, but when the visitor declines another term', () => {
    expect(live('!ads', declined, accepted, undecided)).toEqual([[], []])
    expect(live('!ads maps', declined, accepted, { ads: 'accepted', maps: 'declined' })).toEqual([[], ['!ads maps']])
  })

  test('together with others, in the order in which their scripts ran', () => {
    const used = createUsedConditions()
    used.review('manifest', metIn(accepted))
    for (const condition of ['ads', 'maps', 'ads maps']) used.add(condition)
    expect(used.review('manifest', metIn(declined))).toEqual(['ads', 'ads maps'])
  })
})

test('a condition is withdrawn at most once between two moments at which it holds', () => {
  const status = fc.constantFrom<Status>('accepted', 'declined', 'undecided')
  const statuses = fc.record({ ads: status, maps: status })
  const condition = fc.constantFrom('ads', '!ads', 'ads maps', '!ads maps', 'ads:_fbp !maps')
  fc.assert(
    fc.property(condition, fc.array(statuses, { maxLength: 12 }), (text, lives) => {
      let standing = standingOf(text, 'met', metIn(accepted))
      for (const now of lives) {
        const before = standing
        standing = standingOf(text, before, metIn(now))
        expect(standing === 'met').toBe(metIn(now)(text))
        if (before === 'withdrawn') expect(standing).not.toBe('lapsed')
        // The visitor has withdrawn nothing if every group is accepted.
        if (standing === 'withdrawn' && before !== 'withdrawn')
          expect(Object.values(now)).not.toEqual(['accepted', 'accepted'])
      }
    })
  )
})
