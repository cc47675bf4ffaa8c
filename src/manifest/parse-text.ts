import { parseManifest } from './parse.js'
import type { Manifest } from '../types.js'

/**
 * Reads a manifest from JSON text.
 *
 * @throws {SyntaxError} if the text is not JSON (RFC 8259, without a byte order mark), or opens 16 brackets in a row:
 *   a manifest needs 6.
 * @throws {TypeError} if it is not a manifest.
 */
export function parseManifestText(text: string, warn?: (text: string) => void): Manifest {
  if (/([[{][^[\]{}]*){16}/.test(text)) throw new SyntaxError('nested too deep')
  return parseManifest(JSON.parse(text), warn)
}
