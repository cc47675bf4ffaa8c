import { parseManifest } from './parse.js'
import type { Manifest } from '../types.js'

/**
 * Reads a manifest from JSON text.
 *
 * @throws {SyntaxError} if the text is not JSON (RFC 8259, without a byte order mark), or opens 16 brackets in a row. A
 *   manifest needs 6.
 * @throws {TypeError} if the JSON is not a manifest, see `parseManifest`.
 */
export function parseManifestText(text: string, warn?: (text: string) => void): Manifest {
  if (/([[{][^[\]{}]*){16}/.test(text)) {
    throw new SyntaxError('the manifest is nested too deep: 16 brackets open in a row, a manifest needs 6')
  }
  return parseManifest(JSON.parse(text), warn)
}
