/**
 * Lists the pages, and opens one after the other for a person who wants to know about a browser.
 *
 * @module
 */
const find = selector => document.querySelector(selector)

function make(tag, parent, properties = {}) {
  const element = Object.assign(document.createElement(tag), properties)
  parent.append(element)
  return element
}

const rows = []
const pages = await (await fetch('pages.json')).json()
// `?only=banner` lists the pages that have this in their title.
const only = (new URLSearchParams(location.search).get('only') ?? '').toLowerCase()
for (const { title, description, addresses } of pages) {
  if (!title.toLowerCase().includes(only)) continue
  const row = make('tr', find('.pages'))
  make('td', row, { textContent: title, title: description })
  const results = make('td', row)
  for (const { policy, path, host } of addresses) {
    const href = host ? `//${host}:${location.port}${path}` : path
    const link = make('a', results, { href, textContent: policy })
    results.append(' ')
    // A frame of another origin does not tell.
    if (!host) rows.push({ title, path, link, result: make('span', results) })
    results.append(' ')
  }
}

/** Opens a page in a window of its own, as some of what is tested is not shown in frames, and waits for what it says. */
async function show({ path, result }, runner) {
  runner.conformance = null
  runner.location.href = path
  const end = performance.now() + 120_000
  while (!runner.conformance?.done && performance.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  const { done, results = [] } = runner.conformance ?? {}
  const failed = results.filter(({ error }) => error).length
  result.textContent = done ? (failed ? `${failed} failed` : `${results.length} passed`) : 'not finished'
  result.className = done && !failed ? 'good' : 'bad'
}

find('button').addEventListener('click', async ({ target }) => {
  target.disabled = true
  const runner = open('about:blank', 'runner', 'popup, width=1000, height=700')
  for (const row of rows) {
    find('#now').textContent = row.title
    await show(row, runner)
  }
  runner.close()
  const bad = document.querySelectorAll('.pages .bad').length
  document.title = find('#now').textContent = bad ? `${bad} of ${rows.length} failed` : `all ${rows.length} passed`
  target.disabled = false
})
