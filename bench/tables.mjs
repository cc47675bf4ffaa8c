/**
 * What was measured, as Markdown.
 *
 * @typedef {object} Column
 * @property {string} head
 * @property {import('./interleave.mjs').Result[]} results
 * @property {(value: any) => number | undefined} [read] Finds the number in a value.
 * @property {(result: import('./interleave.mjs').Result) => string} [tell] Writes the cell, if it is no number.
 * @property {number} [digits] After the point.
 * @property {boolean} [plain] No ratio.
 * @property {boolean} [most] The best is the most, not the least.
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

/** Returns the best median of those that are no floor; none if all are alike. */
function bestOf({ results, read, most }, shown) {
  const medians = shown
    .filter(({ kind }) => kind !== 'floor')
    .map(({ name }) => medianOf(results, name, read))
    .filter(value => value !== undefined)
  const [least, greatest] = [Math.min(...medians), Math.max(...medians)]
  if (least === greatest) return undefined
  return most ? greatest : least
}

/** Writes "median (quartiles) = ratio ×"; without quartiles where nothing varies. Nothing if there is no number. */
function numberCell({ results, read = value => value, digits = 1, plain }, { name, kind, values }, base, best) {
  const middle = medianOf(results, name, read)
  if (middle === undefined) return ''
  const [low, high] = quartiles(values.map(read)).map(value => value.toFixed(digits))
  const range = low === high ? '' : ` (${low}–${high})`
  const of = medianOf(results, base, read)
  const ratio = plain || !of ? '' : ` = ${(middle / of).toFixed(2)} ×`
  const text = `${middle.toFixed(digits)}${range}${ratio}`
  return middle === best && kind !== 'floor' ? `**${text}**` : text
}

function cellOf(column, name, base, notes) {
  const result = column.results.find(one => one.name === name)
  if (!result) return ''
  if (result.lacks) return `– ${notes.mark(result.lacks)}`
  if (result.fails) return `fails ${notes.mark(result.fails)}`
  return column.tell ? column.tell(result) : numberCell(column, result, base, column.best)
}

/** Writes whether something passed. */
export const mark = passed => (passed ? '✓' : '✗')

const line = cells => `| ${cells.join(' | ')} |`

/**
 * Writes a table: a line for each subject of which anything is known.
 *
 * @param {string} title
 * @param {Column[]} columns
 * @param {object} [options]
 * @param {string} [options.base] With whom the others are compared.
 * @param {string[]} [options.kinds] Of which subjects, if not of all.
 * @param {string} [options.text] Stands in front of it.
 */
export function table(title, columns, { base, kinds, text = '' } = {}) {
  const notes = footnotes()
  const shown = columns[0].results.filter(({ kind }) => !kinds || kinds.includes(kind))
  const judged = columns.map(column => ({ ...column, best: bestOf(column, shown) }))
  const lines = shown
    .map(({ name }) => [name, ...judged.map(column => cellOf(column, name, base, notes))])
    .filter(([, ...cells]) => cells.some(Boolean))
  const heads = ['', ...columns.map(({ head }) => head)]
  const rule = heads.map((_, i) => (i ? '--:' : '---'))
  return [`## ${title}`, text, [heads, rule, ...lines].map(line).join('\n'), notes.text()].filter(Boolean).join('\n\n')
}
