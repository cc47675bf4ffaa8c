/**
 * The JavaScript of django-cookie-consent: https://django-cookie-consent.readthedocs.io/en/latest/javascript.html
 *
 * The routes here play its server. They keep the answer in its cookie.
 *
 * @module
 */
import { bundle, versionOf } from '../files.mjs'
import { banner, json, script } from '../markup.mjs'

const MODULE = '/cookiebar.module.js'
const GROUPS = ['statistics', 'marketing']
const VERSION = '2026-01-07T09:12:44.120000+00:00'
const ACCEPT = '.cookie-consent__accept'

const stored = ({ headers }) => {
  const [, value = ''] = /(?:^|; )cookie_consent=([^;]*)/.exec(headers.cookie) ?? []
  return new Map(value.split('|').map(entry => entry.split('=')))
}

function status(request) {
  const answers = stored(request)
  const those = is => GROUPS.filter(group => is(answers.get(group)))
  return {
    text: json({
      csrftoken: 'token',
      acceptUrl: '/cookies/accept/',
      declineUrl: '/cookies/decline/',
      acceptedCookieGroups: those(value => value && value !== '-1'),
      declinedCookieGroups: those(value => value === '-1'),
      notAcceptedOrDeclinedCookieGroups: those(value => !value)
    })
  }
}

const answer = value => (request, body) => {
  const answers = stored(request)
  for (const [group] of body.matchAll(/statistics|marketing/g)) answers.set(group, value)
  const entries = [...answers].filter(([group]) => group).map(entry => entry.join('='))
  return { text: '{}', headers: { 'set-cookie': `cookie_consent=${entries.join('|')}; Path=/; SameSite=Lax` } }
}

/** The scripts of the template start when a copy of the template is in the page. */
const start = `import { showCookieBar } from '${MODULE}'
  window.acceptedGroups = new Set()
  function onAccept(groups) {
    for (const { varname } of groups) acceptedGroups.add(varname)
    if (acceptedGroups.has('statistics')) {
      document.body.append(document.getElementById('statistics-scripts').content.cloneNode(true))
    }
  }
  const options = { onAccept, statusUrl: '/cookies/status/', templateSelector: '#cookie-bar', cookieGroupsSelector: '#groups' }
  showCookieBar(options).then(() => ready())`

export const withBanner = {
  name: 'django-cookie-consent',
  kind: 'with a banner',
  how: `${versionOf('django-cookie-consent')}, its module, minified. One \`<template>\` is the banner, and another holds the
scripts, which the page's own \`onAccept\` inserts, both as documented. The benchmark plays its server`,
  files: { [MODULE]: await bundle(`export { showCookieBar } from 'django-cookie-consent'`, 'es') },
  routes: {
    '/cookies/status/': status,
    '/cookies/accept/': answer(VERSION),
    '/cookies/decline/': answer('-1')
  },
  tags: ({ scripts }) =>
    `<template id="statistics-scripts">${scripts.map(({ text, ...rest }) => script(rest, text)).join('\n')}</template>`,
  end: ({ nonce }) =>
    `<template id="cookie-bar">${banner({ accept: ACCEPT.slice(1), decline: 'cookie-consent__decline' })}</template>` +
    script({ id: 'groups', type: 'application/json' }, json(GROUPS.map(varname => ({ varname, name: varname })))) +
    script({ nonce, type: 'module' }, start),
  ids: GROUPS,
  ask: 'acceptedGroups.has(id)',
  acceptAll: `document.querySelector('${ACCEPT}')?.click()`,
  declineAll: `document.querySelector('.cookie-consent__decline')?.click()`,
  button: [ACCEPT],
  lacks: {
    ask: 'django-cookie-consent has no function that answers: a page keeps the state itself',
    clean: 'with django-cookie-consent the server deletes the cookies',
    late: 'with django-cookie-consent the page inserts the content of the template, and nothing else'
  }
}
