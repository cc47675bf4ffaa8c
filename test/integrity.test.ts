import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const hashes = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Record<string, string>
const scripts = readdirSync('dist').filter(file => /^privacy.*\.js$/.test(file))
const page = readFileSync('docs/install.md', 'utf8')

test('the hash of every file for a script tag is published', () => {
  expect(scripts).toEqual(expect.arrayContaining(['privacy.js', 'privacy.core.js', 'privacy.guard.js']))
  expect(Object.keys(hashes)).toEqual(scripts.sort())
})

test.each(scripts)('the hash of %s is that of its bytes, and stands in the docs', file => {
  const hash = createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')
  expect(hashes[file]).toBe(`sha384-${hash}`)
  expect(page).toContain(`- \`${file}\`: \`sha384-${hash}\`\n`)
})

test('the docs quote no other hash, and show the tag with the right one', () => {
  const quoted = [...page.matchAll(/sha384-[^`"\s]*/g)].map(match => match[0])
  expect(new Set(quoted)).toEqual(new Set(Object.values(hashes)))
  expect(page).toContain(`src="/privacy.js"\n  integrity="${hashes['privacy.js']}"\n  crossorigin="anonymous"\n`)
})
