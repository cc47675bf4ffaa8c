import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'
import { minify as oxc } from 'rolldown/utils'

/** Ships the declarations that `tsc` wrote, the manifest's JSON Schema, and the rule for autoconsent. */
const declarations = {
  name: 'declarations',
  writeBundle() {
    for (const file of readdirSync('build', { recursive: true }).filter(file => file.endsWith('.d.ts'))) {
      cpSync(`build/${file}`, `dist/types/${file}`)
    }
    for (const file of ['manifest.schema.json', 'autoconsent.json']) copyFileSync(`src/${file}`, `dist/${file}`)
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

/**
 * Drops properties from the object literals of a module. No minifier can: the objects are handed to functions, so that
 * it cannot know which properties are ever read. The tests load what is built in a real browser.
 */
const withoutProperties = (module, names) => ({
  name: 'without-properties',
  transform(code, id) {
    if (!id.includes(`/node_modules/${module}/`)) return null
    const cuts = []
    const visit = node => {
      if (!node || typeof node !== 'object') return
      if (node.type === 'ObjectExpression') {
        node.properties.forEach((property, index) => {
          const next = node.properties[index + 1]
          if (names.includes(property.key?.name)) cuts.push([property.start, next ? next.start : property.end])
        })
      }
      Object.values(node).forEach(visit)
    }
    visit(this.parse(code))
    const kept = cuts.reverse().reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), code)
    return { code: kept, map: null }
  }
})

/** Takes the blanks out of the style sheet. */
const style = {
  name: 'style',
  transform: (code, id) =>
    id.endsWith('/ui/style.js')
      ? {
          code: code
            .replace(/\s*([{};,])\s*|\s+/g, (_, mark = ' ') => mark)
            .replace(/: | :(?=[^h])/g, ':')
            .replace(/;}/g, '}'),
          map: null
        }
      : null
}

/** Takes out what the sources say to the mutation tests. */
const withoutNotes = {
  name: 'without-notes',
  transform: code => ({ code: code.replace(/^\s*\/\/ Stryker .*\n/gm, ''), map: null })
}

/**
 * Two minifiers find more than one: what terser leaves, that of oxc writes shorter, and names so that brotli finds more
 * of a kind.
 */
const minify = () => [
  terser({
    ecma: 2020,
    toplevel: true,
    mangle: false,
    compress: {
      passes: 3,
      arrows: false,
      collapse_vars: false,
      hoist_vars: true,
      inline: false,
      join_vars: false,
      negate_iife: false,
      unsafe_arrows: true,
      unsafe_methods: true
    },
    format: { comments: false }
  }),
  {
    name: 'oxc',
    async renderChunk(code, { fileName }) {
      const minified = await oxc(fileName, code, {
        module: false,
        compress: { target: 'es2022' },
        mangle: { toplevel: true }
      })
      // A page may say nothing of its encoding.
      const ascii = minified.code.replace(
        /[^\0-\x7f]/g,
        character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
      )
      // Chromium then compiles the file at once, off the main thread if it can, and not function by function:
      // https://developer.chrome.com/blog/explicit-compile-hints
      return { code: `//# allFunctionsCalledOnLoad\n${ascii}`, map: null }
    }
  }
]

/** For a script tag: everything inside. */
const bundle = (input, file, ...last) => ({
  input: `build/${input}.js`,
  output: { file: `dist/${file}.js`, format: 'iife', generatedCode: 'es2015', strict: false },
  plugins: [
    withoutProperties('js-cookie', ['get', 'remove', 'withAttributes', 'read', 'write', 'attributes', 'converter']),
    withoutProperties('nanostores', ['set', 'eq']),
    style,
    resolve(),
    replace({
      preventAssignment: true,
      delimiters: ['(?<![\\w.])', '(?!\\w)'],
      values: {
        'process.env.NODE_ENV': '"production"',
        'typeof document': '"object"',
        // Of js-cookie: ours has a max-age, so that its code for expiry is dropped.
        'attributes.expires': 'undefined',
        // We say every attribute and what writes, so that there is nothing to add.
        'assign({}, defaultAttributes, attributes)': 'attributes',
        'assign({}, this.converter, converter), this.attributes': 'converter'
      }
    }),
    minify(),
    last
  ]
})

/** What npm users import: a file of src/ each. */
const doorsIn = folder => readdirSync(`src/${folder}`).map(file => `${folder}/${file.slice(0, -3)}`)
const doors = ['index', 'guard', 'ui/index', ...doorsIn('readers'), ...doorsIn('languages')]

// What is bundled is what `tsc` wrote into build/.
export default [
  // npm: js-cookie and nanostores stay imports, so that a page has one copy of each; so does what doors share.
  {
    input: Object.fromEntries(doors.map(door => [door, `build/${door}.js`])),
    external: ['js-cookie', 'nanostores'],
    output: {
      dir: 'dist',
      format: 'es',
      // A chunk is called after its last file; the one that every door needs has a name that stays.
      chunkFileNames: ({ moduleIds }) =>
        `shared/${moduleIds.some(id => id.endsWith('/native.js')) ? 'page' : '[name]'}.js`
    },
    plugins: [style, withoutNotes, declarations, languagesAsJson]
  },
  // For <head>.
  bundle('script-tag', 'privacy'),
  // The same without what most pages do not need.
  bundle('core-tag', 'privacy.core'),
  // An addition to either, for pages with scripts that wait for the page to load.
  bundle('replay-tag', 'privacy.replay'),
  // An addition to either that refuses what nobody has tagged.
  bundle('guard-tag', 'privacy.guard', integrity)
]
