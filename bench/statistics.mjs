/**
 * Medians and quartiles.
 *
 * @module
 */

/** Returns the value below which a part of the values lies: 0.5 gives the median. */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const low = sorted[Math.floor(at)]
  return low + (sorted[Math.ceil(at)] - low) * (at % 1)
}

export const median = values => quantile(values, 0.5)

export const quartiles = values => [quantile(values, 0.25), quantile(values, 0.75)]

/** Returns the median of one number of each value of a subject; `undefined` if there is none. */
export function medianOf(results, name, read = value => value) {
  const values = results?.find(result => result.name === name)?.values?.map(read) ?? []
  return values.length && values.every(Number.isFinite) ? median(values) : undefined
}
