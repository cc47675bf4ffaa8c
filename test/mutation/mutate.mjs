/**
 * Puts every mutant of a file into the files that pages load, each behind a switch, as Stryker does.
 *
 * @module
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { rolldown } from 'rolldown'

/** What `dist` has for script tags, and for imports. */
const TAGS = {
  'privacy.core': 'core-tag',
  privacy: 'script-tag',
  'privacy.replay': 'replay-tag',
  'privacy.guard': 'guard-tag'
}
const DOORS = { index: 'src/index.ts', guard: 'src/guard.ts', 'ui/index': 'src/ui/index.ts' }

const silent = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false }

async function bundle(input, output, file, content) {
  const mutated = resolve(file)
  const made = await rolldown({
    ...input,
    logLevel: 'silent',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [{ name: 'mutants', load: id => (id === mutated ? { code: content, moduleType: 'ts' } : null) }]
  })
  try {
    const { output: chunks } = await made.generate(output)
    return chunks.map(({ fileName, code }) => [fileName, code])
  } finally {
    await made.close()
  }
}

/**
 * Mutates a file.
 *
 * @param file `src/gate.ts`, for example.
 * @returns Its mutants as Stryker has them, and the text of each file of `dist` by its name.
 */
export async function mutate(file) {
  const source = await readFile(file, 'utf8')
  const options = { ignorers: [], excludedMutations: [], plugins: null }
  const { files, mutants } = await new Instrumenter(silent).instrument(
    [{ name: file, content: source, mutate: true }],
    options
  )
  const [{ content }] = files
  const made = []
  for (const [name, door] of Object.entries(TAGS)) {
    const output = { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false }
    made.push(...(await bundle({ input: `src/${door}.ts` }, output, file, content)))
  }
  const external = ['js-cookie', 'nanostores']
  made.push(
    ...(await bundle({ input: DOORS, external }, { format: 'es', chunkFileNames: 'shared/[name].js' }, file, content))
  )
  return { source, mutants, files: new Map(made) }
}
