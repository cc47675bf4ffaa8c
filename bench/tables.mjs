/**
 * What was measured, as Markdown.
 *
 * @module
 */
import { cpus } from 'node:os'

/** The row that the others are compared with. */
const PEER = 'vanilla-cookieconsent'

/** Returns the value below which a part of the values lies: 0.5 gives the median. */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const low = sorted[Math.floor(at)]
  return low + (sorted[Math.ceil(at)] - low) * (at % 1)
}

/** Writes a table; the first column is text, the others are numbers. */
export const table = (title, head, lines) =>
  [`## ${title}\n`, head, head.map((_, i) => (i ? '--:' : '---')), ...lines]
    .map(line => (Array.isArray(line) ? `| ${line.join(' | ')} |` : line))
    .join('\n')
    .concat('\n')

/** Writes medians with their quartiles, and how they compare with the peer's of the same run. */
export function comparison(title, unit, results) {
  const peer = quantile(results.find(({ name }) => name.startsWith(PEER)).values, 0.5)
  const lines = results.map(({ name, values }) => {
    const [low, median, high] = [0.25, 0.5, 0.75].map(part => quantile(values, part))
    return [name, median.toFixed(1), `${low.toFixed(1)}–${high.toFixed(1)}`, (median / peer).toFixed(2)]
  })
  return table(title, ['', `median, ${unit}`, 'quartiles', `× ${PEER}`], lines)
}

/** Names the machine: without it the numbers mean nothing. */
export const header = (version, rounds) => `# Benchmark

${cpus()[0].model.trim()}, ${cpus().length} cores; ${version}; Node.js ${process.version};
${new Date().toISOString().slice(0, 10)}; ${rounds} interleaved rounds.
Another machine gives other numbers: compare the ratios of one run. \`npm run bench\` writes this page.

Each SDK starts as it is documented: nanoconsent answers in the next script of the head, vanilla-cookieconsent 3.1.0 needs
a body. The floor is a few lines by hand that split \`document.cookie\`: it knows no groups and deletes nothing.
`
