import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'

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

/** Writes each language as JSON, too, for the script tag, which fetches the one that it needs. */
const languagesAsJson = {
  name: 'languages-as-json',
  async writeBundle() {
    const { languages } = await import(new URL('build/languages/index.js', import.meta.url))
    for (const [tag, load] of Object.entries(languages)) {
      writeFileSync(`dist/languages/${tag}.json`, JSON.stringify(await load()))
    }
  }
}

/**
 * Says what a page can pin the files for script tags to (https://www.w3.org/TR/SRI/), and keeps the hashes in the docs
 * right: each that follows the name of such a file.
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

/** Takes the blanks out of the style sheet. */
const style = {
  name: 'style',
  transform: (code, id) =>
    id.endsWith('/ui/parts/style.js')
      ? {
          code: code
            .replace(/\s*([{};,])\s*|\s+/g, (_, mark = ' ') => mark)
            .replace(/: | :(?=[^h])/g, ':')
            .replace(/;}/g, '}'),
          map: null
        }
      : null
}

/** Chromium compiles the file at once, off the main thread if it can: https://developer.chrome.com/blog/explicit-compile-hints */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n'

// A page may say nothing of its encoding, so the files for script tags are ASCII.
const minify = () => terser({ format: { ascii_only: true, preamble: COMPILE_HINT.trim() } })

/** For a script tag: everything inside. */
const bundle = (input, file, ...last) => ({
  input: `build/${input}.js`,
  output: { file: `dist/${file}.js`, format: 'iife' },
  plugins: [
    style,
    resolve(),
    replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } }),
    minify(),
    last
  ]
})

/** What npm users import: a file of src/ each. */
const doorsIn = folder => readdirSync(`src/${folder}`).map(file => `${folder}/${file.slice(0, -3)}`)
const readers = ['index', 'django-privacy-mgmt', 'klaro', 'osano', 'tarteaucitron', 'vanilla-cookieconsent'].map(
  name => `readers/${name}`
)
const doors = ['index', 'ui/index', ...readers, ...doorsIn('languages')]

// What is bundled is what `tsc` wrote into build/.
export default [
  // npm: js-cookie and nanostores stay imports, so that a page has one copy of each; so does what doors share.
  {
    input: { guard: 'build/guard/guard.js', ...Object.fromEntries(doors.map(door => [door, `build/${door}.js`])) },
    external: ['js-cookie', 'nanostores'],
    output: {
      dir: 'dist',
      format: 'es',
      // A chunk is called after its last file; the one that every door needs has a name that stays.
      chunkFileNames: ({ moduleIds }) =>
        `shared/${moduleIds.some(id => id.endsWith('/page/document.js')) ? 'page' : '[name]'}.js`
    },
    plugins: [style, declarations, languagesAsJson]
  },
  // For <head>.
  bundle('tags/privacy', 'privacy'),
  // The same without what most pages do not need.
  bundle('tags/core', 'privacy.core'),
  // An addition to either, for pages with scripts that wait for the page to load.
  bundle('tags/replay', 'privacy.replay'),
  // An addition to either that refuses what nobody has tagged.
  bundle('tags/guard', 'privacy.guard', integrity)
]
