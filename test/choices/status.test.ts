import { describe, expect, test } from 'vitest'
import { parseEntries } from '../../src/choices/codec.js'
import { parseCookies, unquote } from '../../src/cookies/header.js'
import { DECLINED } from '../../src/choices/codec.js'
import { cookiePreferenceOf, preferenceOf, statusOf } from '../../src/choices/status.js'
import type { Choice, Group } from '../../src/types.js'
import { versionForm } from '../../src/manifest/version.js'
import { loadVectors } from '../vectors.js'

const MARCH = '2026-03-01T00:00:00+00:00'
const APRIL = '2026-04-01T00:00:00+00:00'
const MAY = '2026-05-01T00:00:00+00:00'

interface GroupParts extends Partial<Omit<Group, 'cookies'>> {
  /** Versions by name, or by `name:domain`. */
  readonly cookies?: Readonly<Record<string, string>>
}

/** Makes a group by hand, because Django's groups may have fields that no manifest has. Only the version of a cookie counts here. */
function groupOf({ cookies = {}, ...parts }: GroupParts): Group {
  const texts = { domain: '', path: '', description: '', lifetime: '', provider: '' }
  const rules = Object.entries(cookies).map(([key, created]) => ({ ...texts, name: key.split(':')[0]!, created }))
  const rest = { name: 'g', description: '', required: false, deletable: true, default: false, gpc: true, version: '' }
  return { id: 'g', ...rest, storage: [], urls: [], ...parts, cookies: rules }
}

/** Whether a choice is neither a version nor a refusal. We ignore it; Django compares it as text, the one difference. */
const isOdd = (choice: Choice | undefined): boolean =>
  choice !== undefined && choice !== DECLINED && !versionForm.test(choice)

describe('Django', () => {
  const cases = loadVectors('django-status')
  /** The cases that can be compared: we have no setting for the text of a refusal. */
  const comparable = cases.filter(({ settings }) => (settings['COOKIE_CONSENT_DECLINE'] ?? DECLINED) === DECLINED)

  const read = ({ settings, cookie_header, db, versions, optional_groups_in_order: ids }: (typeof cases)[number]) => {
    const name = settings['COOKIE_CONSENT_NAME'] ?? 'cookie_consent'
    const values = parseCookies(cookie_header ?? '').filter(cookie => cookie[0] === name)
    const entries = parseEntries(unquote(values.at(-1)?.[1] ?? ''))
    return ids.map(id => {
      const { group: version, cookies } = versions[id]!
      const required = db.some(row => row.varname === id && row.is_required)
      return { group: groupOf({ id, version, cookies, required }), choice: entries.get(id) }
    })
  }

  test('is compared in every case but one; in 60 it reads a text that we ignore', () => {
    const odd = comparable.filter(given => read(given).some(({ choice }) => isOdd(choice)))
    const opened = odd.filter(given =>
      read(given).some(({ group, choice }) => isOdd(choice) && given.status.acceptedCookieGroups.includes(group.id))
    )
    expect([cases.length, comparable.length]).toEqual([179, 178])
    // Django takes 24 of these texts for an acceptance, because they are greater than a version.
    expect([odd.length, opened.length]).toEqual([60, 24])
  })

  test.each(comparable)('finds the same statuses in $id as we do', given => {
    const { acceptedCookieGroups, declinedCookieGroups, notAcceptedOrDeclinedCookieGroups } = given.status
    const found = read(given).map(({ group, choice }) => ({ id: group.id, status: statusOf(group, choice), choice }))
    const odd = found.filter(({ choice }) => isOdd(choice)).map(({ id }) => id)
    const ids = (wanted: string) => found.filter(({ status }) => status === wanted).map(({ id }) => id)
    const isStrict = (id: string): boolean => !odd.includes(id)
    expect(ids('accepted')).toEqual(acceptedCookieGroups.filter(isStrict))
    expect(ids('declined')).toEqual(declinedCookieGroups)
    expect(ids('undecided').filter(isStrict)).toEqual(notAcceptedOrDeclinedCookieGroups.filter(isStrict))
    expect(ids('undecided')).toEqual(expect.arrayContaining(odd))
  })

  test.each(comparable)('gives the same answer for each cookie in $id as we do', ({ values, ...given }) => {
    for (const { group, choice } of read({ values, ...given })) {
      for (const { name } of group.cookies) {
        // Django asks by name and domain, we ask by name: two cookies of one name must both be accepted.
        const keys = new Set(Object.keys(given.versions[group.id]!.cookies).filter(key => key.split(':')[0] === name))
        const answers = values.filter(({ varname, cookie }) => varname === group.id && keys.has(cookie))
        const said = answers.flatMap(({ value }) => (value === undefined ? [] : isOdd(choice) ? null : value))
        if (!said.length) continue
        expect(cookiePreferenceOf(group, choice, false, name), name).toBe(said.every(value => value === true))
        expect(statusOf(group, choice) === 'declined', name).toBe(said.includes(false))
      }
    }
  })
})

