/**
 * Takes turns, so that other work of the machine affects all subjects. Another subject begins each round.
 *
 * @typedef {object} Bench
 * @property {import('puppeteer-core').Browser} browser
 * @property {Awaited<ReturnType<import('./serve.mjs').serve>>} server
 * @property {import('./subjects.mjs').Subject[]} subjects
 * @property {number} rounds
 *
 * @typedef {object} Result The measurement of one subject: a value of each round,
 * @property {string} name
 * @property {string} kind
 * @property {any[]} [values]
 * @property {string} [lacks] or why there is nothing to measure,
 * @property {string} [fails] or why it is known to fail.
 *
 * @module
 */
import { writePage } from './page.mjs'

/**
 * Measures every subject in every round.
 *
 * @param {Bench} bench
 * @param {object} measure
 * @param {string} measure.name A known failure is listed under it.
 * @param {string[]} measure.needs Capabilities. A subject that lacks one is not measured.
 * @param {Function} measure.page Returns the options of `writePage`, and `headers` and `host` for the server.
 * @param {Function} measure.take Visits the page; returns a value.
 * @param {number} [measure.atOnce] How many subjects are visited at once: one, unless time does not matter.
 * @returns {Promise<Result[]>}
 */
export async function interleave({ browser, server, subjects, rounds }, measure) {
  const { name, needs = [], page = () => ({}), take, atOnce = 1 } = measure
  const results = subjects.map(({ name, kind, lacks = {} }) => {
    const missing = needs.find(need => lacks[need])
    return missing ? { name, kind, lacks: lacks[missing] } : { name, kind, values: [] }
  })
  const rows = results.flatMap((result, i) => {
    if (result.lacks) return []
    const subject = subjects[i]
    const { headers, host, ...rest } = page(subject)
    const path = `/page/${name.replaceAll(/\W+/g, '-')}/${i}`
    return [{ subject, result, url: server.add(path, writePage(subject, rest), { headers, host }) }]
  })
  async function takeTurn({ subject, url, result }) {
    if (result.fails) return
    try {
      result.values.push(await take({ browser, url, subject }))
    } catch (error) {
      const fails = subject.fails?.[name]
      if (!fails || !browser.connected) throw new Error(`${name}: ${subject.name} fails at ${url}`, { cause: error })
      Object.assign(result, { fails, values: [] })
    }
  }
  for (let round = 0; round < rounds; round++) {
    const turns = rows.map((_, i) => rows[(round + i) % rows.length])
    while (turns.length) await Promise.all(turns.splice(0, atOnce).map(takeTurn))
  }
  return results
}
