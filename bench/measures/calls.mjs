/**
 * Is this accepted? How many million times a second the API answers, CPU not slowed.
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
 * The best of several loops. The answers are counted, and ids take turns, one accepted and one not: otherwise the engine
 * may answer once and leave out the rest of the loop. No function of ours is in between.
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

/** The first subject is asked in capitals as well, as django-privacy-mgmt writes ids. */
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
    text: 'tarteaucitron is read, not called: its answers are properties.'
  })
]
