/**
 * Checks that declining deletes cookies of every kind, given only their names.
 *
 * @module
 */
import { interleave } from '../interleave.mjs'
import { json } from '../markup.mjs'
import { oneOfEach } from '../subjects.mjs'
import { mark, table } from '../tables.mjs'
import { visit } from '../visit.mjs'

export const rounds = 1

const HOST = 'www.bench.localhost'
const DOMAIN = 'Domain=bench.localhost'
const FOLDER = 'Path=/page/cookies'

/** The kinds of cookies, and the attributes that write them. */
const KINDS = {
  host: 'Path=/',
  folder: FOLDER,
  domain: `Path=/; ${DOMAIN}`,
  'domain, folder': `${FOLDER}; ${DOMAIN}`,
  '__Secure-': 'Path=/; Secure',
  '__Host-': 'Path=/; Secure',
  partitioned: 'Path=/; Secure; SameSite=None; Partitioned',
  '__Host-, partitioned': 'Path=/; Secure; SameSite=None; Partitioned'
}

const nameOf = kind => kind.replaceAll(', ', '-')
const names = Object.keys(KINDS).map(nameOf)

/** Writes the cookies after the acceptance. Returns the names that are left a second after the refusal. */
const code = ({ acceptAll, declineAll }) => `
  const names = ${json(names)}
  const places = ${json(Object.values(KINDS))}
  const left = () => names.filter(name => document.cookie.split('; ').includes(name + '=1'))
  async function measure() {
    await isReady
    ${acceptAll}
    await pause(100)
    names.forEach((name, i) => (document.cookie = name + '=1; ' + places[i]))
    if (left().length !== names.length) throw new Error('the browser took ' + left())
    await pause(100)
    ${declineAll}
    await pause(1000)
    return left()
  }`

export const measure = bench =>
  interleave(
    { ...bench, subjects: oneOfEach(bench.subjects).filter(({ lacks }) => !lacks?.gate) },
    {
      name: 'cookies',
      needs: ['clean'],
      atOnce: 4,
      page: subject => ({ host: HOST, site: { cookies: names }, code: code(subject) }),
      take: ({ browser, url }) => visit(browser, url, {}, page => page.evaluate('measure()'))
    }
  )

export const tables = results => [
  table(
    'Decline → cookies of every kind are gone',
    [
      ...Object.keys(KINDS).map(kind => ({
        head: kind,
        results,
        tell: ({ values }) => mark(values.every(left => !left.includes(nameOf(kind))))
      })),
      { head: 'left', results, read: left => left.length, digits: 0 }
    ],
    {
      text: `The page of \`${HOST}\` writes them for itself, for its folder and for its domain. Each SDK gets only their names.`
    }
  )
]
