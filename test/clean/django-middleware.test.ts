import { describe, expect, test } from 'vitest'
import { parseEntries } from '../../src/choices/codec.js'
import { parseCookies, unquote } from '../../src/cookies/header.js'
import { parseManifest } from '../../src/manifest/parse.js'
import { cookiePreferenceOf } from '../../src/choices/status.js'
import { planOf } from '../../src/clean/plan.js'
import { loadVectors } from '../vectors.js'

const cases = loadVectors('django-middleware')

/** Cases in which we delete something else on purpose: the names that we delete. */
const different: Record<string, readonly string[]> = {
  // A malformed version is no answer, and an undecided opt-in group may keep nothing. Django takes it for an acceptance.
  'garbage-version-optin': ['_ga', 'share'],
  'blank-decline-optin': ['_ga', 'share'],
  // The consent cookie never goes.
  'consent-cookie-itself-optin': ['x'],
  // A trailing `*` is a wildcard here, and a plain character in Django. See below for `*` alone.
  'wildcard-optin': ['_ga_ABC', '_ga_*'],
  'wildcard-optout': ['_ga_ABC', '_ga_*']
}

/** Cases that Django answers with an error, because its cookies cannot have these names. */
const failing = cases.filter(({ exception }) => exception)

/** Its text for "declined" has no counterpart here. */
const comparable = cases.filter(given => !given.exception && !('COOKIE_CONSENT_DECLINE' in given.settings))

/** A name that no manifest may have. */
const isOdd = (name: string): boolean => name === '*' || name.includes(' ')

/** The names of the cookies of a request that have to go. */
function deletedOf({ settings, db, cookie_header: header }: (typeof cases)[number]): string[] {
  const { groups } = parseManifest({
    groups: db.map(row => ({
      id: row.varname,
      required: row.is_required ?? false,
      deletable: row.is_deletable ?? true,
      default: settings['COOKIE_CONSENT_OPT_OUT'] === true,
      cookies: row.cookies
        .filter(({ name }) => !isOdd(name))
        .map(({ created, ...rule }) => ({ ...rule, created: created.replace('Z', '+00:00') }))
    }))
  })
  const consentCookie = settings['COOKIE_CONSENT_NAME'] ?? 'cookie_consent'
  const cookies = parseCookies(header ?? '')
  const values = cookies.filter(([name]) => name === consentCookie)
  const choices = parseEntries(unquote(values.pop()?.[1] ?? ''))
  const planned = planOf(
    'cookie',
    cookies.map(([name]) => name),
    {
      groups,
      owns: name => name === consentCookie,
      getPreference: (id, cookie) =>
        cookiePreferenceOf(
          groups.find(group => group.id === id)!,
          choices.get(id),
          false,
          cookie!
        )
    }
  )
  return planned.filter(({ fate }) => fate === 'deleted').map(({ name }) => name)
}

describe("Django's middleware", () => {
  test('is compared in every case that it can answer', () => {
    expect(failing.map(({ id }) => id)).toEqual(['empty-name-optout', 'reserved-name-optin'])
    expect([cases.length, comparable.length]).toEqual([47, 44])
    expect(comparable.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(different)))
  })

  test.each(comparable)('deletes in $id what we do', given => {
    expect(deletedOf(given).sort()).toEqual([...(different[given.id] ?? given.deleted)].sort())
  })

  test.each(comparable.filter(({ id }) => different[id]))('deletes in $id something else', ({ id, deleted }) => {
    expect([...deleted].sort()).not.toEqual([...different[id]!].sort())
  })
})
