import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Asked {
  readonly tests?: readonly string[]
  readonly pages?: readonly string[]
  readonly floor: number
}

const asked = JSON.parse(readFileSync('test/mutation/files.json', 'utf8')) as Record<string, Asked>
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))

/** Types, texts of translators, and doors of a line or two: there is nothing to change in them. */
const NOTHING = /^(types|privacy|manifest-source|core-tag|replay-tag|ui\/index|languages\/.*)\.ts$/

test('mutants are made of every file that does anything', () => {
  const names = sources.filter(file => !NOTHING.test(file)).map(file => file.slice(0, -'.ts'.length))
  expect(Object.keys(asked).sort()).toEqual(names.sort())
})

test.each(Object.entries(asked))(
  'those of %s are put before tests that exist',
  (_, { tests = [], pages = [], floor }) => {
    expect(tests.length + pages.length).toBeGreaterThan(0)
    for (const name of tests) expect(existsSync(`test/${name}.test.ts`), name).toBe(true)
    for (const name of pages) expect(existsSync(`test/conformance/${name.split('?')[0]}.html`), name).toBe(true)
    expect(floor).toBeGreaterThanOrEqual(90)
  }
)
