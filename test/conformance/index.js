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
for (const { title, description, addresses } of pages) {
  const row = make('tr', find('.pages'))
  make('td', row, { textContent: title, title: description })
  const results = make('td', row)
  for (const { policy, path, host } of addresses) {
    // Of another host this page could not know what it says.
    if (host) continue
    const link = make('a', results, { href: path, textContent: policy })
    results.append(' ')
    rows.push({ title, path, link, result: make('span', results) })
    results.append(' ')
  }
}

/** Opens a page in the frame, and waits for what it says of itself. */
async function open({ path, result }) {
  const frame = find('iframe')
  frame.hidden = false
  await new Promise(resolve => {
    frame.addEventListener('load', resolve, { once: true })
    frame.src = path
  })
  const end = performance.now() + 120_000
  while (!frame.contentWindow.conformance?.done && performance.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  const { done, results = [] } = frame.contentWindow.conformance ?? {}
  const failed = results.filter(({ error }) => error).length
  result.textContent = done ? (failed ? `${failed} failed` : `${results.length} passed`) : 'not finished'
  result.className = done && !failed ? 'good' : 'bad'
}

find('button').addEventListener('click', async ({ target }) => {
  target.disabled = true
  for (const row of rows) {
    find('#now').textContent = row.title
    await open(row)
  }
  const bad = document.querySelectorAll('.pages .bad').length
  document.title = find('#now').textContent = bad ? `${bad} of ${rows.length} failed` : `all ${rows.length} passed`
  target.disabled = false
})