describe('statusOf', () => {
  test.each<[GroupParts, Choice | undefined, string]>([
    [{ version: APRIL }, undefined, 'undecided'],
    [{ version: APRIL }, DECLINED, 'declined'],
    [{ version: APRIL }, APRIL, 'accepted'],
    [{ version: APRIL }, MAY, 'accepted'],
    [{ version: APRIL }, MARCH, 'undecided'],
    [{ version: APRIL }, '', 'undecided'],
    [{ version: '' }, '', 'accepted'],
    [{ version: '' }, undefined, 'undecided'],
    [{ version: '' }, DECLINED, 'declined'],
    [{ version: '' }, '-2', 'undecided'],
    [{ version: APRIL }, '~', 'undecided'],
    [{ version: APRIL }, `${MAY} `, 'undecided'],
    [{ version: APRIL, required: true }, DECLINED, 'accepted'],
    [{ version: APRIL, default: true }, undefined, 'undecided']
  ])('of a group %j after the choice %j is %s', (parts, choice, status) => {
    expect(statusOf(groupOf(parts), choice)).toBe(status)
  })

  test('compares versions as text, not as times', () => {
    const group = groupOf({ version: '2026-04-01T02:00:00+02:00' })
    expect(statusOf(group, '2026-04-01T00:00:00+00:00')).toBe('undecided')
    expect(statusOf(group, '2026-04-01T02:00:00+14:00')).toBe('accepted')
  })
})

describe('preferenceOf', () => {
  test.each<[GroupParts, Choice | undefined, boolean, boolean]>([
    [{}, '', false, true],
    [{}, '', true, true],
    [{}, undefined, false, false],
    [{ default: true }, undefined, false, true],
    [{ default: true }, undefined, true, false],
    [{ default: true, gpc: false }, undefined, true, true],
    [{ gpc: false }, undefined, true, false],
    [{ default: true }, DECLINED, false, false],
    [{ required: true }, DECLINED, true, true]
  ])('of a group %j after the choice %j, with a GPC signal: %j, is %j', (parts, choice, gpc, preference) => {
    expect(preferenceOf(groupOf(parts), choice, gpc)).toBe(preference)
  })
})

describe('cookiePreferenceOf', () => {
  const cookies = { _ga: MARCH, '_ga*': APRIL, old: '' }
  const version = MAY
  test.each<[GroupParts, Choice | undefined, string, boolean]>([
    [{ cookies, version }, MAY, '_ga', true],
    [{ cookies, version }, MAY, 'unknown', false],
    [{ cookies, version }, APRIL, '_ga', true],
    [{ cookies, version }, MARCH, '_ga', false],
    [{ cookies: { _ga: MARCH }, version }, MARCH, '_ga', true],
    [{ cookies, version }, MARCH, '_ga_1', false],
    [{ cookies, version }, MARCH, 'old', true],
    [{ cookies, version }, DECLINED, 'old', false],
    [{ cookies, version }, 'yes', 'old', false],
    [{ cookies, version, default: true }, undefined, '_ga', true],
    [{ cookies, version, required: true }, undefined, '_ga', true]
  ])('in a group %j after the choice %j of %j is %j', (parts, choice, cookie, preference) => {
    expect(cookiePreferenceOf(groupOf(parts), choice, false, cookie)).toBe(preference)
  })

  test('heeds a GPC signal while the group is undecided', () => {
    const group = groupOf({ cookies, version, default: true })
    expect([false, true].map(gpc => cookiePreferenceOf(group, undefined, gpc, '_ga'))).toEqual([true, false])
  })
})
