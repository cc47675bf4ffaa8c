import { describe, expect, test } from 'vitest'
import { groupThatForbids, judgeName, listingsOf } from '../../src/manifest/claim-name.js'
import { parseManifest } from '../../src/manifest/parse.js'

const cookiesOf = (...names: string[]) => ({ cookies: names.map(name => ({ name })) })
const manifest = parseManifest({
  groups: [
    { id: 'essentials', required: true, ...cookiesOf('needed', 'shared_*') },
    { id: 'kept', deletable: false, ...cookiesOf('kept', 'kept_*') },
    { id: 'accepted', ...cookiesOf('both', 'accepted_only') },
    {
      id: 'declined',
      ...cookiesOf('both', 'needed', 'kept', 'kept_1', 'shared_1', 'declined_*', 'twice', '__proto__')
    },
    { id: 'undecided', ...cookiesOf('twice', 'undecided') }
  ]
})

/** The id of the group that forbids a cookie, while only the group `accepted` is accepted. */
const forbiddenBy = (name: string): string | undefined =>
  groupThatForbids('cookie', name, manifest.groups, id => id === 'accepted')?.id

describe('the group that forbids', () => {
  test.each([
    ['declined_1', 'declined'],
    ['undecided', 'undecided'],
    ['both', 'declined'],
    ['twice', 'declined'],
    ['__proto__', 'declined'],
    ['accepted_only', undefined],
    ['unknown', undefined],
    ['Undecided', undefined],
    ['constructor', undefined],
    ['needed', undefined],
    ['shared_1', undefined],
    ['kept', undefined],
    ['kept_1', undefined]
  ])('the cookie %j is %j', (name, expected) => {
    expect(forbiddenBy(name)).toBe(expected)
  })

  test('does not exist without a group', () => {
    expect(groupThatForbids('cookie', 'undecided', [], () => false)).toBeUndefined()
  })

  test('is asked for a cookie by its name, for other areas by the group alone', () => {
    const { groups } = parseManifest({
      groups: [{ id: 'a', ...cookiesOf('ph_*'), storage: [{ name: 'ph_*', area: 'local' }] }]
    })
    const asked: unknown[] = []
    const ask = (...question: unknown[]) => !asked.push(question)
    expect(groupThatForbids('cookie', 'ph_1', groups, ask)).toBe(groups[0])
    expect(groupThatForbids('local', 'ph_1', groups, ask)).toBe(groups[0])
    expect(asked).toEqual([
      ['a', 'ph_1'],
      ['a', undefined]
    ])
  })

  test('has a rule for the area', () => {
    const areas = ['local', 'session', 'indexed-db', 'cache'] as const
    const { groups } = parseManifest({
      groups: [{ id: 'a', ...cookiesOf('cookie'), storage: areas.map(area => ({ name: `${area}*`, area })) }]
    })
    for (const area of ['cookie', ...areas] as const) {
      const found = ['cookie', ...areas].filter(name => groupThatForbids(area, name, groups, () => false))
      expect(found).toEqual([area])
    }
  })
})

/** Whether the only group forbids a cookie by a rule. */
const isForbiddenBy = (rule: string, name: string): boolean =>
  !!groupThatForbids('cookie', name, parseManifest({ groups: [{ id: 'a', ...cookiesOf(rule) }] }).groups, () => false)

describe('a session or protection cookie', () => {
  const names = [
    'sessionid',
    'csrftoken',
    'PHPSESSID',
    'JSESSIONID',
    'connect.sid',
    'XSRF-TOKEN',
    '__Host-x',
    '__Secure-x',
    '__host-x',
    'SessionId'
  ]
  test.each(names)('%j is forbidden by its exact name only', name => {
    expect(isForbiddenBy(`${name.slice(0, 2)}*`, name)).toBe(false)
    expect(isForbiddenBy(`${name.slice(0, -1)}*`, name)).toBe(false)
    expect(isForbiddenBy(name, name)).toBe(true)
  })

  test.each(['my_sessionid', 'connectXsid', '__Hostess', '_Host-x'])('%j is another name, which a * forbids', name => {
    expect(isForbiddenBy(`${name.slice(0, 2)}*`, name)).toBe(true)
  })
})

describe('the verdict on a name', () => {
  const judge = (name: string) => {
    const { groups } = manifest
    const verdict = judgeName('cookie', name, listingsOf('cookie', name, groups), id => id === 'accepted')
    return verdict && [verdict.mayStay, verdict.reason, verdict.group.id, verdict.rule.name]
  }

  test.each([
    ['needed', [true, 'required group', 'essentials', 'needed']],
    ['shared_1', [true, 'required group', 'essentials', 'shared_*']],
    ['kept', [true, 'not deletable', 'kept', 'kept']],
    ['kept_1', [true, 'not deletable', 'kept', 'kept_*']],
    ['accepted_only', [true, 'accepted', 'accepted', 'accepted_only']],
    ['both', [false, 'not accepted', 'declined', 'both']],
    ['declined_1', [false, 'not accepted', 'declined', 'declined_*']],
    ['unknown', undefined]
  ])('%j is %j', (name, expected) => {
    expect(judge(name)).toEqual(expected)
  })

  test('keeps a session cookie that only a * covers', () => {
    const { groups } = parseManifest({ groups: [{ id: 'a', ...cookiesOf('session*') }] })
    const verdict = judgeName('cookie', 'sessionid', listingsOf('cookie', 'sessionid', groups), () => false)
    expect(verdict).toMatchObject({ mayStay: true, reason: 'protected name', rule: { name: 'session*' } })
  })

  test('keeps a session cookie that a * of a required group covers, even if another group lists its exact name', () => {
    const { groups } = parseManifest({
      groups: [
        { id: 'essentials', required: true, ...cookiesOf('session*') },
        { id: 'a', ...cookiesOf('sessionid') }
      ]
    })
    expect(groupThatForbids('cookie', 'sessionid', groups, () => false)).toBeUndefined()
  })
})
