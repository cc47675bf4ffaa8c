/**
 * Measures the time from declining until the cookies are gone.
 *
 * @module
 */
import { interleave } from '../interleave.mjs'
import { BY_HAND, oneOfEach } from '../subjects.mjs'
import { table } from '../tables.mjs'
import { visit } from '../visit.mjs'

const COUNTS = [10, 150]

export const rounds = 3

/** Accepts, writes the cookies of trackers, and declines. Then reads `document.cookie` again and again. */
const code = ({ acceptAll, declineAll }, names) => `
  const left = () => document.cookie.split('; ').filter(pair => pair.startsWith('tracker_')).length
  async function measure() {
    await isReady
    ${acceptAll}
    await pause(100)
    for (const name of ${JSON.stringify(names)}) document.cookie = name + '=1; Path=/'
    await pause(100)
    if (left() !== ${names.length}) throw new Error(left() + ' cookies of ${names.length} are there')
    const start = performance.now()
    ${declineAll}
    await until(() => !left())
    return performance.now() - start
  }`

const clean = (bench, count) => {
  const cookies = Array.from({ length: count }, (_, i) => `tracker_${i}`)
  return interleave(bench, {
    name: `decline ${count}`,
    needs: ['clean'],
    page: subject => ({ site: { cookies }, code: code(subject, cookies) }),
    take: ({ browser, url }) => visit(browser, url, {}, page => page.evaluate('measure()'))
  })
}

export async function measure(bench) {
  const subjects = oneOfEach(bench.subjects)
  const results = {}
  for (const count of COUNTS) results[count] = await clean({ ...bench, subjects }, count)
  return results
}

export const tables = results => [
  table(
    'Decline → the cookies are gone, ms',
    COUNTS.map(count => ({ head: `${count} cookies`, results: results[count] })),
    {
      base: BY_HAND,
      text: `Each SDK gets the names. The cookies are of this host and of the path /, the only place where the floor deletes.
But nanoconsent sweeps every domain, path and partition. The time ends when \`document.cookie\` no longer contains them.`
    }
  )
]
