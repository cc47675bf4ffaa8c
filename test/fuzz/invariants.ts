/**
 * What must hold whatever is read: it ends as documented, in time, changes no prototype, and gives values that have only
 * what they were given.
 *
 * @module
 */

/** Reads an input; the name says which function does. */
export interface Reader<Input> {
  readonly name: string
  read(input: Input): unknown
  /** Whether this is an error that the function's comment names. By default none is. */
  readonly mayThrow?: (error: unknown) => boolean
}

/**
 * In milliseconds, for an input that is as long as one can really be. A longer one may take longer in proportion. `npm run
 * fuzz` asks for 5. Beside other tests the machine may be busy, and code that is not linear takes far longer than this.
 */
const SLOW = Number(process.env.FUZZ_SLOW || 100)

/** How often a slow one is timed, and for how long: the shortest time is the code's, the rest is the machine's. */
const TRIES = 20
const PATIENCE = 2000

/** The time that something takes, in milliseconds. */
function timeOf(run: () => void, limit: number): number {
  let shortest = Infinity
  // What is well within the limit is not looked at again.
  for (let count = 0, total = 0; count < (shortest > limit ? TRIES : shortest > limit / 4 ? 4 : 1); count++) {
    const start = performance.now()
    run()
    const time = performance.now() - start
    shortest = Math.min(shortest, time)
    total += time
    if (total > PATIENCE && count) break
  }
  return shortest
}

/** What all code shares, and an input must not change. */
const SHARED: readonly object[] = [
  Object,
  Function,
  Array,
  String,
  Number,
  Boolean,
  Symbol,
  BigInt,
  RegExp,
  Map,
  Set,
  Date,
  Promise,
  Error,
  TypeError,
  SyntaxError,
  URL,
  JSON,
  Reflect
].flatMap(shared => ('prototype' in shared ? [shared, shared.prototype as object] : [shared]))

const PARTS = ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'] as const
const propertyOf = (owner: object, key: PropertyKey): PropertyDescriptor =>
  Object.getOwnPropertyDescriptor(owner, key) ?? {}
const atStart = SHARED.map(
  owner => [owner, new Map(Reflect.ownKeys(owner).map(key => [key, propertyOf(owner, key)]))] as const
)

/**
 * Finds out whether what all code shares is as it was at the start, and puts it back if it is not, so that the next input
 * is judged by itself.
 *
 * @throws {Error} naming what was changed.
 */
export function assertShared(): void {
  for (const [owner, properties] of atStart) {
    const changed = [...new Set([...properties.keys(), ...Reflect.ownKeys(owner)])].filter(key => {
      const [old, now] = [properties.get(key), propertyOf(owner, key)]
      return !old || PARTS.some(part => !Object.is(old[part], now[part]))
    })
    for (const key of changed) {
      const old = properties.get(key)
      if (old) Object.defineProperty(owner, key, old)
      else Reflect.deleteProperty(owner, key)
    }
    if (changed.length) throw new Error(`changed for everyone: ${changed.map(String).join(', ')}`)
  }
}

const PLAIN = new Set<unknown>([null, Object.prototype, Array.prototype, Map.prototype])

/** Finds out whether a value has what it was given, and inherits nothing of it. @throws {Error} naming where it does. */
export function assertOwn(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null || value instanceof URL) return
  if (!PLAIN.has(Object.getPrototypeOf(value))) throw new Error(`${path} has a prototype that came with the input`)
  for (const key in value) {
    if (!Object.hasOwn(value, key)) throw new Error(`${path}.${key} is inherited`)
    assertOwn((value as Record<string, unknown>)[key], `${path}.${key}`)
  }
  if (value instanceof Map) for (const [key, item] of value) assertOwn(item, `${path}.get(${JSON.stringify(key)})`)
}

/**
 * Reads an input, and finds out whether all holds.
 *
 * @param excess How many times longer the input is than one can really be; 1 for any that is not.
 * @returns What was read, `undefined` if that ended in an error as it may; and the time in milliseconds.
 */
export function examine<Input>(
  { name, read, mayThrow = () => false }: Reader<Input>,
  input: Input,
  excess: number
): { readonly result: unknown; readonly time: number } {
  const limit = SLOW * excess
  let result: unknown
  let errors: unknown[] = []
  const time = timeOf(() => {
    try {
      result = read(input)
    } catch (error) {
      errors = [error]
    }
  }, limit)
  for (const error of errors) if (!mayThrow(error)) throw new Error(`${name} threw ${error}`, { cause: error })
  if (time > limit) throw new Error(`${name} took ${time.toFixed(1)} ms, more than ${limit.toFixed(1)}`)
  assertOwn(result, name)
  return { result, time }
}
