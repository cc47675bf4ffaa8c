import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The rows of the design, the lowest first. A file imports from the rows below its own, and from its own row where files
 * may import within it.
 */
const rows: { row: string; within: boolean; files: string[] }[] = JSON.parse(readFileSync('test/layers.json', 'utf8'))

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
const sources = new Map(files.map(file => [file.slice(0, -3), readFileSync(`src/${file}`, 'utf8')]))
/** Files of ours from src on, without `.js`; packages by name. */
const importsOf = (file: string) =>
  [...sources.get(file)!.matchAll(/ from '([^']+)'/g)].map(match =>
    match[1]!.startsWith('.') ? `./${posix.join(posix.dirname(file), match[1]!).slice(0, -3)}` : match[1]!
  )
const rowOf = (file: string) => rows.findIndex(row => row.files.includes(file))
const withoutComments = (text: string) => text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')

describe('layers', () => {
  test('every file has a row, and every row only files that exist', () => {
    expect(rows.flatMap(row => row.files).sort()).toEqual([...sources.keys()].sort())
  })

  test.each([...sources.keys()])('%s imports from rows below it only', file => {
    for (const target of importsOf(file).filter(path => path.startsWith('./'))) {
      const [own, other] = [rowOf(file), rowOf(target.slice(2))]
      expect(other, target).toBeLessThan(own + (rows[own]!.within ? 1 : 0))
    }
  })

  test('nanostores is imported by the state alone, js-cookie where the consent cookie is written', () => {
    const importers = (name: string) => [...sources.keys()].filter(file => importsOf(file).includes(name))
    expect(new Set(importers('nanostores').map(file => rows[rowOf(file)]!.row))).toEqual(new Set(['state']))
    expect(importers('js-cookie')).toEqual(['cookie-storage'])
    const others = [...sources.keys()].flatMap(importsOf).filter(path => !path.startsWith('./'))
    expect(new Set(others)).toEqual(new Set(['nanostores', 'js-cookie']))
  })

  test('a folder holds doors alone, but for that of the interface, and no door imports another', () => {
    const inFolders = [...sources.keys()].filter(file => file.includes('/') && !file.startsWith('ui/'))
    expect(inFolders.length).toBeGreaterThan(0)
    for (const file of inFolders) expect(rows[rowOf(file)]!.row, file).toBe('doors')
    expect(rows.find(row => row.row === 'doors')!.within).toBe(false)
  })

  const plain = [...sources.keys()].filter(file => /^(readers|languages)\//.test(file))
  test.each([...rows[0]!.files, ...plain])(
    '%s, being pure, knows no document, window, storage, clock or network',
    file => {
      expect(withoutComments(sources.get(file)!)).not.toMatch(
        /\b(document|window|globalThis|navigator|location|localStorage|sessionStorage|fetch|Date|setTimeout|console)\b(?!['.]?\w*['"])/
      )
    }
  )
})

describe('files', () => {
  const lengths = [...sources].map(([file, text]) => [file, text.split('\n').length] as const)

  test('have at most 200 lines, and a median well under 100', () => {
    expect(lengths.filter(([, length]) => length > 200)).toEqual([])
    const sorted = lengths.map(([, length]) => length).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80)
  })

  test('hold no sink: no eval, Function, HTML sink, or RegExp made of data', () => {
    for (const [file, text] of sources) {
      expect(withoutComments(text), file).not.toMatch(
        /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write\(|new RegExp|RegExp\(/
      )
    }
  })

  test('bear names that say something', () => {
    for (const file of sources.keys()) expect(file).not.toMatch(/util|helper|common|misc|lib$/)
  })
})
