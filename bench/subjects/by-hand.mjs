/**
 * The floor: the least code by hand. It knows no versions, paints nothing in between, and runs everything in one task. It
 * loses the order of external scripts, and deletes cookies of one path only.
 *
 * @module
 */
import { banner, json, script } from '../markup.mjs'

const sdk = `const choices = Object.fromEntries(document.cookie.split('; ').map(pair => pair.split('=')))
const getPreference = id => choices[id] === '1'
function accept(id) {
  document.cookie = id + '=' + (choices[id] = '1')
}
function activate() {
  for (const tag of document.querySelectorAll('script[type="text/plain"]')) {
    const script = document.createElement('script')
    if (tag.src) script.src = tag.src
    else script.text = tag.text
    tag.replaceWith(script)
  }
}
function clean(names) {
  for (const name of names) document.cookie = name + '=; Max-Age=0; Path=/'
}
`

export const floor = {
  name: 'by hand',
  kind: 'floor',
  how: 'the least code: one cookie, a loop that runs the blocked scripts in one task, a loop that expires cookies, two buttons',
  files: { '/by-hand.js': sdk },
  head: ({ nonce, cookies }) =>
    script({ nonce, src: '/by-hand.js' }) + script({ nonce }, `const cookies = ${json(cookies)}; ready()`),
  tags: ({ scripts }) => scripts.map(({ text, ...rest }) => script({ type: 'text/plain', ...rest }, text)).join('\n'),
  end: ({ nonce }) =>
    banner({ accept: 'accept', decline: 'decline' }) +
    script({ nonce }, `document.querySelector('.accept').onclick = activate`),
  ids: ['statistics', 'marketing'],
  ask: 'getPreference(id)',
  accept: `accept('statistics')`,
  acceptAll: 'activate()',
  declineAll: 'clean(cookies)',
  button: ['.hand-made .accept']
}
