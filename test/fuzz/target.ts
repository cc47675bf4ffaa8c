import type fc from 'fast-check'
import type { Reader } from './invariants.js'

/** Something to fuzz. */
export interface Target<Input = unknown> {
  /** What is read. */
  readonly name: string
  readonly inputs: fc.Arbitrary<Input>
  /** What takes longest if the time is not in proportion to the length. */
  readonly runs?: readonly Input[]
  /** Who reads it, one after the other. The first is whom it is made for. */
  readonly readers: readonly Reader<Input>[]
  /** Whether the first found anything in it. */
  finds(result: unknown): boolean
  /** How many characters it really has at most. To read more may take longer, in proportion. */
  readonly real: number
}
