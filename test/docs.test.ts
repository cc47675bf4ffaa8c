import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { parseManifest } from '../src/index.js'

const docs = readdirSync('docs').filter(file => file.endsWith('.md'))
const pages = ['README.md', 'SECURITY.md', ...docs.map(file => `docs/${file}`)]
const blocks = (language: string) =>
  pages.flatMap(page =>
    [...readFileSync(page, 'utf8').matchAll(new RegExp(`^ *\`\`\`${language}\n([^]*?)^ *\`\`\``, 'gm'))].map(
      (match, index) => [`${page} ${index + 1}`, match[1]!] as const
    )
  )
/** Returns the anchors of the headings, as GitHub makes them. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-')
  )
const folder = 'build/docs'
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the TypeScript in the docs compiles against the published types', () => {
  mkdirSync(folder, { recursive: true })
  const examples = blocks('ts')
  expect(examples.length).toBeGreaterThan(3)
  examples.forEach(([, code], index) => writeFileSync(`${folder}/example-${index}.ts`, `${code}\nexport {}\n`))
  // The manifests in the docs must compile, too, as imported files.
  blocks('json').forEach(([, json], index) => {
    writeFileSync(`${folder}/manifest-${index}.json`, json)
    writeFileSync(
      `${folder}/imported-${index}.ts`,
      `import { createPrivacy } from 'nanoconsent'
import manifest from './manifest-${index}.json'
createPrivacy({ manifest }).accept('anything')\n`
    )
  })
  const options = {
    strict: true,
    noEmit: true,
    resolveJsonModule: true,
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    types: []
  }
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions: options, include: ['.'] }))
  const compile = () => execFileSync('node', ['node_modules/typescript/bin/tsc', '-p', folder], { encoding: 'utf8' })
  expect(compile()).toBe('')
})

test.each(blocks('json'))('the manifest in %s is valid', (_, json) => {
  expect(() => parseManifest(JSON.parse(json))).not.toThrow()
})

test.each(pages)('%s is short, and has no broken link', page => {
  const text = readFileSync(page, 'utf8')
  expect(text.trimEnd().split('\n').length).toBeLessThan(page === 'README.md' ? 250 : 370)
  for (const [, file, anchor] of text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)) {
    const target = new URL(file || page.split('/').at(-1)!, `file://${process.cwd()}/${page}`)
    expect(existsSync(target), file).toBe(true)
    if (anchor) expect(anchorsOf(readFileSync(target, 'utf8')), `${file}#${anchor}`).toContain(anchor)
  }
})

test('the README shows code that can be pasted on its first screen', () => {
  const first = readFileSync('README.md', 'utf8').split('\n').slice(0, 15).join('\n')
  expect(first).toContain('data-manifest="/privacy.json"')
  expect(first).toContain('data-consent="statistics"')
})

test('the README has five numbered steps, and the commands to try and to test', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(readme.match(/^\d\. \*\*/gm)).toEqual(['1. **', '2. **', '3. **', '4. **', '5. **'])
  expect(readme).toContain('npm ci && npm start')
  expect(readme).toContain('npm ci && npm test')
})

test('the issues that docs/manifest.md shows are those that the SDK reports', () => {
  const groups = [{ id: 'a|b' }, { id: 'ads', required: 'yes', cookies: [{ name: '_ads', created: 'May' }] }]
  const [, shown] = /^(nanoconsent: TypeError: .*\n(?: {2}.*\n)+)```$/m.exec(readFileSync('docs/manifest.md', 'utf8'))!
  expect(() => parseManifest({ groups })).toThrow(new TypeError(shown!.replace('nanoconsent: TypeError: ', '').trim()))
})
