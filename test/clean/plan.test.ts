import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayDeleteIn, planOf, planUnseen } from '../../src/clean/plan.js'
import type { PlanEntry, Rules } from '../../src/clean/plan.js'
import { parseManifest } from '../../src/manifest/parse.js'
import type { Area, Group } from '../../src/types.js'

const AREAS = ['cookie', 'local', 'session', 'indexed-db', 'cache'] as const

const { groups } = parseManifest({
  groups: [
    { id: 'essentials', required: true, cookies: [{ name: 'cart' }] },
    { id: 'kept', deletable: false, cookies: [{ name: 'kept_*' }] },
    { id: 'comfort', cookies: [{ name: 'theme' }] },
    {
      id: 'statistics',
      cookies: [
        { name: '_ga' },
        { name: '_ga_*', path: '/shop' },
        { name: 'ses*' },
        { name: 'consent' },
        { name: 'cart', path: '/shop' },
        { name: 'beside', path: '/beside' },
        { name: 'root', path: '/' }
      ],
      storage: [{ name: 'ph_*', area: 'local' }]
    }
  ]
})
const rules: Rules = {
  groups,
  getPreference: id => id === 'comfort',
  owns: name => name === 'consent'
}

describe('a plan says for each name what happens, for which group and by which rule', () => {
  test.each<[Area, string, Partial<PlanEntry>]>([
    ['cookie', '_ga', { fate: 'deleted', reason: 'not accepted', group: 'statistics', rule: '_ga' }],
    ['cookie', '_ga_X1', { fate: 'deleted', reason: 'not accepted', group: 'statistics', rule: '_ga_*' }],
    ['cookie', 'cart', { fate: 'kept', reason: 'required group', group: 'essentials', rule: 'cart' }],
    ['cookie', 'kept_1', { fate: 'kept', reason: 'not deletable', group: 'kept', rule: 'kept_*' }],
    ['cookie', 'theme', { fate: 'kept', reason: 'accepted', group: 'comfort', rule: 'theme' }],
    ['cookie', 'sessionid', { fate: 'kept', reason: 'protected name', group: 'statistics', rule: 'ses*' }],
    ['cookie', 'consent', { fate: 'kept', reason: 'consent cookie' }],
    ['cookie', 'other', { fate: 'unlisted', reason: 'in no group' }],
    ['cookie', 'ph_1', { fate: 'unlisted', reason: 'in no group' }],
    ['cookie', 'privacy-manifest:/a.json', { fate: 'unlisted', reason: 'in no group' }],
    ['local', 'ph_1', { fate: 'deleted', reason: 'not accepted', group: 'statistics', rule: 'ph_*' }],
    ['local', 'consent', { fate: 'unlisted', reason: 'in no group' }],
    ['local', 'privacy-manifest:/a.json', { fate: 'kept', reason: 'copy of the manifest' }],
    ['session', 'privacy-manifest:/a.json', { fate: 'unlisted', reason: 'in no group' }]
  ])('%s %j: %j', (area, name, expected) => {
    const { paths: _, ...entry } = planOf(area, [name], rules)[0]!
    expect(entry).toEqual({ area, name, ...expected })
  })

  test('once, however often the name comes', () => {
    expect(planOf('cookie', ['_ga', 'other', '_ga'], rules).map(({ name }) => name)).toEqual(['_ga', 'other'])
  })

  test('with the paths that its rules declare, except the root', () => {
    const pathsOf = (name: string) => planOf('cookie', [name], rules)[0]!.paths
    expect(['_ga_1', '_ga', 'beside', 'root', 'other'].map(pathsOf)).toEqual([['/shop'], [], ['/beside'], [], []])
  })
})

test('unseen cookies are those with a declared path that have to go', () => {
  const found = planUnseen(rules).map(({ name, path }) => [name, path])
  // The name `_ga_*` itself is a possible name. `cart` is also in a required group.
  expect(found).toEqual([
    ['_ga_*', '/shop'],
    ['beside', '/beside']
  ])
  expect(planUnseen({ ...rules, getPreference: () => true })).toEqual([])
})

test('an area is worth a look if a group that is not accepted has rules for it', () => {
  expect(AREAS.filter(area => mayDeleteIn(area, rules))).toEqual(['cookie', 'local'])
  expect(AREAS.filter(area => mayDeleteIn(area, { ...rules, getPreference: id => id === 'statistics' }))).toEqual([
    'cookie'
  ])
  expect(AREAS.filter(area => mayDeleteIn(area, { ...rules, getPreference: () => true }))).toEqual([])
})

