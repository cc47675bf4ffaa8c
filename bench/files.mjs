/**
 * The files of this project and of its peers, as they are shipped.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** Returns the absolute path of a file, given relative to `bench/`. */
export const pathOf = name => fileURLToPath(new URL(name, import.meta.url))

/** Reads a file, given relative to `bench/`. */
export const read = name => readFileSync(pathOf(name), 'utf8')

/** Reads a file of a peer. */
export const readPeer = name => read(`node_modules/${name}`)

/** Returns the version of a peer that is installed. */
export const versionOf = name => JSON.parse(readPeer(`${name}/package.json`)).version

/** Bundles and minifies a module as a site would for production: with its imports, and without unused code. */
export async function bundle(code, format = 'iife') {
  const entry = pathOf('entry.js')
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: [{ name: 'entry', load: id => (id === entry ? code : null), resolveId: id => (id === entry ? id : null) }],
    transform: { define: { 'process.env.NODE_ENV': '"production"' } }
  })
  const { output } = await build.generate({ format, minify: true })
  await build.close()
  return output[0].code
}
