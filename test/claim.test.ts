import { describe, expect, test } from 'vitest'
import { mustGo } from '../src/claim.js'
import { parseManifest } from '../src/manifest.js'

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

/** Whether a cookie must go, while only the group `accepted` may have anything. */
const mustCookieGo = (name: string): boolean => mustGo('cookie', name, manifest.groups, id => id === 'accepted')

describe('mustGo', () => {
  test.each([
    ['declined_1', true],
    ['undecided', true],
    ['both', true],
    ['twice', true],
    ['__proto__', true],
    ['accepted_only', false],
    ['unknown', false],
    ['Undecided', false],
    ['constructor', false],
    ['needed', false],
    ['shared_1', false],
    ['kept', false],
    ['kept_1', false]
  ])('of the cookie %j is %j', (name, expected) => {
    expect(mustCookieGo(name)).toBe(expected)
  })

  test('is never true without a group', () => {
    expect(mustGo('cookie', 'undecided', [], () => false)).toBe(false)
  })

  test('asks of a cookie by its name, of all else by its group alone', () => {
    const { groups } = parseManifest({
      groups: [{ id: 'a', ...cookiesOf('ph_*'), storage: [{ name: 'ph_*', area: 'local' }] }]
    })
    const asked: unknown[] = []
    const ask = (...question: unknown[]) => !asked.push(question)
    expect(mustGo('cookie', 'ph_1', groups, ask)).toBe(true)
    expect(mustGo('local', 'ph_1', groups, ask)).toBe(true)
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
      const found = ['cookie', ...areas].filter(name => mustGo(area, name, groups, () => false))
      expect(found).toEqual([area])
    }
  })
})

/** Whether the one group there is claims a cookie by a rule. */
const claimBy = (rule: string, name: string): boolean =>
  mustGo('cookie', name, parseManifest({ groups: [{ id: 'a', ...cookiesOf(rule) }] }).groups, () => false)

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
