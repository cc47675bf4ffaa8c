import { describe, expect, test } from 'vitest'
import { claimOn } from '../src/claim.js'
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

/** The id of the group that claims a cookie, while only the group `accepted` may have anything. */
const claimOnCookie = (name: string): string | undefined =>
  claimOn(
    name,
    manifest,
    group => group.cookies,
    group => group.id === 'accepted'
  )?.id

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
  ])('of the cookie %j finds the group %j', (name, id) => {
    expect(claimOnCookie(name)).toBe(id)
  })

  test('finds nothing until a manifest is known', () => {
    const found = claimOn(
      'undecided',
      null,
      group => group.cookies,
      () => false
    )
    expect(found).toBeUndefined()
  })

  test('counts the rules that it is told to count', () => {
    const manifest = parseManifest({
      groups: [{ id: 'a', ...cookiesOf('cookie'), storage: [{ name: 'ph_*', area: 'local' }] }]
    })
    const found = ['ph_1', 'cookie'].map(key =>
      claimOn(
        key,
        manifest,
        group => group.storage,
        () => false
      )
    )
    expect(found).toEqual([manifest.groups[0], undefined])
  })
})

/** The id of the one group there is, if it claims a cookie by a rule. */
const claimBy = (rule: string, name: string): string | undefined =>
  claimOn(
    name,
    parseManifest({ groups: [{ id: 'a', ...cookiesOf(rule) }] }),
    group => group.cookies,
    () => false
  )?.id

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
    expect(claimBy(`${name.slice(0, 2)}*`, name)).toBeUndefined()
    expect(claimBy(`${name.slice(0, -1)}*`, name)).toBeUndefined()
    expect(claimBy(name, name)).toBe('a')
  })

  test.each(['my_sessionid', 'connectXsid', '__Hostess', '_Host-x'])('%j is none: a * claims it', name => {
    expect(claimBy(`${name.slice(0, 2)}*`, name)).toBe('a')
  })
})
