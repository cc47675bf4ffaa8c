/**
 * Readers for the fields of a manifest. Each takes any value and returns the value of its field. A value of the wrong form
 * becomes an issue, so that one run finds all issues:
 *
 *     const cookie = object({ name: pattern(/^\w+$/, 'letters'), path: text })
 *     cookie({ name: 'a b' }, 'cookies[0]', findings)
 *     // cookies[0].name: expected letters, found "a b"
 *
 * @module
 */
import type { Text } from '../types.js'

/** Takes notes while a manifest is read. */
export interface Findings {
  /** Adds an issue: the manifest is not valid. */
  refuse(path: string, expected: string, found: unknown): void
  /** Notes a field that has no meaning. It may be misspelt. */
  ignore(path: string): void
}

/**
 * Reads one value at a path such as `groups[0].id`. `undefined` stands for a missing field, and gives its default. A refused
 * value reads as an empty one. No caller sees it, because a manifest with an issue is never returned.
 */
export type Reader<Value> = (found: unknown, path: string, findings: Findings) => Value

type Fields = Readonly<Record<string, Reader<unknown>>>
type ObjectOf<F extends Fields> = { readonly [Name in keyof F]: ReturnType<F[Name]> }

const silent: Findings = { refuse() {}, ignore() {} }

const isList: (value: unknown) => value is readonly unknown[] = Array.isArray

// A function is an object, too.
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object(value) === value && !isList(value)

/** Reads text. Missing text is empty. */
export const text: Reader<string> = (found, path, { refuse }) => {
  if (found === undefined) return ''
  if (typeof found === 'string') return found
  refuse(path, 'text', found)
  return ''
}

/** Reads text for people: the same in every language, or an object with a text for each language. */
export const texts: Reader<Text> = (found, path, findings) => {
  if (found === undefined) return ''
  if (typeof found === 'string') return found
  if (!isObject(found)) {
    findings.refuse(path, 'text, or an object with a text for each language', found)
    return ''
  }
  for (const language in found) text(found[language], `${path}.${language}`, findings)
  // Languages are names from outside, such as `constructor`.
  return Object.assign(Object.create(null) as object, found) as Readonly<Record<string, string>>
}

/** Reads true or false. */
export const flag =
  (byDefault: boolean): Reader<boolean> =>
  (found, path, { refuse }) => {
    if (found === undefined) return byDefault
    if (typeof found === 'boolean') return found
    refuse(path, 'true or false', found)
    return byDefault
  }

/**
 * Reads text of a form, which must be there.
 *
 * @param expected Says in words which form that is: `1 to 32 letters`.
 */
export const pattern =
  (form: RegExp, expected: string): Reader<string> =>
  (found, path, { refuse }) => {
    if (typeof found === 'string' && form.test(found)) return found
    refuse(path, found === undefined ? 'text' : expected, found)
    return ''
  }

/** Reads text that may be missing. The reader's regular expression is then never compiled. */
export const optional =
  (read: Reader<string>): Reader<string> =>
  (found, path, findings) =>
    found === undefined ? '' : read(found, path, findings)

/** Reads one of these words, which must be there. */
export const oneOf =
  <Word extends string>(...words: readonly [Word, ...Word[]]): Reader<Word> =>
  (found, path, { refuse }) => {
    const word = words.find(word => word === found)
    if (word !== undefined) return word
    const quoted = words.map(word => `"${word}"`)
    refuse(path, `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`, found)
    return words[0]
  }

/** Reads a list. A missing list is empty. */
export const list =
  <Item>(read: Reader<Item>): Reader<readonly Item[]> =>
  (found, path, findings) => {
    if (found === undefined) return []
    if (isList(found)) return found.map((item, index) => read(item, `${path}[${index}]`, findings))
    findings.refuse(path, 'a list', found)
    return []
  }

/** Reads a list of objects, no two of which may have the same id. Case makes no difference. */
export const listById =
  <Key extends string, Item extends Readonly<Record<Key, string>>>(
    key: Key,
    read: Reader<Item>
  ): Reader<readonly Item[]> =>
  (found, path, findings) => {
    const places = new Map<string, string>()
    const readUnique: Reader<Item> = (found, place, findings) => {
      const item = read(found, place, findings)
      const id = item[key].toLowerCase()
      const other = places.get(id)
      if (other !== undefined) findings.refuse(`${place}.${key}`, `an id other than that of ${other}`, item[key])
      // An id that was refused is empty.
      else if (id) places.set(id, place)
      return item
    }
    return list(readUnique)(found, path, findings)
  }

/** Reads these fields of an object, which may have others: Django's groups have some of their own. */
export function openObject<F extends Fields>(fields: F): Reader<ObjectOf<F>> {
  const readers = Object.entries(fields)

  function readFields(found: Readonly<Record<string, unknown>>, path: string, findings: Findings): ObjectOf<F> {
    const object: Record<string, unknown> = {}
    for (const [name, read] of readers) object[name] = read(found[name], `${path}.${name}`, findings)
    return object as ObjectOf<F>
  }

  return (found, path, findings) => {
    if (isObject(found)) return readFields(found, path, findings)
    findings.refuse(path, 'an object', found)
    return readFields({}, path, silent)
  }
}

/** Reads an object that should have no other field than these. Other fields are ignored, and noted. */
export function object<F extends Fields>(fields: F): Reader<ObjectOf<F>> {
  const read = openObject(fields)
  return (found, path, findings) => {
    if (isObject(found)) {
      for (const name in found) if (!Object.hasOwn(fields, name)) findings.ignore(`${path}.${name}`)
    }
    return read(found, path, findings)
  }
}
