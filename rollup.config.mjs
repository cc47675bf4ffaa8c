import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'

/** Ships the declarations that `tsc` wrote, and the manifest's JSON Schema. */
const declarations = {
  name: 'declarations',
  writeBundle() {
    mkdirSync('dist/types', { recursive: true })
    for (const file of readdirSync('build').filter(file => file.endsWith('.d.ts'))) {
      copyFileSync(`build/${file}`, `dist/types/${file}`)
    }
    copyFileSync('src/manifest.schema.json', 'dist/manifest.schema.json')
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

const minify = () =>
  terser({
    ecma: 2020,
    toplevel: true,
    compress: {
      passes: 3,
      unsafe_arrows: true,
      hoist_vars: true,
      lhs_constants: false,
      negate_iife: false,
      unsafe_methods: true
    },
    // Chromium then compiles the file at once, off the main thread if it can, and not function by function:
    // https://developer.chrome.com/blog/explicit-compile-hints
    format: { comments: false, preamble: '//# allFunctionsCalledOnLoad' }
  })

// What is bundled is what `tsc` wrote into build/.
export default [
  // npm: js-cookie and nanostores stay imports, so that a page has one copy of each.
  {
    input: 'build/index.js',
    external: ['js-cookie', 'nanostores'],
    output: { file: 'dist/index.js', format: 'es' },
    plugins: [declarations]
  },
  // The script tag, for <head>: everything inside.
  {
    input: 'build/script-tag.js',
    output: { file: 'dist/privacy.core.js', format: 'iife', generatedCode: 'es2015', strict: false },
    plugins: [
      withoutProperties('js-cookie', ['get', 'remove', 'withAttributes', 'read', 'write', 'attributes', 'converter']),
      withoutProperties('nanostores', ['set', 'eq']),
      resolve(),
      replace({
        preventAssignment: true,
        values: {
          'process.env.NODE_ENV': '"production"',
          'typeof document': '"object"',
          // Of js-cookie: ours has a max-age, so that its code for expiry is dropped.
          'attributes.expires': 'undefined'
        }
      }),
      minify()
    ]
  },
  // An addition to it, for pages with scripts that wait for the page to load.
  {
    input: 'build/replay-tag.js',
    output: { file: 'dist/privacy.replay.js', format: 'iife', generatedCode: 'es2015', strict: false },
    plugins: [minify()]
  }
]
