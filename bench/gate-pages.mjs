/**
 * The pages on which the gate is measured. Every page is the same but for its SDK, and how that marks a gated tag.
 *
 * @module
 */
import { lateScript } from './serve.mjs'

/** The row that the others are compared with. */
export const LOOP = 'the loop, by hand'

/** A page without an SDK. */
export const BARE = 'the bare page'

/** How a gated tag is marked: `<script type="text/plain" …>`. */
const MARKS = { nanoconsent: 'data-consent="statistics"', 'vanilla-cookieconsent': 'data-category="statistics"' }

/** The smallest loop that runs what was held back: no consent, no order of external scripts, no frame in between. */
const loop = property => `for (const tag of document.querySelectorAll('script[type="text/plain"]')) {
  const script = document.createElement('script')
  script.${property} = tag.${property}
  tag.replaceWith(script)
}`

/** Returns who activates gated tags, of those who are compared. `property` is where what is run comes from. */
const gates = (rows, property) => [
  ...rows.filter(({ name }) => name in MARKS),
  { name: LOOP, script: '', start: 'answered()', accept: loop(property) }
]

/**
 * A page that measures itself: `measure()` accepts as a click would, and gives times in milliseconds. The SDK starts
 * where its documentation says: in the head, or at the end of the body.
 */
const page = ({ name, inline = '', start, accept, place = 'head' }, { src, count, tagOf }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Benchmark</title>
<script>
  let answered, finished, accepted, painted, first, last
  const begun = performance.now()
  const order = []
  const ready = new Promise(resolve => (answered = resolve))
  const all = new Promise(resolve => (finished = resolve))
  function ran(i) {
    last = performance.now()
    first ??= last
    if (order.push(i) === ${count}) finished()
  }
  function click() {
    const frame = new Promise(resolve =>
      requestAnimationFrame(() => scheduler.postTask(resolve, { priority: 'user-blocking' }))
    ).then(() => (painted = performance.now()))
    document.querySelector('p').textContent = 'Thank you'
    performance.mark('accepted')
    accepted = performance.now()
    ${accept}
    return Promise.all([frame, all])
  }
  async function measure() {
    await ready
    await new Promise(resolve => setTimeout(resolve, 100))
    setTimeout(finished, 15_000)
    await new Promise(resolve => setTimeout(() => click().then(resolve)))
    performance.mark('finished')
    // Whoever paints first begins its work after that; the frame is none of it.
    const begin = first > painted ? painted : accepted
    if (order.length < ${count}) throw new Error(order.length + ' tags of ${count} have run')
    return {
      parsed: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd - begun,
      inOrder: order.every((i, at) => i === at),
      wait: last - accepted,
      work: last - begin,
      running: last - first,
      frame: painted - accepted
    }
  }
</script>${inline}<script src="${src}"></script>${place === 'head' ? `<script>${start}</script>` : ''}</head>
<body><p>May we?</p>
${Array.from({ length: count }, (_, i) => tagOf(i, MARKS[name] ?? '')).join('\n')}
${place === 'body' ? `<script>${start}</script>` : ''}</body></html>`

// No two texts are alike, or the browser would compile but one.
const inlineTag = (i, mark) => `<script type="text/plain" ${mark}>ran(${i})</script>`
const externalTag = delay => (i, mark) => `<script type="text/plain" ${mark} src="${lateScript(i, delay)}"></script>`

/**
 * A page into which `insert(shape)` brings elements with a text. It gives times in milliseconds, medians of three: until
 * whoever observes the page has been told and has done what that brings, and until the elements are painted.
 */
const foreignPage = ({ inline = '', start, place = 'head' }, { src, count }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Benchmark</title>
<script>
  let answered
  const ready = new Promise(resolve => (answered = resolve))
  function element(i) {
    const div = document.createElement('div')
    div.textContent = i
    return div
  }
  const shapes = {
    flat(host) {
      for (let i = 0; i < ${count}; i++) host.append(element(i))
    },
    nested(host) {
      for (let i = 0; i < 100; i++) {
        const container = document.createElement('div')
        for (let j = 1; j < ${count / 100}; j++) container.append(element(j))
        host.append(container)
      }
    }
  }
  const task = () => scheduler.postTask(() => {}, { priority: 'user-blocking' })
  async function time(fill) {
    const host = document.createElement('div')
    document.body.append(host)
    await new Promise(resolve => setTimeout(resolve, 50))
    const start = performance.now()
    fill(host)
    // Observers are called in microtasks, before this one; a task of theirs comes before this task.
    await null
    await task()
    const observed = performance.now() - start
    await new Promise(resolve => requestAnimationFrame(() => task().then(resolve)))
    const painted = performance.now() - start
    host.remove()
    return { observed, painted }
  }
  async function insert(shape) {
    await ready
    const times = []
    for (let i = 0; i < 3; i++) times.push(await time(shapes[shape]))
    const median = key => times.map(one => one[key]).sort((a, b) => a - b)[1]
    return { observed: median('observed'), painted: median('painted') }
  }
</script>${inline}<script src="${src}"></script>${place === 'head' ? `<script>${start}</script>` : ''}</head>
<body>${place === 'body' ? `<script>${start}</script>` : ''}</body></html>`

/** Adds a page for each row to the server. Returns the rows, each with the URL of its page. */
const add = (server, folder, rows, write) =>
  rows.map((row, i) => {
    const path = `/gate/${folder}/${i}`
    server.add(`${path}.js`, row.script)
    return { ...row, url: server.add(path, write(row, `${path}.js`)) }
  })

/** Adds pages with gated inline scripts. */
export const addInline = (server, rows, count) =>
  add(server, `inline-${count}`, gates(rows, 'text'), (row, src) => page(row, { src, count, tagOf: inlineTag }))

/** Adds pages with gated external scripts, each sent after a delay in milliseconds. */
export const addExternal = (server, rows, count, delay) =>
  add(server, `external-${count}-${delay}`, gates(rows, 'src'), (row, src) =>
    page(row, { src, count, tagOf: externalTag(delay) })
  )

/** Adds pages with no gated tag, into which elements are inserted. */
export const addForeign = (server, rows, count) =>
  add(
    server,
    'foreign',
    [...rows.filter(({ name }) => name in MARKS), { name: BARE, script: '', start: 'answered()' }],
    (row, src) => foreignPage(row, { src, count })
  )
