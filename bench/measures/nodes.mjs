/**
 * Measures the cost of 10,000 elements that have nothing to do with consent.
 *
 * @module
 */
import { interleave } from '../interleave.mjs'
import { script } from '../markup.mjs'
import { oneOfEach, UNGATED } from '../subjects.mjs'
import { floor } from '../subjects/ungated.mjs'
import { table } from '../tables.mjs'
import { visit } from '../visit.mjs'

const COUNT = 10_000

export const rounds = 3

/** The minimum for a subject that observes new elements. */
const observer = {
  ...floor,
  name: 'an observer that does nothing',
  head: ({ nonce }) =>
    script({ nonce }, 'new MutationObserver(() => {}).observe(document, { childList: true, subtree: true }); ready()')
}

/**
 * Inserts elements with a text. Returns times in milliseconds, medians of three: until the observers of the page have done their
 * work, and until the elements are painted.
 */
const code = `
  function element(i) {
    const div = document.createElement('div')
    div.textContent = i
    return div
  }
  const shapes = {
    flat(host) {
      for (let i = 0; i < ${COUNT}; i++) host.append(element(i))
    },
    nested(host) {
      for (let i = 0; i < 100; i++) {
        const container = document.createElement('div')
        for (let j = 1; j < ${COUNT / 100}; j++) container.append(element(j))
        host.append(container)
      }
    }
  }
  async function time(fill) {
    const host = document.createElement('div')
    document.body.append(host)
    await pause(50)
    const start = performance.now()
    fill(host)
    // Observers run in microtasks before this one, and their tasks before this task.
    await null
    await task()
    const observed = performance.now() - start
    await new Promise(requestAnimationFrame)
    await task()
    const painted = performance.now() - start
    host.remove()
    return { observed, painted }
  }
  async function insert(shape) {
    const times = []
    for (let i = 0; i < 3; i++) times.push(await time(shapes[shape]))
    const median = key => times.map(one => one[key]).sort((a, b) => a - b)[1]
    return { observed: median('observed'), painted: median('painted') }
  }
  async function measure() {
    await isReady
    await pause(200)
    return { flat: await insert('flat'), nested: await insert('nested') }
  }`

export const measure = bench =>
  interleave(
    { ...bench, subjects: [...oneOfEach(bench.subjects), observer] },
    {
      name: 'nodes',
      page: () => ({ code }),
      take: ({ browser, url }) => visit(browser, url, {}, page => page.evaluate('measure()'))
    }
  )

export const tables = results => [
  table(
    'Inserting 10,000 foreign elements, ms',
    [
      { head: 'flat → observers are done', results, read: value => value.flat.observed },
      { head: 'in 100 containers → observers are done', results, read: value => value.nested.observed },
      { head: 'flat → painted', results, read: value => value.flat.painted },
      { head: 'in 100 containers → painted', results, read: value => value.nested.painted }
    ],
    { base: UNGATED, text: 'A subject that does not observe the page pays nothing here, and gates no later tags.' }
  )
]
