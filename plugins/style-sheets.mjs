import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { minify } from 'csso'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Keeps other plugins from reading the module as a file. */
const PREFIX = '\0style-sheet:'

/** Finds a style sheet in `src/`, also for a module that `tsc` wrote into `build/`: `tsc` copies no style sheets. */
function fileIn(importer, path) {
  const file = relative(ROOT, resolve(dirname(importer), path))
  return resolve(ROOT, file.replace(/^build[\\/](coverage[\\/]src[\\/])?/, 'src/'))
}

/**
 * Makes a style sheet a module: `import css from './style.css'` is its text, minified. Rules keep their order
 * (`restructure: false`), because the order decides between rules of the same specificity. Lightning CSS 1.33 will not
 * do: it rounds the `z-index` in `var(--privacy-z, 2147483647)`. For Rollup and Vite.
 */
export const styleSheets = {
  name: 'style-sheets',
  enforce: 'pre',
  resolveId: (path, importer) => (path.endsWith('.css') && importer ? `${PREFIX}${fileIn(importer, path)}.js` : null),
  load(id) {
    if (!id.startsWith(PREFIX)) return null
    const file = id.slice(PREFIX.length, -'.js'.length)
    const { css } = minify(readFileSync(file, 'utf8'), { restructure: false })
    return `export default ${JSON.stringify(css)}`
  }
}
