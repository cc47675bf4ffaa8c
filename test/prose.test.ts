import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commentsOf, messagesOf, offencesIn, proseOf } from './prose.js'

const read = (file: string): string => readFileSync(file, 'utf8')
const documents = ['README.md', 'SECURITY.md', 'CHANGELOG.md', 'CONTRIBUTING.md']
  .filter(file => existsSync(file))
  .concat(readdirSync('docs').flatMap(file => (file.endsWith('.md') ? `docs/${file}` : [])))
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
const roomOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : '.')
const rooms = [...new Set(sources.map(roomOf))]

/** Lists the offences in the prose of some files, and prints them. */
function offences(files: readonly string[], prose: (text: string) => string): string[] {
  const found = files.flatMap(file =>
    Array.from(offencesIn(prose(read(file))), ({ line, rule, sentence }) => `${file}:${line}: ${rule}: ${sentence}`)
  )
  if (found.length) console.log(found.join('\n'))
  return found
}

describe('the counter', () => {
  const rulesIn = (prose: string) => Array.from(offencesIn(prose), ({ line, rule }) => `${line} ${rule}`)

  test.each([
    ['What runs is logged.', ['1 headless clause']],
    ['Who prevents it prevents the reload.', ['1 headless clause']],
    ['It runs.\nOf two answers the later wins.', ['2 headless clause']],
    ['It runs once: what ran before stays.', ['1 headless clause']],
    ['It tells the gate, and what comes later waits.', ['1 headless clause']],
    ['What runs? The gate decides.', []],
    ['A visitor, who has accepted, sees what was blocked.', []],
    [`${'word '.repeat(25)}`, []],
    [`${'word '.repeat(26)}`, ['1 long sentence']],
    [`${'word '.repeat(20)}.\n${'Word '.repeat(20)}.`, []],
    [`- ${'word '.repeat(20)}\n- ${'word '.repeat(20)}`, []],
    ['A no stays.', ['1 forbidden word']],
    ['A no-op stays, and so does anybody.', []],
    ['The page is told, and nobody listens.', ['1 forbidden word']]
  ])('finds in %j: %j', (prose, rules) => {
    expect(rulesIn(prose)).toEqual(rules)
  })

  test('reads the sentences of Markdown, and no code, table or address', () => {
    const prose = proseOf(`# What it is\n
\`\`\`js\nWhat()\n\`\`\`
| What | a no |
\`a no\` [links](https://nobody.example) to it.
1. A no.\n[nobody]: https://nobody.example`)
    expect(rulesIn(prose)).toEqual(['1 headless clause', '8 forbidden word'])
  })

  test('reads the comments of TypeScript, and no code', () => {
    const prose = commentsOf(
      `/** Tells. What it\n * throws. */\nconst a = 'nobody' // A no.\n// It goes on\n// by code.`
    )
    expect(rulesIn(prose)).toEqual(['1 headless clause', '3 forbidden word', '4 forbidden word'])
  })

  test('reads the messages of TypeScript, and no other text', () => {
    const prose = messagesOf(
      `const a = 'nobody'\nreport(\`\${a} is told\`)\nthrow new TypeError('a no')\nconsole.warn('fine')`
    )
    expect(rulesIn(prose)).toEqual(['2 forbidden word', '3 forbidden word'])
  })
})

test.each(documents)('%s is written in plain English', file => {
  expect(proseOf(read(file)).length).toBeGreaterThan(1000)
  expect(offences([file], proseOf)).toEqual([])
})

test.each(rooms)('the comments of src/%s are plain English', room => {
  const files = sources.filter(file => roomOf(file) === room).map(file => `src/${file}`)
  expect(offences(files, commentsOf)).toEqual([])
})

test('what the SDK logs and throws is written in plain English', () => {
  const files = sources.map(file => `src/${file}`)
  expect(files.map(file => messagesOf(read(file)).trim()).join('').length).toBeGreaterThan(1000)
  expect(offences(files, messagesOf)).toEqual([])
})
