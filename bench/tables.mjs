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

/** Returns quartiles as text, with digits for what is small; nothing if a value is missing. */
function quartilesOf(values) {
  if (!values.every(Number.isFinite)) return null
  const parts = [0.25, 0.5, 0.75].map(part => quantile(values, part))
  const [low, middle, high] = parts.map(value => value.toFixed(1))
  return { middle, range: `${low}–${high}` }
}

export const median = values => quantile(values, 0.5)

const medianOf = (results, name) => median(results.find(result => result.name.startsWith(name)).values)

/**
 * Writes medians with their quartiles, and how they compare with one row's of the same run. A row with a value that is
 * not a number has failed.
 *
 * @param options `base` is how the name of the row begins that the others are compared with; `more` are the heads of the
 *   last columns, which each row brings itself.
 */
export function comparison(title, unit, results, { base = PEER, more = [] } = {}) {
  const one = medianOf(results, base)
  const lines = results.map(({ name, values, more: last = [] }) => {
    const found = quartilesOf(values)
    if (!found) return [name, 'fails', '', '', ...last]
    return [name, found.middle, found.range, (median(values) / one).toFixed(2), ...last]
  })
  return table(title, ['', `median, ${unit}`, 'quartiles', `× ${base}`, ...more], lines)
}

/**
 * Writes medians, quartiles and ratios for several sizes, and how the median grows from the first to the last.
 *
 * @param columns For each size the results of all rows.
 */
export function series(title, heads, columns, base) {
  const lines = columns[0].map(({ name }, row) => {
    const cells = columns.map(results => {
      const { values } = results[row]
      const found = quartilesOf(values)
      const ratio = median(values) / medianOf(results, base)
      return found ? `${found.middle} (${found.range}) = ${ratio.toFixed(2)} ×` : 'fails'
    })
    const [from, to] = [columns[0], columns.at(-1)].map(results => median(results[row].values))
    return [name, ...cells, to >= 0 ? `× ${(to / from).toFixed(0)}` : '']
  })
  return table(title, ['', ...heads, `${heads[0]} → ${heads.at(-1)}`], lines)
}

/** Names the machine: without it the numbers mean nothing. */
export const header = (version, rounds) => `# Benchmark

${cpus()[0].model.trim()}, ${cpus().length} cores; ${version}; Node.js ${process.version};
${new Date().toISOString().slice(0, 10)}; ${rounds} interleaved rounds.
Another machine gives other numbers: compare the ratios of one run. \`npm run bench\` writes this page.

Each SDK starts as it is documented: nanoconsent answers in the next script of the head, vanilla-cookieconsent 3.1.0 needs
a body. The floor is a few lines by hand that split \`document.cookie\`: it knows no groups and deletes nothing.
`
