/**
 * Whatever a parser is given, it ends as documented, in time, and changes nothing that others share.
 *
 * `npm run fuzz` feeds 1,200,000 inputs. It prints a seed: `FUZZ_SEED=… FUZZ_RUNS=… npm run fuzz` feeds the same again.
 * The seeds and inputs in fuzz/regressions.json, at which something was wrong once, are fed always.
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { fill, inParts } from './fuzz/inputs.js'
import { assertShared, examine } from './fuzz/invariants.js'
import type { Target } from './fuzz/target.js'
import { targets } from './fuzz/targets.js'

const RUNS = Math.ceil(Number(process.env.FUZZ_RUNS || 24_000) / targets.length)
const SEED = Number(process.env.FUZZ_SEED || Date.now() % 1e9)
/** Of each seed that is kept. */
const KEPT_RUNS = 300
/** For how many milliseconds a smaller input is looked for that fails as well. */
const SHRINKING = 20_000

/** What was fed once: a text, in pieces if one of them is repeated up to a length, or several. */
interface Kept {
  readonly was: string
  readonly text: string | readonly (string | readonly [unit: string, length: number])[]
  /** The text is cut into so many. */
  readonly parts?: number
  /** What comes before the text, or its parts. */
  readonly before?: string
}

const kept = JSON.parse(readFileSync('test/fuzz/regressions.json', 'utf8')) as {
  readonly seeds: readonly number[]
  readonly inputs: Readonly<Record<string, readonly Kept[]>>
}

function inputOf({ text, parts, before }: Kept): unknown {
  const pieces = typeof text === 'string' ? [text] : text
  const whole = pieces.map(piece => (typeof piece === 'string' ? piece : fill(...piece))).join('')
  return before === undefined && !parts ? whole : [before ?? [], inParts(whole, parts ?? 1)].flat()
}

/** How long an input is. One that JSON has no text for is short. */
function lengthOf(input: unknown): number {
  if (typeof input === 'string') return input.length
  try {
    return JSON.stringify(input).length
  } catch {
    return 0
  }
}

/** Times in milliseconds. */
interface Score {
  count: number
  found: number
  slowest: number
  slowestLong: number
}

const newScore = (): Score => ({ count: 0, found: 0, slowest: 0, slowestLong: 0 })

/** Has an input read by all readers of a target. */
function feed({ readers, finds, real }: Target, input: unknown, score: Score): void {
  const excess = Math.max(1, lengthOf(input) / real)
  readers.forEach((reader, index) => {
    const { result, time } = examine(reader, input, excess)
    if (!index) score.found += Number(finds(result))
    const kind = excess > 1 ? 'slowestLong' : 'slowest'
    score[kind] = Math.max(score[kind], time)
  })
  assertShared()
  score.count++
}

function run(target: Target, seed: number, numRuns: number): Score {
  const score = newScore()
  let end = Infinity
  const property = fc.property(target.inputs, input => {
    if (performance.now() > end) return
    try {
      feed(target, input, score)
    } catch (error) {
      // What fails is made smaller, again and again.
      end = Math.min(end, performance.now() + SHRINKING)
      throw error
    }
  })
  fc.assert(property, { seed, numRuns })
  return score
}

const lines = [`FUZZ_SEED=${SEED} FUZZ_RUNS=${RUNS * targets.length}`]
afterAll(() => console.info(lines.join('\n')))

test('every input that is kept is one of a target', () => {
  expect(targets.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(kept.inputs)))
})

describe.each(targets)('reading $name', target => {
  test.each(kept.inputs[target.name] ?? [])('ends well for what was $was', kept => {
    feed(target, inputOf(kept), newScore())
  })

  const { runs } = target
  if (runs) {
    test('takes time in proportion to the length of every long run', { timeout: 3_600_000 }, () => {
      for (const input of runs) feed(target, input, newScore())
    })
  }

  test.each(kept.seeds)('ends well for the inputs of seed %d', seed => {
    run(target, seed, KEPT_RUNS)
  })

  test(`ends well for ${RUNS} new inputs`, { timeout: 3_600_000 }, () => {
    const { count, found, slowest, slowestLong } = run(target, SEED, RUNS)
    const share = `${Math.round((found / count) * 100)} % with something in them`
    const times = `${slowest.toFixed(1)} ms at most, ${slowestLong.toFixed(1)} ms if longer than ${target.real} characters`
    lines.push(`${target.name}: ${count} inputs, ${share}, ${times}`)
    // It would prove little if there was never anything in them.
    if (count > 500) expect(found / count).toBeGreaterThan(0.05)
  })
})