describe('for every manifest and every choice', () => {
  const PROTECTED = ['sessionid', 'PHPSESSID', '__Host-a']
  const CONSENT = 'ab'
  const name = fc.oneof(fc.constantFrom(...PROTECTED), fc.constantFrom('ab', 'aa', 'aab', 'abb', 'abbb'))
  const ruleName = fc.oneof(
    name,
    fc.tuple(fc.oneof(name, fc.constantFrom('se', 'PHP', '__')), fc.constant('*')).map(parts => parts.join(''))
  )
  const group = fc.record({
    required: fc.constantFrom(false, false, false, true),
    deletable: fc.constantFrom(true, true, true, false),
    isAccepted: fc.boolean(),
    cookies: fc.uniqueArray(ruleName, { maxLength: 3 }),
    keys: fc.uniqueArray(ruleName, { maxLength: 3 })
  })
  const site = fc.array(group, { minLength: 1, maxLength: 4 })
  type Site = typeof site extends fc.Arbitrary<infer Value> ? Value : never

  const rulesOf = (drawn: Site): Rules => {
    const { groups } = parseManifest({
      groups: drawn.map(({ required, deletable, cookies, keys }, index) => ({
        id: `g${index}`,
        required,
        deletable,
        cookies: cookies.map(name => ({ name })),
        storage: keys.map(name => ({ name, area: 'local' as const }))
      }))
    })
    return {
      groups,
      getPreference: id =>
        groups.some(group => group.id === id && group.required) || drawn[Number(id.slice(1))]!.isAccepted,
      owns: cookie => cookie === CONSENT
    }
  }

  /** Says in other words whether a rule of the manifest covers a name. */
  const listed = (rule: string, name: string) =>
    rule.at(-1) === '*' ? name.indexOf(rule.slice(0, -1)) === 0 : rule === name

  /** Whether a name has to go, said as plainly as possible. */
  function mustGo(drawn: Site, area: 'cookie' | 'local', name: string): boolean {
    const rulesIn = (group: Site[number]) => (area === 'cookie' ? group.cookies : group.keys)
    const owners = drawn.filter(group => rulesIn(group).some(rule => listed(rule, name)))
    if (area === 'cookie' && name === CONSENT) return false
    if (owners.some(group => group.required)) return false
    if (owners.some(group => !group.deletable)) return false
    const deleting = PROTECTED.includes(name) ? owners.filter(group => rulesIn(group).includes(name)) : owners
    return deleting.some(group => !group.isAccepted)
  }

  test('exactly the names are deleted that a group lists which is not accepted, and that nothing protects', () => {
    let deleted = 0
    fc.assert(
      fc.property(
        site,
        fc.constantFrom('cookie' as const, 'local' as const),
        fc.array(name, { minLength: 1, maxLength: 8 }),
        (drawn, area, names) => {
          const planned = planOf(area, names, rulesOf(drawn))
          expect(planned.map(({ name }) => name)).toEqual([...new Set(names)])
          for (const { name, fate } of planned) {
            expect(fate === 'deleted', name).toBe(mustGo(drawn, area, name))
            deleted += Number(fate === 'deleted')
          }
        }
      ),
      { numRuns: 1000 }
    )
    expect(deleted).toBeGreaterThan(100)
  })

  test('the group and the rule that decide are of the manifest, and cover the name', () => {
    fc.assert(
      fc.property(site, fc.array(name, { minLength: 1, maxLength: 8 }), (drawn, names) => {
        const rules = rulesOf(drawn)
        for (const { name, fate, reason, group: id, rule } of planOf('cookie', names, rules)) {
          const group = rules.groups.find((each: Group) => each.id === id)
          if (!group) expect(['in no group', 'consent cookie']).toContain(reason)
          else {
            expect(group.cookies.map(each => each.name)).toContain(rule)
            expect(listed(rule!, name)).toBe(true)
          }
          if (fate === 'deleted') expect(rules.getPreference(id!, name)).toBe(false)
          if (reason === 'required group') expect(group!.required).toBe(true)
          if (reason === 'not deletable') expect(group!.deletable).toBe(false)
          if (reason === 'accepted') expect(rules.getPreference(id!, name)).toBe(true)
        }
      })
    )
  })

  test('an area in which something is deleted is always worth a look', () => {
    fc.assert(
      fc.property(site, fc.array(name, { minLength: 1, maxLength: 8 }), (drawn, names) => {
        const rules = rulesOf(drawn)
        const isDeleted = planOf('cookie', names, rules).some(({ fate }) => fate === 'deleted')
        if (isDeleted) expect(mayDeleteIn('cookie', rules)).toBe(true)
      })
    )
  })
})
