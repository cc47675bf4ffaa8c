/**
 * Measures the time from the start until the API is ready, CPU slowed 4×.
 *
 * @module
 */
import { interleave } from '../interleave.mjs'
import { PEERS } from '../subjects.mjs'
import { table } from '../tables.mjs'
import { visit } from '../visit.mjs'

export const rounds = 7

/** Visits, and checks that the answers are right. */
async function start({ browser, url, subject }, cookies, expected) {
  const { answers, milliseconds } = await visit(browser, url, { cookies, slowdown: 4, rest: 150 }, page =>
    page.evaluate('isReady')
  )
  if (subject.ask && `${answers}` !== `${expected}`) throw new Error(`wrong answers: ${answers}`)
  return milliseconds
}

/** Returns the cookies of a visitor who has accepted statistics and nothing else. */
const accepted = (browser, url, { accept }) =>
  visit(browser, url, {}, async (page, context) => {
    await page.evaluate(`isReady.then(() => { ${accept} }).then(() => pause(200))`)
    return context.cookies()
  })

export async function measure(bench) {
  const first = await interleave(bench, { name: 'start', take: at => start(at, [], [false, false]) })
  const cookies = new Map()
  const again = await interleave(bench, {
    name: 'start again',
    needs: ['ask'],
    async take(at) {
      const { browser, url, subject } = at
      if (!cookies.has(subject)) cookies.set(subject, await accepted(browser, url, subject))
      return start(at, cookies.get(subject), [true, false])
    }
  })
  return { first, again }
}

export const tables = ({ first, again }) => [
  table(
    'Start to ready, CPU slowed 4×, ms',
    [
      { head: 'first visit', results: first },
      { head: 'a visitor who has accepted', results: again }
    ],
    {
      base: PEERS,
      text: `The time from a mark before the SDK's code in the page, until its API has given the right answers for two groups. By then
its script has been fetched (never from a cache), compiled and run.`
    }
  )
]
