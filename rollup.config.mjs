import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'
import { languages } from './plugins/languages.mjs'
import { styleSheets } from './plugins/style-sheets.mjs'

/** Ships the declarations that `tsc` wrote, the manifest's JSON Schema, and the rule for autoconsent. */
const declarations = {
  name: 'declarations',
  writeBundle() {
    for (const file of readdirSync('build', { recursive: true }).filter(file => file.endsWith('.d.ts'))) {
      cpSync(`build/${file}`, `dist/types/${file}`)
    }
    copyFileSync('src/manifest/manifest.schema.json', 'dist/manifest.schema.json')
    copyFileSync('src/ui/autoconsent.json', 'dist/autoconsent.json')
  }
}

/**
 * Lists the hashes to which a page can pin the files for script tags (https://www.w3.org/TR/SRI/), and updates the hashes
 * that docs/install.md quotes: each stands after the name of its file.
 */
const integrity = {
  name: 'integrity',
  writeBundle() {
    const files = readdirSync('dist').filter(file => /^privacy.*\.js$/.test(file))
    const hashOf = file =>
      createHash('sha384')
        .update(readFileSync(`dist/${file}`))
        .digest('base64')
    const hashes = Object.fromEntries(files.sort().map(file => [file, `sha384-${hashOf(file)}`]))
    writeFileSync('dist/sri.json', `${JSON.stringify(hashes, null, 2)}\n`)
    const docs = readFileSync('docs/install.md', 'utf8')
    const current = docs.replace(
      /(privacy[.\w]*\.js)(\W+(?:integrity=")?)sha384-[\w+/=]+/g,
      (_, file, between) => file + between + hashes[file]
    )
    writeFileSync('docs/install.md', current)
  }
}

/** Chromium compiles the file at once, off the main thread if it can: https://developer.chrome.com/blog/explicit-compile-hints */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad'

/** Makes one file for a script tag, with everything inside. It is ASCII, because a page may not say its encoding. */
const scriptTag = (name, file, ...last) => ({
  input: `build/tags/${name}.js`,
  output: { file: `dist/${file}.js`, format: 'iife' },
  plugins: [
    styleSheets,
    languages,
    resolve(),
    replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } }),
    terser({ format: { ascii_only: true, preamble: COMPILE_HINT } }),
    ...last
  ]
})

const namesIn = (folder, extension) =>
  readdirSync(folder).flatMap(file => (file.endsWith(extension) ? file.slice(0, -extension.length) : []))

/** The modules that npm users import, by their names in `dist/`. */
const doors = [
  'index',
  'ui/index',
  ...['index', 'django-privacy-mgmt', 'klaro', 'osano', 'tarteaucitron', 'vanilla-cookieconsent'].map(
    name => `readers/${name}`
  ),
  ...['index', ...namesIn('src/languages', '.json')].map(name => `languages/${name}`)
]

// The input is what `tsc` wrote into build/.
export default [
  // For npm. The dependencies stay imports, so that a page has one copy of each. Doors share files, too.
  {
    input: { guard: 'build/guard/guard.js', ...Object.fromEntries(doors.map(door => [door, `build/${door}.js`])) },
    external: ['js-cookie', 'nanostores'],
    output: { dir: 'dist', format: 'es', chunkFileNames: 'shared/[name].js' },
    plugins: [styleSheets, languages, declarations]
  },
  // For <head>: everything.
  scriptTag('privacy', 'privacy'),
  // Gates scripts alone, which most pages need no more than.
  scriptTag('core', 'privacy.core'),
  // An addition to either, for scripts that wait for the page's `load` event.
  scriptTag('replay', 'privacy.replay'),
  // An addition to either that blocks untagged trackers. The last one: its plugin reads the files of all.
  scriptTag('guard', 'privacy.guard', integrity)
]
