import { mkdirSync, writeFileSync } from 'node:fs'
import { languageModules } from '../../plugins/languages.mjs'
import configs from '../../rollup.config.mjs'

/** The plugins that make files smaller, so that places in the sources get lost, or that write more files. */
const OMITTED = new Set(['terser', 'declarations', 'integrity'])

const inCoverage = path => path.replace(/^build\//, 'build/coverage/src/')

/**
 * Names each file for V8, whatever the address that serves it. The byte order mark says that it is UTF-8: otherwise V8
 * would count characters from other positions than those in the file.
 */
const named = {
  name: 'named',
  generateBundle({ format }, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk' && format === 'iife') {
        chunk.code = `\ufeff${chunk.code}//# sourceURL=coverage:${chunk.fileName}\n`
      }
    }
  }
}

/** Writes the modules of the languages beside what `tsc` wrote: Node runs that in unit tests, without plugins. */
const written = {
  name: 'written',
  writeBundle() {
    mkdirSync('build/coverage/src/languages', { recursive: true })
    for (const [name, code] of languageModules()) writeFileSync(`build/coverage/src/languages/${name}.js`, code)
  }
}

/** Makes the files of `dist/` without minifying them, with maps that lead to the files that `tsc` wrote. */
export default configs.map(({ input, output, plugins, ...rest }) => ({
  ...rest,
  input:
    typeof input === 'string'
      ? inCoverage(input)
      : Object.fromEntries(Object.entries(input).map(([door, path]) => [door, inCoverage(path)])),
  output: {
    ...output,
    ...(output.file && { file: `build/coverage/${output.file}` }),
    ...(output.dir && { dir: `build/coverage/${output.dir}` }),
    sourcemap: 'hidden'
  },
  plugins: [...plugins.filter(({ name }) => !OMITTED.has(name)), named, ...(output.dir ? [written] : [])]
}))
