/**
 * The main page: switches on one side, and on the other the browser's storage and the collector's requests.
 *
 * @module
 */
const { privacy } = window

const find = (selector, parent = document) => parent.querySelector(selector)
const copyOf = id => document.getElementById(id).content.firstElementChild.cloneNode(true)

const matches = (rule, name) => (rule.name.endsWith('*') ? name.startsWith(rule.name.slice(0, -1)) : name === rule.name)

// --- Running clients: a script cannot be unloaded, but its client can be stopped.

const CLIENTS = {
  statistics: {
    name: 'PostHog',
    // It is off by default, so forgetting its opt-in is enough, in other tabs as well.
    stop: () => window.posthog.clear_opt_in_out_capturing(),
    resume: () => window.posthog.opt_in_capturing()
  },
  marketing: {
    name: 'Mixpanel',
    stop() {
      window.mixpanel.opt_out_tracking()
      // The opt-out deletes the stored data, but stores a flag of its own.
      window.mixpanel.clear_opt_in_out_tracking({ enable_persistence: false })
    },
    resume: () => window.mixpanel.opt_in_tracking()
  }
}

const stopClients = privacy =>
  privacy.$preferences.listen((now, before) => {
    for (const [id, { name, stop, resume }] of Object.entries(CLIENTS)) {
      if (now[id] === before[id] || !window.ran.includes(name)) continue
      if (now[id]) resume()
      else stop()
    }
  })

/** Returns the names of the databases, if this browser lists them. */
const databaseNames = async () => (await indexedDB.databases().catch(() => [])).map(({ name }) => name)

privacy.use(stopClients)

// --- Choices

const cards = new Map()

function describe(rule, where) {
  const item = document.createElement('li')
  const name = document.createElement('code')
  name.textContent = rule.name
  item.append(name, ' ', [where, rule.provider, rule.lifetime, rule.description].filter(Boolean).join(' · '))
  return item
}

function createCard(group) {
  const card = copyOf('group')
  const input = find('input', card)
  const preference = find('.preference', card)
  const description = find('.description', card)
  find('.name', card).textContent = group.name
  find('.call', card).textContent = `getPreference('${group.id.toUpperCase()}')`
  description.textContent = group.description
  description.id = `about-${group.id}`
  input.setAttribute('aria-describedby', description.id)
  input.dataset.demoGroup = group.id
  preference.dataset.demoPreference = group.id
  input.disabled = group.required
  input.addEventListener('change', () => privacy.setPreference(group.id, input.checked))
  find('.rules', card).append(
    ...group.cookies.map(rule => describe(rule, 'cookie')),
    ...group.storage.map(rule => describe(rule, `${rule.area} storage`))
  )
  if (!group.cookies.length && !group.storage.length) find('details', card).remove()
  return card
}

function showGroups(manifest) {
  cards.clear()
  for (const group of manifest?.groups ?? []) cards.set(group.id, createCard(group))
  find('[data-demo=groups]').replaceChildren(...cards.values())
}

function showChoices() {
  const statuses = privacy.$statuses.get()
  const preferences = privacy.$preferences.get()
  for (const [id, card] of cards) {
    const status = find('.status', card)
    status.textContent = statuses[id]
    status.dataset.status = statuses[id]
    find('input', card).checked = preferences[id]
    find('.preference', card).textContent = preferences[id]
  }
}

function say() {
  const groups = privacy.$manifest.get()?.groups.filter(({ required }) => !required) ?? []
  const on = groups.filter(({ id }) => privacy.getPreference(id)).map(({ name }) => name)
  const asked = privacy.$undecided.get() ? 'Some groups are undecided.' : 'Your choices are saved.'
  find('[data-demo=said]').textContent = `${asked} ${on.length ? `On: ${on.join(', ')}.` : 'No optional group is on.'}`
}

// --- Evidence

const shorten = text => (text.length > 48 ? `${text.slice(0, 47)}…` : text)

/** Returns the group of a name, or that the next load deletes it. */
function ownerOf(name, rulesOf) {
  const group = privacy.$manifest.get()?.groups.find(group => rulesOf(group).some(rule => matches(rule, name)))
  if (!group) return 'undeclared'
  return privacy.getPreference(group.id) ? group.name : 'deleted on reload'
}

function itemOf([name, value, tag = '']) {
  const item = copyOf('item')
  find('code', item).textContent = name
  find('.value', item).textContent = value
  find('.tag', item).textContent = tag
  return item
}

/** Fills a list, unless it already shows these rows: filling it again would end a selection. */
function fill(list, rows) {
  const element = find(`[data-demo-list=${list}]`)
  const text = JSON.stringify(rows)
  if (element.dataset.rows === text) return
  element.dataset.rows = text
  element.replaceChildren(...rows.map(itemOf))
}

const storageOf = area => group => group.storage.filter(rule => rule.area === area)

async function showBrowser() {
  const cookies = document.cookie.split('; ').filter(Boolean)
  fill(
    'cookies',
    cookies.map(cookie => {
      const [name, ...rest] = cookie.split('=')
      return [name, shorten(rest.join('=')), ownerOf(name, group => group.cookies)]
    })
  )
  for (const area of ['local', 'session']) {
    const items = Object.entries(window[`${area}Storage`])
    fill(
      area,
      items.map(([key, value]) => [key, shorten(value), ownerOf(key, storageOf(area))])
    )
  }
  fill(
    'ran',
    window.ran.map(name => [name, ''])
  )
  const held = document.querySelectorAll('script[type="text/plain"][data-consent]').length
  find('[data-demo=held]').textContent = held === 1 ? '1 script tag is' : `${held || 'No'} script tags are`
  const databases = await databaseNames()
  fill(
    'databases',
    databases.map(name => [name, '', ownerOf(name, storageOf('indexed-db'))])
  )
}

async function showCollected() {
  const response = await fetch('/collected')
  const collected = await response.json()
  for (const count of document.querySelectorAll('[data-demo-count]'))
    count.textContent = collected.filter(({ client }) => client === count.dataset.demoCount).length
  const last = collected.slice(-4).reverse()
  fill(
    'collected',
    last.map(({ method, path, bytes, at }) => [
      `${method} ${path}`,
      '',
      [bytes && `${bytes} bytes`, new Date(at).toLocaleTimeString()].filter(Boolean).join(' · ')
    ])
  )
}

async function watchCollector() {
  await showCollected().catch(() => {})
  setTimeout(watchCollector, 1000)
}

// --- Start

const ACTIONS = {
  reset: () => privacy.reset(),
  reload: () => location.reload(),
  clear: async () => {
    await fetch('/collected/clear', { method: 'POST' })
    await showCollected()
  }
}
for (const [name, act] of Object.entries(ACTIONS)) find(`[data-demo=${name}]`).addEventListener('click', act)

find('[data-demo=first-answer]').textContent = window.firstAnswer

privacy.$manifest.subscribe(showGroups)
privacy.$statuses.subscribe(showChoices)
privacy.$preferences.subscribe(() => {
  showChoices()
  say()
  showBrowser()
})
setInterval(showBrowser, 500)
void watchCollector()
