import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import configs from '../../rollup.config.mjs'

/** What makes files smaller, or takes lines out, which no place in the sources survives, or writes more than them. */
const OMITTED = new Set(['style', 'without-notes', 'terser', 'oxc', 'declarations', 'languages-as-json', 'integrity'])

const inCoverage = path => path.replace(/^build\//, 'build/coverage/src/')

/**
 * A script says what it is, from wherever it is served: that is the address that V8 tells. And with a byte order mark that
 * it is UTF-8, or characters would not be where they are in the file.
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

const languagesAsJson = {
  name: 'languages-as-json',
  async writeBundle() {
    const { languages } = await import(new URL('../../build/coverage/src/languages/index.js', import.meta.url))
    for (const [tag, load] of Object.entries(languages)) {
      const path = `build/coverage/dist/languages/${tag}.json`
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify(await load()))
    }
  }
}

/** What is in dist/, and from where it came; not minified. The maps lead to what `tsc` wrote. */
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
  plugins: [
    ...plugins.flat(Infinity).filter(({ name } = {}) => name && !OMITTED.has(name)),
    named,
    ...(output.dir ? [languagesAsJson] : [])
  ]
}))
