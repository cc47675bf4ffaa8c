import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const folder = '.github/workflows'
const workflows = readdirSync(folder).map(file => [file, readFileSync(`${folder}/${file}`, 'utf8')] as const)
const withoutComments = (text: string) => text.replace(/^\s*#.*$/gm, '')
const linesWith = (text: string, word: string) =>
  withoutComments(text)
    .split('\n')
    .filter(line => line.includes(word))

describe.each(workflows)('%s', (_, text) => {
  test('uses each action at one commit, and says which version that is', () => {
    const uses = linesWith(text, 'uses')
    expect(uses.length).toBeGreaterThan(0)
    for (const line of uses) expect(line).toMatch(/^ +- uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('runs everything that must hold', () => {
    expect(linesWith(text, 'bash .ci/run')).toHaveLength(1)
    expect(existsSync('.ci/run')).toBe(true)
  })

  test('says what it may do, and keeps no credentials where the code that it runs could read them', () => {
    expect(text).toMatch(/^permissions:( \{\}|\n {2}contents: read)\n\n/m)
    expect(linesWith(text, 'actions/checkout@')).toHaveLength(linesWith(text, 'persist-credentials: false').length)
    expect(text).not.toMatch(/secrets\.|pull_request_target|workflow_run/)
  })

  test('puts no text of others into a command', () => {
    expect(withoutComments(text)).not.toContain('${{')
  })
})

describe('a release', () => {
  const release = readFileSync(`${folder}/release.yml`, 'utf8')
  const [check = '', publish = ''] = release.split('\n  publish:\n')

  test('may write one thing, where nothing of others runs', () => {
    expect(linesWith(release, ': write').map(line => line.trim())).toEqual(['id-token: write'])
    expect(publish).toContain('id-token: write')
    const commands = linesWith(publish, 'run:').map(line => line.trim())
    expect(commands).toEqual(['- run: npm publish --ignore-scripts --provenance --access public'])
  })

  test('comes after every check, of the tag too', () => {
    expect(publish).toContain('needs: check\n')
    for (const command of ['test "$GITHUB_REF_NAME" = "v$(', 'bash .ci/run', 'npm audit --', 'npm audit signatures'])
      expect(check).toContain(command)
  })
})
