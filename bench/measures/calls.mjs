/**
 * Measures how many million times a second the API answers “Is this accepted?”, CPU not slowed.
 *
 * @module
 */
import { interleave } from '../interleave.mjs'
import { oneOfEach, PEER } from '../subjects.mjs'
import { table } from '../tables.mjs'
import { visit } from '../visit.mjs'

const CALLS = 4_000_000
const LOOPS = 5

export const rounds = 3

/**
 * Takes the best of several loops. The loop counts the answers, and alternates between an accepted and a declined id. Otherwise
 * the engine may answer once and skip the rest. The loop calls the API directly.
 */
const code = ({ accept, ask, ids }) => `
  async function measure() {
    await isReady
    ${accept}
    await pause(100)
    const ids = ${JSON.stringify(ids)}
    function count() {
      let accepted = 0
      for (let i = 0; i < ${CALLS}; i++) {
        const id = ids[i & 1]
        if (${ask}) accepted++
      }
      return accepted
    }
    function time() {
      const start = performance.now()
      if (count() !== ${CALLS / 2}) throw new Error('wrong answers')
      return (performance.now() - start) / 1000
    }
    return ${CALLS / 1e6} / Math.min(...Array.from({ length: ${LOOPS} }, time))
  }`

/** Asks the first subject in capitals as well, as django-privacy-mgmt writes ids. */
export function measure(bench) {
  const subjects = oneOfEach(bench.subjects)
  const [first] = subjects
  const inCapitals = { ...first, name: `${first.name}, in capitals`, ids: first.ids.map(id => id.toUpperCase()) }
  return interleave(
    { ...bench, subjects: [inCapitals, ...subjects] },
    {
      name: 'calls',
      needs: ['ask'],
      page: subject => ({ code: code(subject) }),
      take: ({ browser, url }) => visit(browser, url, {}, page => page.evaluate('measure()'))
    }
  )
}

export const tables = results => [
  table('Is this accepted?', [{ head: 'million calls a second', results, most: true }], {
    base: PEER,
    text: 'The answers of tarteaucitron are properties: the loop reads them, and calls no function.'
  })
]
