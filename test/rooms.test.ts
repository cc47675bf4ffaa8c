import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { describe, expect, test } from 'vitest'

/** Which rooms the files of each room may import, besides their own. */
const rooms: Readonly<Record<string, string>> = {
  types: '',
  cookies: '',
  manifest: 'types',
  choices: 'types manifest',
  page: 'types cookies',
  sources: 'types manifest page',
  state: 'types manifest choices cookies page',
  gate: 'types manifest choices cookies page privacy',
  clean: 'types manifest choices cookies page privacy',
  guard: 'types manifest choices cookies page privacy',
  languages: '',
  ui: 'types manifest choices cookies page privacy languages',
  readers: 'types choices cookies page state',
  index: 'types manifest page sources state gate clean',
  tags: 'types page sources state gate clean guard ui'
}
/** Rooms of text and data, which no browser is needed for. */
const pure = new Set(['types', 'cookies', 'manifest', 'choices'])
/** The effects. They know of the state no more than the types of this file, and nothing of each other. */
const PRIVACY = 'state/privacy'
/** The files that may keep something for the page: what a page imports or includes. */
const entries = new Set(['index', 'tags/privacy', 'tags/core', 'tags/replay', 'tags/guard'])

const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
    .map(file => [file.slice(0, -3), readFileSync(`src/${file}`, 'utf8')])
)
const files = [...sources.keys()]
const roomOf = (file: string) => file.split('/')[0]!
const withoutComments = (text: string) => text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')

interface Import {
  readonly kind: string
  readonly target: string
}

/** Imports of a file: our files from src on, packages by name. */
const importsOf = (file: string): Import[] =>
  [...sources.get(file)!.matchAll(/^(import|export)( type)?[^'\n]* from '([^']+)'|^} from '([^']+)'/gm)].map(found => {
    const path = found[3] ?? found[4]!
    const target = path.startsWith('.') ? posix.join(posix.dirname(file), path).replace(/\.\w+$/, '') : `npm:${path}`
    return { kind: found[2] ? 'type' : 'value', target }
  })

test.each(files)('%s imports from the rooms that its own may use', file => {
  const allowed = rooms[roomOf(file)]
  expect(allowed, `no room is called ${roomOf(file)}`).toBeDefined()
  for (const { kind, target } of importsOf(file).filter(({ target }) => !target.startsWith('npm:'))) {
    const isPrivacy = target === PRIVACY && kind === 'type'
    const room = isPrivacy && allowed!.includes('privacy') ? 'privacy' : roomOf(target)
    if (room !== roomOf(file)) expect(allowed!.split(' '), `${file} imports ${target}`).toContain(room)
  }
})

test('packages are imported where stores are made, and where the consent cookie is written', () => {
  const importers = (name: string) =>
    files.filter(file => importsOf(file).some(({ kind, target }) => kind === 'value' && target === `npm:${name}`))
  expect(new Set(importers('nanostores').map(roomOf))).toEqual(new Set(['state', 'clean']))
  expect(importers('nanostores').filter(file => file.startsWith('clean/'))).toEqual(['clean/residue'])
  expect(importers('js-cookie')).toEqual(['state/consent-cookie'])
  const packages = files.flatMap(importsOf).filter(({ target }) => target.startsWith('npm:'))
  expect(new Set(packages.map(({ target }) => target))).toEqual(new Set(['npm:nanostores', 'npm:js-cookie']))
})

test.each(files.filter(file => pure.has(roomOf(file))))(
  '%s, being pure, knows no document, window, storage, clock or network',
  file => {
    expect(withoutComments(sources.get(file)!)).not.toMatch(
      /\b(document|window|globalThis|navigator|location|localStorage|sessionStorage|fetch|Date|setTimeout|console)\b(?!['.]?\w*['"])/
    )
  }
)

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

function* nodesIn(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* nodesIn(value)
}

describe('code', () => {
  const trees = new Map([...sources].map(([file, text]) => [file, parseAst(text, { lang: 'ts' }) as unknown as Node]))

  test('of no module but an entry file keeps anything that changes', () => {
    const isMade = ({ init }: Node) => isNode(init) && init.type === 'NewExpression'
    const kept = [...trees].flatMap(([file, { body }]) =>
      (body as Node[])
        .map(statement => (isNode(statement['declaration']) ? statement['declaration'] : statement))
        .filter(statement => statement.type === 'VariableDeclaration')
        .flatMap(statement => {
          const isLet = statement['kind'] !== 'const'
          const found = (statement['declarations'] as Node[]).filter(each => isLet || isMade(each))
          return found.map(each => `${file}: ${(each['id'] as unknown as { name: string }).name}`)
        })
    )
    expect(kept.filter(name => !entries.has(name.split(':')[0]!))).toEqual([])
  })

  const functions = [...trees].flatMap(([file, tree]) => {
    const text = sources.get(file)!
    return [...nodesIn(tree)]
      .filter(({ type }) => /^(Arrow)?Function(Declaration|Expression)?$/.test(type))
      .map(({ start, end }) => ({
        where: `${file}:${text.slice(0, start).split('\n').length}`,
        lines: text.slice(start, end).split('\n').length
      }))
  })

  test('has no function of more than 60 lines', () => {
    expect(functions.length).toBeGreaterThan(300)
    expect(functions.filter(({ lines }) => lines > 60)).toEqual([])
  })

  test('has no file of more than 200 lines, and a median well under 100', () => {
    const lengths = [...sources].map(([file, text]) => [file, text.split('\n').length] as const)
    expect(lengths.filter(([, length]) => length > 200)).toEqual([])
    const sorted = lengths.map(([, length]) => length).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80)
  })

  test('has no sink: no eval, Function, HTML sink, or RegExp made of data', () => {
    for (const [file, text] of sources) {
      expect(withoutComments(text), file).not.toMatch(
        /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write\(|new RegExp|RegExp\(/
      )
    }
  })

  test('says nothing to tools between the lines', () => {
    for (const [file, text] of sources) expect(text, file).not.toMatch(/Stryker|istanbul|c8 ignore/)
  })

  test('stands in files whose names say something', () => {
    for (const file of files) expect(file).not.toMatch(/util|helper|common|misc|lib$/)
  })
})
