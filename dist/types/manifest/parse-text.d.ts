import type { Manifest } from '../types.js';
/**
 * Reads a manifest from JSON text.
 *
 * @throws {SyntaxError} if the text is not JSON (RFC 8259, without a byte order mark), or opens 16 brackets in a row. A
 *   manifest needs 6.
 * @throws {TypeError} if the JSON is not a manifest, see `parseManifest`.
 */
export declare function parseManifestText(text: string, warn?: (text: string) => void): Manifest;
