/**
 * Shared by the pages of the demo: the buttons, and the list of statuses.
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
    'You opened this page as a file. The browser then keeps no cookies and fetches nothing: choices end with the page, ' +
    'and other languages and frames are missing. Use “npm start” instead.'
  document.querySelector('.intro').append(note)
}
