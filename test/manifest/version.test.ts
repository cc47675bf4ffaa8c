import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newest, versionForm } from '../../src/manifest/version.js'

describe('versionForm', () => {
  test.each([
    '',
    '2026-01-07',
    '2026-01-07T09:12',
    '2026-01-07T09:12:44',
    '2026-01-07T09:12:44.1',
    '2026-01-07T09:12:44.120000',
    '2026-01-07T09:12:44Z',
    '2026-01-07T09:12Z',
    '2026-01-07T09:12:44.120Z',
    '2026-01-07T09:12:44.120000+00:00',
    '2026-01-07T09:12:44-05:00',
    '2026-01-07T09:12:44+00',
    '2026-01-07T09:12:44+0530'
  ])('takes %j', text => {
    expect(versionForm.test(text)).toBe(true)
  })

  test.each([
    '-1',
    '1',
    '~',
    'true',
    '2026',
    '2026-01',
    '2026-1-7',
    '20260107',
    '2026-01-07T',
    '2026-01-07T09',
    '2026-01-07 09:12:44',
    '2026-01-07t09:12:44',
    '2026-01-07T09:12:44z',
    '2026-01-07T09:12:44.',
    '2026-01-07T09:12.5',
    '2026-01-07T09:12:44,120',
    '2026-01-07T09:12:44+0',
    '2026-01-07T09:12:44+00:0',
    '2026-01-07T09:12:44Z+00:00',
    '2026-01-07Z',
    '+002026-01-07T09:12:44Z',
    ' 2026-01-07',
    '2026-01-07\n',
    '2026-01-07|a=-1',
    '２０２６-01-07',
    '__proto__'
  ])('does not take %j', text => {
    expect(versionForm.test(text)).toBe(false)
  })

  test('takes every date of JavaScript with a four-digit year', () => {
    const date = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(date, date => {
        expect(versionForm.test(date.toISOString())).toBe(true)
      })
    )
  })

  // In linear time, 500,000 of these take milliseconds; in quadratic time, minutes.
  test.each(['"', '\\', '|', '=', ';', ' ', '[', '{', 'a', '0', ':'])('reads a long run of %j in linear time', run => {
    expect(versionForm.test(`2026-01-07T09:12:44.1${run.repeat(500_000)}Z`)).toBe(run === '0')
    expect(versionForm.test(`2026-01-07T09:12:44.1${run.repeat(500_000)}x`)).toBe(false)
  })
})

describe('newest', () => {
  test.each([
    [[], ''],
    [[''], ''],
    [['', '2026-01-07', ''], '2026-01-07'],
    [['2026-02-01', '2026-01-07', '2025-12-31'], '2026-02-01'],
    [['2026-01-07T09:12:44+00:00', '2026-01-07T09:12:44.5+00:00'], '2026-01-07T09:12:44.5+00:00'],
    [['2026-01-07T02:00:00+02:00', '2026-01-07T01:00:00+00:00'], '2026-01-07T02:00:00+02:00']
  ])('of %j is %j, compared as text', (versions, expected) => {
    expect(newest(versions)).toBe(expected)
  })

  test('is one of the versions, and no other is greater', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), versions => {
        const found = newest([...versions])
        expect(versions).toContain(found)
        expect(versions.filter(version => version > found)).toEqual([])
      })
    )
  })
})
