/**
 * Writes the page, and the data behind it.
 *
 * @module
 */
import { cpus } from 'node:os'
import { subjects } from './subjects.mjs'
import { targetTable } from './targets.mjs'

const list = lines => lines.map(line => `- ${line}`).join('\n')

const header = ({ processor, browser, node, date }, rounds) => `# Benchmark

${processor}; ${browser}; Node.js ${node}; ${date}. Rounds: \`${rounds}\`.

Another machine gives other numbers: compare the ratios of one run. \`npm run bench\` writes this page, and every
single value to [benchmarks.json](benchmarks.json). Each visit has a new tab without a cache, and the subjects take
turns. A cell is the median, its quartiles, and its ratio to the subject with 1.00. The best value is bold, except for
the floors. Before the timing, each subject has blocked a script, run it after an acceptance, and run nothing after a
refusal.

${list(subjects.map(({ name, how }) => `**${name}**: ${how}.`))}`

/**
 * Writes the page.
 *
 * @param {{ name: string, rounds: number, results: any, tables: string[] }[]} taken One for each measure.
 * @param {string} browser Its name and version.
 */
export function report(taken, browser) {
  const machine = {
    processor: `${cpus()[0].model.trim()}, ${cpus().length} cores`,
    browser,
    node: process.version,
    date: new Date().toISOString().slice(0, 10)
  }
  const rounds = taken.map(({ name, rounds }) => `${name} ${rounds}`).join(', ')
  const results = Object.fromEntries(taken.map(({ name, results }) => [name, results]))
  const sections = taken.flatMap(({ tables }) => tables)
  return {
    markdown: [header(machine, rounds), ...sections, targetTable(results)].join('\n\n'),
    data: { machine, rounds: Object.fromEntries(taken.map(({ name, rounds }) => [name, rounds])), results }
  }
}
