/**
 * Writes the measurements as Markdown.
 *
 * @typedef {object} Column
 * @property {string} head
 * @property {import('./interleave.mjs').Result[]} results
 * @property {(value: any) => number | undefined} [read] Finds the number in a value.
 * @property {(result: import('./interleave.mjs').Result) => string} [tell] Writes the cell, if it is not a number.
 * @property {number} [digits] After the point.
 * @property {boolean} [plain] No ratio.
 * @property {boolean} [most] The best value is the greatest, not the least.
 *
 * @module
 */
import { medianOf, quartiles } from './statistics.mjs'

const MARKS = '¹²³⁴⁵⁶⁷⁸⁹'

/** Numbers the reasons of a table, in the order in which they come up. */
function footnotes() {
  const reasons = []
  return {
    mark(reason) {
      if (!reasons.includes(reason)) reasons.push(reason)
      return MARKS[reasons.indexOf(reason)]
    },
    text: () => reasons.map((reason, i) => `${MARKS[i]} ${reason}.`).join(' ')
  }
}

/** Returns the best median, or `undefined` if all are equal. */
function bestOf({ results, read, most }, names) {
  const medians = names.map(name => medianOf(results, name, read)).filter(value => value !== undefined)
  const [least, greatest] = [Math.min(...medians), Math.max(...medians)]
  if (least === greatest) return undefined
  return most ? greatest : least
}

/** Writes "median (quartiles) = ratio ×", without quartiles if nothing varies. Returns `''` without a number. */
function numberCell({ results, read = value => value, digits = 1, plain }, { name, values }, { base, best }) {
  const middle = medianOf(results, name, read)
  if (middle === undefined) return ''
  const [low, high] = quartiles(values.map(read)).map(value => value.toFixed(digits))
  const range = low === high ? '' : ` (${low}–${high})`
  const of = medianOf(results, base, read)
  const ratio = plain || !of ? '' : ` = ${(middle / of).toFixed(2)} ×`
  const text = `${middle.toFixed(digits)}${range}${ratio}`
  return middle === best ? `**${text}**` : text
}

function cellOf(column, name, mates, notes) {
  const result = column.results.find(one => one.name === name)
  if (!result) return ''
  if (result.lacks) return `– ${notes.mark(result.lacks)}`
  if (result.fails) return `fails ${notes.mark(result.fails)}`
  if (column.tell) return column.tell(result)
  return numberCell(column, result, { base: mates.base, best: bestOf(column, mates.names) })
}

/** Writes a sign for passed or failed. */
export const mark = passed => (passed ? '✓' : '✗')

const line = cells => `| ${cells.join(' | ')} |`

/**
 * Writes a table, with a line for each subject that has a value.
 *
 * @param {string} title
 * @param {Column[]} columns
 * @param {object} [options]
 * @param {string | Record<string, string>} [options.base] The subject that the others are compared with, for each kind if it differs.
 * @param {string} [options.text] The text before the table.
 */
export function table(title, columns, { base, text = '' } = {}) {
  const notes = footnotes()
  const baseOf = kind => base?.[kind] ?? base
  const subjects = columns[0].results
  /** The base of a subject, and the subjects that compete with it. Floors do not compete, because no site would use them. */
  const matesOf = ({ kind }) => ({
    base: baseOf(kind),
    names:
      kind === 'floor'
        ? []
        : subjects.filter(one => one.kind !== 'floor' && baseOf(one.kind) === baseOf(kind)).map(({ name }) => name)
  })
  const lines = subjects
    .map(subject => [subject.name, ...columns.map(column => cellOf(column, subject.name, matesOf(subject), notes))])
    .filter(([, ...cells]) => cells.some(Boolean))
  const heads = ['', ...columns.map(({ head }) => head)]
  const rule = heads.map((_, i) => (i ? '--:' : '---'))
  return [`## ${title}`, text, [heads, rule, ...lines].map(line).join('\n'), notes.text()].filter(Boolean).join('\n\n')
}
