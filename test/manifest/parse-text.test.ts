import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { parseManifest } from '../../src/manifest/parse.js'
import { parseManifestText } from '../../src/manifest/parse-text.js'

/** Runs `read` and returns the name of the error that it throws. */
function thrownBy(read: () => unknown): unknown {
  try {
    read()
  } catch (error) {
    return error instanceof Error ? error.name : error
  }
}

describe('parseManifestText', () => {
  test('reads JSON like parseManifest reads its value', () => {
    const input = {
      groups: [
        { id: 'a', name: { en: '[{' }, cookies: [{ name: '_ga', description: { en: 'x' } }] },
        { id: '__proto__' }
      ],
      policy: { en: '/policy' }
    }
    expect(parseManifestText(JSON.stringify(input, null, 2))).toStrictEqual(parseManifest(input))
    expect(parseManifestText('[{"varname":"a"}]')).toStrictEqual(parseManifest([{ varname: 'a' }]))
  })

  test.each([
    '',
    ' ',
    'groups',
    "{'groups': []}",
    '{"groups":[]',
    '{"groups":[],}',
    '\ufeff{"groups":[]}',
    '<!doctype html>'
  ])('throws a SyntaxError for %j, which is not JSON', text => {
    expect(() => parseManifestText(text)).toThrow(SyntaxError)
  })

  test.each([
    '{}',
    'null',
    '"{}"',
    '5',
    '{"groups":null}',
    '[[]]',
    '{"groups":[{"id":"a b"}]}',
    '{"groups":[{"id":{"toString":1}}]}'
  ])('throws a TypeError with issues for %j, which is JSON but not a manifest', text => {
    expect(() => parseManifestText(text)).toThrow(/^the manifest is not valid:\n {2}\S+: expected .*, found /)
    expect(thrownBy(() => parseManifestText(text))).toBe('TypeError')
  })

  test.each([
    ['[', ']', 15, 'TypeError'],
    ['[', ']', 16, 'SyntaxError'],
    ['[', ']', 500_000, 'SyntaxError'],
    ['[\n', ']', 16, 'SyntaxError'],
    ['{"a":', '}', 15, 'TypeError'],
    ['{"a":', '}', 16, 'SyntaxError'],
    ['[{"a":', '}]', 7, 'TypeError'],
    ['[{"a":', '}]', 8, 'SyntaxError']
  ])('takes 15 open brackets in a row at most: %j, closed by %j, %d times gives a %s', (open, close, times, name) => {
    const read = () => parseManifestText(`${open.repeat(times)}1${close.repeat(times)}`)
    expect(thrownBy(read)).toBe(name)
    expect(read).toThrow(name === 'TypeError' ? 'is not valid' : 'nested too deep')
  })

  test('throws no other error for a text that is nested deep in another way', () => {
    const text = '[[],'.repeat(100_000) + '0' + ']'.repeat(100_000)
    expect(['SyntaxError', 'TypeError']).toContain(thrownBy(() => parseManifestText(text)))
  })

  test('takes any number of groups', () => {
    const groups = Array.from({ length: 1000 }, (_, index) => ({ id: `g${index}`, cookies: [{ name: 'x' }] }))
    expect(parseManifestText(JSON.stringify({ groups })).groups).toHaveLength(1000)
  })

  test('throws no other error than a SyntaxError or a TypeError, for any text', () => {
    const token = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
      '"id"',
      '"groups"',
      '"varname"',
      '"a"',
      '1',
      'null',
      '"',
      ' '
    )
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: token }), fc.json())
    const inside = fc
      .json()
      .map(json => `{"groups":[{"id":"a","name":${json},"cookies":[{"name":"x","path":${json}}]}]}`)
    fc.assert(
      fc.property(fc.oneof(text, inside), text => {
        expect([undefined, 'SyntaxError', 'TypeError']).toContain(thrownBy(() => parseManifestText(text)))
      }),
      { numRuns: 1000 * inject('share') }
    )
  })

  // In linear time, 500,000 of these take milliseconds; in quadratic time, minutes.
  test.each(['"', '\\', '|', '=', ';', ' ', '[', '{', 'a', '[]', '[a', '{"a":1},', '[,'])(
    'reads a long run of %j in linear time',
    run => {
      const long = run.repeat(500_000)
      for (const text of [long, `[${long}`, `{"groups":"${long}"}`, `${'[x'.repeat(15)}${long}`]) {
        expect(['SyntaxError', 'TypeError']).toContain(thrownBy(() => parseManifestText(text)))
      }
    }
  )
})
