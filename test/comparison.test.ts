import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/comparison.md', 'utf8')
const peers: Record<string, string> = JSON.parse(readFileSync('bench/package.json', 'utf8')).devDependencies
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'))

/** The form of a cell about nanoconsent, and of one about a peer. */
const OURS = /^(no|untested|(yes|part)(, \d+)?: \[[\w-]+\](, \[[\w-]+\])*)$/
const THEIRS = /^(no(\[\^[\w-]+\])?|–|\?(\[\^[\w-]+\])?|(yes|part|code|server)(, (over )?\d+)?\[\^[\w-]+\])$/

const all = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map(match => match[1]!)
const tests = new Map([...page.matchAll(/^\[([\w-]+)\]: (.+)$/gm)].map(match => [match[1]!, match[2]!]))
const notes = new Map([...page.matchAll(/^\[\^([\w-]+)\]: (.+)$/gm)].map(match => [match[1]!, match[2]!]))

/** The comparing tables: their heads and rows, as cells. */
const tables = all(/((?:^\|.*\n)+)/gm).flatMap(table => {
  const lines = table.trimEnd().split('\n')
  const [head, , ...rows] = lines.map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim())
  ) as string[][]
  return head?.[1] === name ? [{ head, rows }] : []
})
const rows = tables.flatMap(table => table.rows)

test('all tables compare the same tools', () => {
  expect(tables).toHaveLength(6)
  for (const { head } of tables) expect(head).toEqual(['', name, 'vcc', 'Klaro', 'tac', 'c15t', 'Osano', 'dcc'])
})

test.each(rows)('“%s”: a test shows every “yes” of ours', (_, ours) => {
  expect(ours).toMatch(OURS)
  for (const [, test] of ours!.matchAll(/\[([\w-]+)\]/g)) {
    expect(tests.get(test!), test).toMatch(/^\.\.\/test\/.*(\.test\.ts|\.html|types\.ts)$/)
  }
})

test.each(rows)('“%s”: every peer has an answer, and every “yes” has a source', (_, __, ...theirs) => {
  expect(theirs).toHaveLength(6)
  for (const their of theirs) expect(their).toMatch(THEIRS)
})

test('every linked test exists, and every link is used', () => {
  for (const path of tests.values()) {
    expect(existsSync(new URL(path, `file://${process.cwd()}/docs/`)), path).toBe(true)
  }
  expect(new Set(all(/[:,] \[([\w-]+)\](?!\(|:)/g))).toEqual(new Set(tests.keys()))
})

test('every note exists, links a public source, and is used', () => {
  expect(new Set(all(/\[\^([\w-]+)\](?!:)/g))).toEqual(new Set(notes.keys()))
  for (const note of notes.values()) expect(note).toMatch(/\]\(https:\/\/[^)]+\)/)
})

test('the versions are the measured ones', () => {
  const named = [...page.matchAll(/`([\w.-]+)@(\d+\.\d+\.\d+)`/g)].map(match => [match[1]!, match[2]!] as const)
  expect(all(/(\d+\.\d+\.\d+)/g)).toEqual(named.map(([, version]) => version))
  expect(named.map(([name]) => name)).toEqual(expect.arrayContaining([name, ...Object.keys(peers)]))
  for (const [peer, found] of named) expect(found, peer).toBe(peer === name ? version : (peers[peer] ?? found))
})

test('the number of languages is right', () => {
  const others = readdirSync('src/languages').filter(file => file.endsWith('.json'))
  expect(all(/yes, (\d+): \[languages\]/g)).toEqual([`${others.length + 1}`])
})

test('the page has no numbers of size and time', () => {
  expect(page).not.toMatch(/\d\s*([kM]?i?B|bytes?|[mµ]?s|seconds?)\b/)
})

test('it is short', () => {
  expect(page.split('\n').length).toBeLessThan(300)
})
