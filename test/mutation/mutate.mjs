/**
 * Puts every mutant of a file into the files that pages load, each behind a switch, as Stryker does.
 *
 * @module
 */
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { rolldown } from 'rolldown'
import { languages } from '../../plugins/languages.mjs'
import { styleSheets } from '../../plugins/style-sheets.mjs'
import configs from '../../rollup.config.mjs'

const sourceOf = path => path.replace(/^build\/(.*)\.js$/, 'src/$1.ts')

/** What `dist` consists of, made of the sources. */
const bundles = configs.map(({ input, output: { file, format }, external }) =>
  file
    ? { input: { input: sourceOf(input) }, output: { format, entryFileNames: basename(file), codeSplitting: false } }
    : {
        input: {
          input: Object.fromEntries(Object.entries(input).map(([door, path]) => [door, sourceOf(path)])),
          external
        },
        output: { format, chunkFileNames: 'shared/[name].js' }
      }
)

const silent = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false }

async function bundle(input, output, file, content) {
  const mutated = resolve(file)
  const made = await rolldown({
    ...input,
    logLevel: 'silent',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      styleSheets,
      languages,
      { name: 'mutants', load: id => (id === mutated ? { code: content, moduleType: 'ts' } : null) }
    ]
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
  const made = await Promise.all(bundles.map(({ input, output }) => bundle(input, output, file, content)))
  return { source, mutants, files: new Map(made.flat()) }
}
