/**
 * What the pages of the demo share: buttons, and a list of where each group stands.
 *
 * @module
 */
const { privacy } = window

const ACTIONS = {
  'accept-all': privacy.acceptAll,
  'decline-all': privacy.declineAll,
  reset: privacy.reset
}
for (const [name, act] of Object.entries(ACTIONS)) {
  for (const button of document.querySelectorAll(`[data-demo=${name}]`)) button.addEventListener('click', act)
}

function statusItem([id, status]) {
  const item = document.createElement('li')
  const code = document.createElement('code')
  const label = document.createElement('span')
  code.textContent = id
  label.textContent = status
  label.className = 'status'
  label.dataset.status = status
  item.append(code, label)
  return item
}

privacy.$statuses.subscribe(statuses => {
  document.querySelector('[data-demo=statuses]')?.replaceChildren(...Object.entries(statuses).map(statusItem))
})

if (location.protocol === 'file:') {
  const note = document.createElement('p')
  note.className = 'note'
  note.textContent =
    'Opened as a file: the browser keeps no cookies and fetches nothing, so that choices end with the page, and there ' +
    'are no other languages and no frames. “npm start” serves all of it.'
  document.querySelector('.intro').append(note)
}
