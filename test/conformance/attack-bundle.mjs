/**
 * A site's own bundle with the SDK in it, as its build makes it: for policies of hashes, where a script tag has no nonce.
 *
 * @module
 */
import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import { rollup } from 'rollup'

const INPUT = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

async function build() {
  const bundle = await rollup({
    input: INPUT,
    plugins: [resolve(), replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } })]
  })
  const { output } = await bundle.generate({ format: 'iife', name: 'nanoconsent' })
  await bundle.close()
  return output[0].code
}

let built = { at: 0, text: Promise.resolve('') }

/** Gives `dist/index.js` and what it needs as a classic script that sets `nanoconsent`. */
export async function bundledSdk() {
  const { mtimeMs } = await stat(INPUT)
  if (built.at !== mtimeMs) built = { at: mtimeMs, text: build() }
  return built.text
}
