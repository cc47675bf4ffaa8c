/**
 * Takes turns, so that what the machine does besides meets everyone; who begins changes from round to round.
 *
 * @returns For each row its name, and what `measure` gave in each round.
 */
export async function interleave(rounds, rows, measure) {
  const results = rows.map(({ name }) => ({ name, values: [] }))
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < rows.length; turn++) {
      const i = (round + turn) % rows.length
      results[i].values.push(await measure(rows[i]))
    }
  }
  return results
}
