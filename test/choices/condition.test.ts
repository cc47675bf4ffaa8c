import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCondition } from '../../src/choices/condition.js'
import type { Term } from '../../src/choices/condition.js'

/** A term about a group, unless it says more. */
const term = (id: string, { cookie, isNegated = false }: Partial<Term> = {}): Term => ({ id, cookie, isNegated })
const ID = 'abcdefghijklmnopqrstuvwxyz-_0123'

describe('parseCondition', () => {
  test.each([
    ['statistics', [term('statistics')]],
    ['STATISTICS', [term('STATISTICS')]],
    ['statistics.ga', [term('statistics.ga')]],
    ['!statistics.g-A_4', [term('statistics.g-A_4', { isNegated: true })]],
    ['statistics.ga:_ga', [term('statistics.ga', { cookie: '_ga' })]],
    ['statistics:_ga', [term('statistics', { cookie: '_ga' })]],
    ['statistics:a:b', [term('statistics', { cookie: 'a:b' })]],
    ['statistics:!x', [term('statistics', { cookie: '!x' })]],
    ['!marketing', [term('marketing', { isNegated: true })]],
    ['a !b  c:d', [term('a'), term('b', { isNegated: true }), term('c', { cookie: 'd' })]],
    ['\n\t a\r\nb ', [term('a'), term('b')]],
    ['a a', [term('a'), term('a')]],
    ['__proto__ constructor:toString', [term('__proto__'), term('constructor', { cookie: 'toString' })]],
    [ID, [term(ID)]],
    [`a.${ID}`, [term(`a.${ID}`)]],
    [`${ID}.a`, [term(`${ID}.a`)]]
  ])('reads %j', (text, terms) => {
    expect(parseCondition(text)).toStrictEqual(terms)
  })

  test.each([
    '',
    ' \n',
    '!',
    '!!a',
    ':',
    ':_ga',
    'a:',
    '!a:b',
    'a!',
    'a,b',
    'a.',
    '.a',
    'a..b',
    'a.b.c',
    'a.é',
    'a|b',
    'é',
    'a/b',
    '*',
    `${ID}4`,
    `!${ID}4`,
    `a.${ID}4`,
    `${ID}4.a`
  ])('reads no term from %j', text => {
    expect(parseCondition(text)).toEqual([undefined])
  })

  test('keeps the place of a wrong word, so that the rest is not taken for the whole condition', () => {
    expect(parseCondition('a ? b')).toEqual([expect.objectContaining({ id: 'a' }), undefined, expect.anything()])
  })

  test('gives a term or undefined for each word of any text, and at least one', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('!', ':', ' ', 'a', '-', '\n') })
    )
    fc.assert(
      fc.property(text, text => {
        const terms = parseCondition(text)
        expect(terms).toHaveLength(text.trim().split(/\s+/).length)
        for (const found of terms) if (found) expect(found.id).toMatch(/^[-_a-zA-Z0-9]{1,32}$/)
      })
    )
  })

  test('reads back every term that can be written', () => {
    const id = fc.stringMatching(/^[-_a-zA-Z0-9]{1,32}$/)
    const cookie = fc.stringMatching(/^[!-~]+$/)
    const written = fc.oneof(
      id.map(id => [id, term(id)] as const),
      id.map(id => [`!${id}`, term(id, { isNegated: true })] as const),
      fc.tuple(id, cookie).map(([id, cookie]) => [`${id}:${cookie}`, term(id, { cookie })] as const)
    )
    fc.assert(
      fc.property(fc.array(written, { minLength: 1 }), words => {
        const terms = parseCondition(words.map(([word]) => word).join('  '))
        expect(terms).toStrictEqual(words.map(([, term]) => term))
      })
    )
  })

  // In linear time, 500,000 of these take milliseconds; in quadratic time, minutes.
  test.each(['"', '\\', '|', '=', ';', ' ', '[', '{', 'a', '!', ':', 'a:', '! '])(
    'reads a long run of %j in linear time',
    run => {
      const terms = parseCondition(`x ${run.repeat(500_000)} y`)
      expect([terms.at(0)?.id, terms.at(-1)?.id]).toEqual(['x', 'y'])
      expect(parseCondition(`!x${run.repeat(500_000)}`)[0]).toEqual(
        run === ' ' ? term('x', { isNegated: true }) : undefined
      )
    }
  )
})
