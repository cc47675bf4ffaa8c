/** Reads an object of JSON, percent-encoded or not, as a map of its fields. Never throws: of anything else it has none. */
export function parseFields(text: string): ReadonlyMap<string, unknown> {
  for (const decode of [String, decodeURIComponent]) {
    try {
      const value: unknown = JSON.parse(decode(text))
      return fieldsOf(value)
    } catch {
      // Encoded still, or not JSON.
    }
  }
  return new Map()
}

/** The fields of an object; none of anything else. A map has no prototype to be mistaken for a field. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(value instanceof Object && !Array.isArray(value) ? Object.entries(value) : [])
}

/** The fields that are true or false. */
export function flagsOf(fields: ReadonlyMap<string, unknown>): [name: string, flag: boolean][] {
  return [...fields].filter((field): field is [string, boolean] => typeof field[1] === 'boolean')
}
