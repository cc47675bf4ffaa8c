/**
 * JSON that another tool stored. Nothing here throws: text of another form has no fields.
 *
 * @module
 */

/** Reads a JSON object, plain or percent-encoded, as a map of its fields: `{"a":true}` or `%7B%22a%22%3Atrue%7D`. */
export const parseFields = (text: string): ReadonlyMap<string, unknown> => fieldsOf(parse(text) ?? parse(decode(text)))

/** Returns the fields of an object; none of anything else. Unlike an object, a map has no prototype with more fields. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(value instanceof Object && !Array.isArray(value) ? Object.entries(value) : [])
}

/** Returns the fields that are true or false. */
export function flagsOf(fields: ReadonlyMap<string, unknown>): [name: string, flag: boolean][] {
  return [...fields].filter((field): field is [string, boolean] => typeof field[1] === 'boolean')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
