/**
 * Measures the bytes that a visitor's browser loads.
 *
 * @module
 */
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { PEERS } from '../subjects.mjs'
import { table } from '../tables.mjs'

export const rounds = 1

const sum = numbers => numbers.reduce((total, number) => total + number, 0)

/** Adds up the sizes of files: raw, and each compressed at the highest level. */
function bytes(files) {
  const texts = Object.values(files)
  return {
    raw: sum(texts.map(text => Buffer.byteLength(text))),
    gzip: sum(texts.map(text => gzipSync(text, { level: 9 }).length)),
    brotli: sum(texts.map(text => brotliCompressSync(text).length))
  }
}

export const measure = ({ subjects }) =>
  subjects
    .filter(({ files }) => Object.keys(files).length)
    .map(({ name, kind, files }) => ({ name, kind, values: [bytes(files)] }))

export const tables = results => [
  table(
    'Bytes',
    ['raw', 'gzip', 'brotli'].map(format => ({ head: format, results, read: value => value[format], digits: 0 })),
    {
      base: PEERS,
      text: `Scripts and stylesheets that a first visit loads, minified. Code of the page itself is not counted: its configuration, and the
banners of c15t and django-cookie-consent.`
    }
  )
]
