import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import * as guard from '../src/guard/guard.js'
import * as source from '../src/index.js'

const read = (path: string) => readFileSync(path, 'utf8')
const manifest = JSON.parse(read('package.json'))
const readers = ['django-privacy-mgmt', 'klaro', 'osano', 'tarteaucitron', 'vanilla-cookieconsent']
const tags = readdirSync('src/languages').flatMap(file => (file === 'index.ts' ? [] : [file.slice(0, -3)]))
const withoutComments = (text: string) => text.replace(/\/\*[^]*?\*\//g, '')
/** What npm users import, and what these share. */
const modules = [
  'dist/index.js',
  'dist/guard.js',
  'dist/ui/index.js',
  ...['readers', 'shared', 'languages'].flatMap(folder =>
    readdirSync(`dist/${folder}`).flatMap(file => (file.endsWith('.js') ? [`dist/${folder}/${file}`] : []))
  )
]
const brotli = (path: string) => brotliCompressSync(readFileSync(path)).length
const inKilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

describe('what is published', () => {
  test('is one entry for each door, without a wildcard, and each exists', () => {
    expect(Object.keys(manifest.exports)).toEqual([
      '.',
      ...readers.map(reader => `./readers/${reader}`),
      './languages',
      ...tags.flatMap(tag => [`./languages/${tag}`, `./languages/${tag}.json`]),
      './privacy.js',
      './privacy.core.js',
      './privacy.replay.js',
      './privacy.guard.js',
      './guard',
      './ui',
      './autoconsent.json',
      './manifest.schema.json',
      './sri.json',
      './package.json'
    ])
    const paths = Object.values<string | Record<string, string>>(manifest.exports).flatMap(entry =>
      typeof entry === 'string' ? [entry] : Object.values(entry)
    )
    for (const path of [...paths, manifest.unpkg, manifest.jsdelivr, manifest.types]) expect(read(path)).not.toBe('')
  })

  test('has these files, which a script-tag user can copy', () => {
    expect(readdirSync('dist').sort()).toEqual([
      'autoconsent.json',
      'guard.js',
      'index.js',
      'languages',
      'manifest.schema.json',
      'privacy.core.js',
      'privacy.guard.js',
      'privacy.js',
      'privacy.replay.js',
      'readers',
      'shared',
      'sri.json',
      'types',
      'ui'
    ])
    expect(read('dist/manifest.schema.json')).toBe(read('src/manifest/manifest.schema.json'))
  })

  test('depends on js-cookie and nanostores alone', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['js-cookie', 'nanostores'])
    const imports = modules.flatMap(path =>
      [...read(path).matchAll(/(?: from|^import) '([^']+)'/gm)].map(match => match[1]!)
    )
    expect(new Set(imports.filter(path => !path.startsWith('.')))).toEqual(new Set(['js-cookie', 'nanostores']))
  })

  test('has one copy of what several doors share', () => {
    const declared = modules.flatMap(path =>
      [...read(path).matchAll(/^(?:async )?(?:function\*?|const|class|let) (\w+)/gm)].map(match => [match[1], path])
    )
    const once = ['readCookies', 'said', 'sweep', 'strictest', 'legacyReader', 'parseFields']
    for (const name of once)
      expect(
        declared.filter(([declaration]) => declaration === name),
        name
      ).toHaveLength(1)
  })

  test('has readers of a tool each, and none of them in the script tag', () => {
    expect(readdirSync('dist/readers').sort()).toEqual(readers.map(reader => `${reader}.js`))
    for (const reader of readers) {
      const code = withoutComments(read(`dist/readers/${reader}.js`))
      expect(brotliCompressSync(code).length, reader).toBeLessThan(700)
    }
    const keys = /cc_cookie|tarteaucitron|klaro|cookieconsent_status|django_privacy_mgmt/
    for (const path of ['dist/privacy.js', 'dist/privacy.core.js', 'dist/index.js', 'dist/shared/page.js']) {
      expect(withoutComments(read(path)), path).not.toMatch(keys)
    }
    expect(read('dist/privacy.js')).not.toContain('preselected')
  })

  test('has a file for each language, and the same as JSON, which nothing loads before it is asked for', async () => {
    expect(readdirSync('dist/languages')).toEqual(
      [...tags.flatMap(tag => [`${tag}.js`, `${tag}.json`]), 'index.js'].sort()
    )
    for (const tag of tags) {
      const { texts } = await import(`../src/languages/${tag}.ts`)
      expect(JSON.parse(read(`dist/languages/${tag}.json`))).toEqual(texts)
      expect({ ...(await import(`../dist/languages/${tag}.js`)) }).toEqual({ texts })
      expect(brotli(`dist/languages/${tag}.json`), tag).toBeLessThan(800)
    }
    for (const path of modules) expect(read(path), path).not.toMatch(/ from '.*languages?\//)
    const index = withoutComments(read('dist/languages/index.js'))
    expect([...index.matchAll(/\bimport\(?.{10}/g)].map(match => match[0])).toEqual(
      tags.map(tag => `import('./${tag}.js')`)
    )
  })

  test('exports the guard from a door of its own, which needs no package', () => {
    expect(Object.keys(guard)).toEqual(['guard'])
    expect(read('dist/guard.js')).toMatch(/export \{ guard \};\s*$/)
    expect(read('dist/guard.js')).not.toMatch(/ from '[^.]/)
  })

  test('exports from its main door what its source does', () => {
    expect(Object.keys(source).sort()).toEqual([
      'audit',
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

  test('has no any in its public types', () => {
    for (const file of readdirSync('dist/types', { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue
      expect(withoutComments(read(`dist/types/${file}`)), file).not.toMatch(/\bany\b/)
    }
  })
})

describe('the size of the script tag', () => {
  const bytes = brotli('dist/privacy.core.js')

  // More than it should be: the aim is 5.5 kB.
  test('is at most 8.55 kB, everything included', () => {
    expect(bytes).toBeLessThanOrEqual(8550)
  })

  // The aim is 9 kB.
  test('is at most 16.25 kB with the interface, and everything else that a page can need', () => {
    expect(brotli('dist/privacy.js')).toBeLessThanOrEqual(16_250)
  })

  test('is at most 0.7 kB for the addition that replays events', () => {
    expect(brotli('dist/privacy.replay.js')).toBeLessThanOrEqual(700)
  })

  test('is at most 3.55 kB for the addition that guards', () => {
    expect(brotli('dist/privacy.guard.js')).toBeLessThanOrEqual(3550)
  })

  test('is what the README says', () => {
    const quoted = [...read('README.md').matchAll(/(\d+\.\d) kB/g)].map(match => match[1])
    const sizes = ['dist/privacy.js', 'dist/privacy.core.js', 'dist/privacy.guard.js'].map(brotli).map(inKilobytes)
    expect(new Set(quoted)).toEqual(new Set(sizes))
  })
})
