import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countsOf } from './coverage/counts.js'
import type { ScriptCoverage } from './coverage/counts.js'
import { countAt, placesOf } from './coverage/places.mjs'

/** Code, and what of it does not run: the kind of place, and what stands there. */
const cases: readonly (readonly [code: string, ...missed: string[]])[] = [
  ['let a = 1; a++'],
  ['const f = () => 1; f()'],
  ['const f = () => 1', 'function 1', 'statement 1'],
  ['const f = () => () => 1; f()', 'function 1; f()', 'statement 1; f()'],
  ['const f = () => () => 1; f()()'],
  ['function f() { return 1 }', 'function { return 1 }', 'statement return 1 }'],
  [
    'const o = { m() { return 1 }, n() { return 2 } }; o.m()',
    'function { return 2 } }; o.m()',
    'statement return 2 } }; o.m()'
  ],
  ['class C { x = () => 1; m() {} }; new C().x()', 'function {} }; new C().x()'],
  ['class C { x = 1 }', 'statement 1 }'],
  // An if without an else can be passed by.
  ['for (const a of [0, 1]) if (a) a.b'],
  ['for (const a of [1, 1]) if (a) a.b', 'branch if (a) a.b'],
  ['for (const a of [0, 0]) if (a) a.b', 'branch a.b', 'statement a.b'],
  [
    'const f = a => { if (a) return 1; return 2 }; f(1)',
    'branch if (a) return 1; return 2 }; f(1)',
    'statement return 2 }; f(1)'
  ],
  [
    'const f = a => { if (a) return 1; return 2 }; f(0)',
    'branch return 1; return 2 }; f(0)',
    'statement return 1; return 2 }; f(0)'
  ],
  ['if (Math.PI) { 1 } else { 2 }', 'branch { 2 }', 'statement 2 }'],
  [
    'if (!Math.PI) 1; else if (Math.E) 2; else 3',
    'branch 1; else if (Math.E) 2; else 3',
    'statement 1; else if (Math.E) 2; else 3',
    'branch 3',
    'statement 3'
  ],
  // Arms that begin with a function.
  ['const f = Math.PI ? () => 1 : () => 2; f()', 'branch () => 2; f()', 'function 2; f()', 'statement 2; f()'],
  ['const f = Math.PI || (() => 2)', 'branch () => 2)', 'function 2)', 'statement 2)'],
  ['const f = !Math.PI || (() => 2); f()'],
  ['Math.PI && Math.E && 3; !Math.PI && 4', 'branch 4'],
  ['Math.PI ?? 3', 'branch 3'],
  ['(Math.PI && !Math.E) || (Math.PI && 4)'],
  ['(Math.PI || Math.E) && 4', 'branch Math.E) && 4'],
  [
    'switch (Math.PI) { case 3: 1; break; default: 2 }',
    'branch case 3: 1; break; default: 2 }',
    'statement 1; break; default: 2 }',
    'statement break; default: 2 }'
  ],
  ['try { 1 } catch { 2 }', 'statement 2 }'],
  ['try { throw 0 } catch { 2 }'],
  ['const f = async () => { await 0; 1 }; await f()'],
  ['const f = async () => { await new Promise(() => {}); 1 }; f()', 'statement 1 }; f()'],
  ['for (const a of []) a.b', 'statement a.b'],
  // What nothing can reach, if somebody says why.
  ['/* v8 ignore next -- no browser does it */\nif (!Math.PI) { 1 }'],
  ['Math.PI || /* v8 ignore next -- always there */ 3'],
  ['/* v8 ignore next */\nif (!Math.PI) 1', 'branch 1', 'statement 1']
]

describe('what coverage counts as missed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'))
  const fileOf = (index: number) => join(folder, `${index}.mjs`)
  let scripts: readonly ScriptCoverage[] = []
  beforeAll(() => {
    cases.forEach(([code], index) => writeFileSync(fileOf(index), code))
    writeFileSync(join(folder, 'all.mjs'), cases.map((_, index) => `await import('./${index}.mjs')`).join('\n'))
    const env = { ...process.env, NODE_V8_COVERAGE: join(folder, 'v8') }
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'all.mjs')], { env, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    const [report] = readdirSync(join(folder, 'v8'))
    scripts = JSON.parse(readFileSync(join(folder, 'v8', report!), 'utf8')).result
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(cases.map(([code, ...missed], index) => [code, missed, index] as const))('%s', (code, missed, index) => {
    const script = scripts.find(({ url }) => url === pathToFileURL(fileOf(index)).href)!
    const counts = countsOf(script, code.length)
    const found = placesOf(code).filter(place => !countAt(place, counts))
    expect(found.map(({ kind, start }) => `${kind} ${code.slice(start)}`).sort()).toEqual([...missed].sort())
  })
})
