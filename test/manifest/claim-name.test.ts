import { describe, expect, test } from 'vitest'
import { claimOn } from '../../src/manifest/claim-name.js'
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

/** For whose sake a cookie must go, while only the group `accepted` may have anything. */
const claimOnCookie = (name: string): string | undefined =>
  claimOn('cookie', name, manifest.groups, id => id === 'accepted')?.id

describe('claimOn', () => {
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
  ])('of the cookie %j is %j', (name, expected) => {
    expect(claimOnCookie(name)).toBe(expected)
  })

  test('is never true without a group', () => {
    expect(claimOn('cookie', 'undecided', [], () => false)).toBeUndefined()
  })

  test('asks of a cookie by its name, of all else by its group alone', () => {
    const { groups } = parseManifest({
      groups: [{ id: 'a', ...cookiesOf('ph_*'), storage: [{ name: 'ph_*', area: 'local' }] }]
    })
    const asked: unknown[] = []
    const ask = (...question: unknown[]) => !asked.push(question)
    expect(claimOn('cookie', 'ph_1', groups, ask)).toBe(groups[0])
    expect(claimOn('local', 'ph_1', groups, ask)).toBe(groups[0])
    expect(asked).toEqual([
      ['a', 'ph_1'],
      ['a', undefined]
    ])
  })

  test('counts the rules of the area', () => {
    const areas = ['local', 'session', 'indexed-db', 'cache'] as const
    const { groups } = parseManifest({
      groups: [{ id: 'a', ...cookiesOf('cookie'), storage: areas.map(area => ({ name: `${area}*`, area })) }]
    })
    for (const area of ['cookie', ...areas] as const) {
      const found = ['cookie', ...areas].filter(name => claimOn(area, name, groups, () => false))
      expect(found).toEqual([area])
    }
  })
})

/** Whether the one group there is claims a cookie by a rule. */
const claimBy = (rule: string, name: string): boolean =>
  !!claimOn('cookie', name, parseManifest({ groups: [{ id: 'a', ...cookiesOf(rule) }] }).groups, () => false)

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
  test.each(names)('%j is claimed by its own name only', name => {
    expect(claimBy(`${name.slice(0, 2)}*`, name)).toBe(false)
    expect(claimBy(`${name.slice(0, -1)}*`, name)).toBe(false)
    expect(claimBy(name, name)).toBe(true)
  })

  test.each(['my_sessionid', 'connectXsid', '__Hostess', '_Host-x'])('%j is none: a * claims it', name => {
    expect(claimBy(`${name.slice(0, 2)}*`, name)).toBe(true)
  })
})
