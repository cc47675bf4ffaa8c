import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import * as guard from '../src/guard.js'
import * as source from '../src/index.js'

const read = (path: string) => readFileSync(path, 'utf8')
const manifest = JSON.parse(read('package.json'))
const brotli = (path: string) => brotliCompressSync(readFileSync(path)).length
const inKilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

describe('what is published', () => {
  test('is one entry for each door, without a wildcard, and each exists', () => {
    expect(Object.keys(manifest.exports)).toEqual([
      '.',
      './privacy.js',
      './privacy.core.js',
      './privacy.replay.js',
      './privacy.guard.js',
      './guard',
      './manifest.schema.json',
      './package.json'
    ])
    const paths = Object.values<string | Record<string, string>>(manifest.exports).flatMap(entry =>
      typeof entry === 'string' ? [entry] : Object.values(entry)
    )
    for (const path of [...paths, manifest.unpkg, manifest.jsdelivr, manifest.types]) expect(read(path)).not.toBe('')
  })

  test('has these files, which a script-tag user can copy', () => {
    expect(readdirSync('dist').sort()).toEqual([
      'guard.js',
      'index.js',
      'manifest.schema.json',
      'privacy.core.js',
      'privacy.guard.js',
      'privacy.js',
      'privacy.replay.js',
      'types'
    ])
    expect(read('dist/manifest.schema.json')).toBe(read('src/manifest.schema.json'))
  })

  test('depends on js-cookie and nanostores alone', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['js-cookie', 'nanostores'])
    expect([...read('dist/index.js').matchAll(/ from '([^']+)'/g)].map(match => match[1]).sort()).toEqual([
      'js-cookie',
      'nanostores'
    ])
  })

  test('exports the guard from a door of its own, which needs no package', () => {
    expect(Object.keys(guard)).toEqual(['guard'])
    expect(read('dist/guard.js')).toMatch(/export \{ guard \};\s*$/)
    expect(read('dist/guard.js')).not.toMatch(/^import /m)
  })

  test('exports from its main door what its source does', () => {
    expect(Object.keys(source).sort()).toEqual([
      'clean',
      'cleanCookies',
      'cookieStorage',
      'createPrivacy',
      'fetchManifest',
      'gateElements',
      'gateTags',
      'inlineManifest',
      'memoryStorage',
      'parseManifest',
      'replayLoad'
    ])
    const exported = /export \{([^}]+)\}/.exec(read('dist/index.js'))![1]!
    expect(
      exported
        .split(',')
        .map(name => name.trim())
        .sort()
    ).toEqual(Object.keys(source).sort())
  })

  test('knows no process, and no sink, in what runs in a page', () => {
    for (const file of readdirSync('dist').filter(file => file.endsWith('.js'))) {
      expect(read(`dist/${file}`), file).not.toMatch(
        /\bprocess\b|\beval\(|\bFunction\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write\(|RegExp\(/
      )
    }
  })

  test('has no any in its public types', () => {
    for (const file of readdirSync('dist/types')) {
      expect(read(`dist/types/${file}`).replace(/\/\*[^]*?\*\//g, ''), file).not.toMatch(/\bany\b/)
    }
  })
})

describe('the size of the script tag', () => {
  const bytes = brotli('dist/privacy.core.js')

  // More than it should be: the aim is 5.5 kB.
  test('is at most 6.25 kB, everything included', () => {
    expect(bytes).toBeLessThanOrEqual(6250)
  })

  test('is at most 9 kB with everything that a page can need', () => {
    expect(brotli('dist/privacy.js')).toBeLessThanOrEqual(9000)
  })

  test('is at most 0.7 kB for the addition that replays events', () => {
    expect(brotli('dist/privacy.replay.js')).toBeLessThanOrEqual(700)
  })

  test('is at most 3.45 kB for the addition that guards', () => {
    expect(brotli('dist/privacy.guard.js')).toBeLessThanOrEqual(3450)
  })

  test('is what the README says', () => {
    const quoted = [...read('README.md').matchAll(/(\d\.\d) kB/g)].map(match => match[1])
    expect(quoted.length).toBeGreaterThan(0)
    expect(new Set(quoted)).toEqual(new Set([inKilobytes(bytes)]))
  })
})
