import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/** What V8 says of a script (https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-ScriptCoverage). */
export interface ScriptCoverage {
  readonly url: string
  readonly functions: readonly {
    readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[]
  }[]
}

const FOLDER = 'build/coverage'

/** Reads a file without its byte order mark, as V8 has it. */
const textOf = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8').replace(/^\ufeff/, '')

/** Tells how often each character of a script ran. @throws {Error} for what is said of a longer text. */
export function countsOf({ url, functions }: ScriptCoverage, length: number): Float64Array {
  // The inner one counts: V8 says it as a range of its own only where it differs.
  const ranges = functions
    .flatMap(({ ranges }) => ranges)
    .sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset)
  const counts = new Float64Array(length)
  for (const { startOffset, endOffset, count } of ranges) {
    if (endOffset > length) throw new Error(`What ran as ${url} is another text`)
    counts.fill(count, startOffset, endOffset)
  }
  return counts
}

/** How often each character of each file in `build/coverage` ran. */
export class Counts {
  readonly #files = new Map<string, Float64Array>()

  /**
   * Adds what V8 has counted since it was asked last.
   *
   * @param file Below `build/coverage`: `dist/privacy.js`.
   */
  add(file: string, script: ScriptCoverage): void {
    const sums = this.#files.get(file) ?? new Float64Array(textOf(file).length)
    this.#files.set(file, sums)
    countsOf(script, sums.length).forEach((count, at) => (sums[at]! += count))
  }

  /** Writes, per file, where a count begins that is another than the one before. */
  write(): void {
    const files = [...this.#files].map(([file, sums]) => [
      file,
      [...sums.entries()].filter(([at, count]) => count !== (sums[at - 1] ?? 0))
    ])
    mkdirSync(`${FOLDER}/raw`, { recursive: true })
    writeFileSync(`${FOLDER}/raw/${randomUUID()}.json`, JSON.stringify(Object.fromEntries(files)))
  }
}
