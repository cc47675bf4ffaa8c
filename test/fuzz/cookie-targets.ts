import fc from 'fast-check'
import { answersOf, mergeAnswers } from '../../src/choices/merge-tabs.js'
import { mostRestrictive, parseEntries, storable, stringifyEntries } from '../../src/choices/codec.js'
import { parseCookies, unquote } from '../../src/cookies/header.js'
import { parseCookieWrite } from '../../src/cookies/write.js'
import { parseManifest } from '../../src/manifest/parse.js'
import { snapshotOf } from '../../src/choices/snapshot.js'
import { manifest } from '../site-manifest.js'
import { loadVectors } from '../vectors.js'
import { type Grammar, inParts, longRuns, texts } from './inputs.js'
import type { Target } from './target.js'

const site = parseManifest(manifest)

const valueGrammar: Grammar = {
  recorded: [
    ...loadVectors('django-parse').map(({ input }) => input),
    ...loadVectors('django-fuzz').map(({ input }) => input),
    'statistics=2026-01-07T09:12:44.120000+00:00|marketing=-1|statistics.ga=|.at=2026-06-01T12:00:00.000Z'
  ],
  tokens: ['|', '=', '-1', '.at', 'statistics', '2026-01-07', '|=', '==', 'a=1|', '__proto__=-1|', '.', ' ', '%3D'],
  units: ['|', '=', 'a', '#', '|=', '#=|', '#=-1|', 'a=2026-01-07|', '#=2026-01-07T09:12Z|', '2', '"', '\\'],
  starts: ['statistics=-1|', 'statistics=2026-01-07T09:12:44.', '.at='],
  ends: ['|statistics=-1', '=', 'Z', 'x']
}
const value = texts(valueGrammar)

/** The values of one or several consent cookies. */
export const cookieValues: Target<readonly string[]> = {
  name: 'the value of the consent cookie',
  inputs: fc.oneof(
    value.map(value => [value]),
    fc.tuple(value, value),
    fc.tuple(value, fc.integer({ min: 2, max: 1000 })).map(([value, count]) => inParts(value, count))
  ),
  runs: longRuns(valueGrammar).map(value => [value]),
  readers: [
    { name: 'parseEntries', read: ([value = '']) => parseEntries(value) },
    { name: 'stringifyEntries', read: values => stringifyEntries(new Map(values.map(value => [value, value]))) },
    { name: 'mostRestrictive', read: mostRestrictive },
    { name: 'storable', read: ([value = '']) => storable(value) },
    { name: 'snapshotOf', read: ([value = '']) => snapshotOf(site, parseEntries(value), false) },
    { name: 'answersOf', read: ([before = '', after = '']) => answersOf(before, after, 1) },
    {
      name: 'mergeAnswers',
      read: ([before = '', after = '']) => mergeAnswers(before, answersOf(before, after, 1), new Map(), 2)
    }
  ],
  finds: entries => (entries as ReadonlyMap<string, string>).size > 0,
  real: 4096
}

const headerGrammar: Grammar = {
  recorded: [
    ...loadVectors('django-header').map(({ input, input_latin1: bytes }) => input ?? bytes ?? ''),
    ...loadVectors('legacy').map(({ cookies }) => cookies),
    'cookie_consent="statistics\\075-1\\054"; a=1; b="2"; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=-1'
  ],
  tokens: ['; ', ';', '=', '\\"', '\\075', 'cookie_consent=', '__proto__=1; ', ' ', '\t', 'Max-Age=0', '%3D'],
  units: [';', '=', 'a', '#=1; ', '"', '\\', '\\101', '\\"', ' ', '; ', '=;', 'expires=1;', '1:1:1 ', '-'],
  starts: ['"', 'cookie_consent="', 'a=1; expires=', 'a=1; max-age='],
  ends: ['"', '\\', '=', '; c=2']
}

/** What a page or a server finds all cookies in, and what is written to `document.cookie`. */
export const cookieHeader: Target<string> = {
  name: 'the Cookie header',
  inputs: texts(headerGrammar),
  runs: longRuns(headerGrammar),
  readers: [
    { name: 'parseCookies', read: parseCookies },
    { name: 'unquote', read: unquote },
    { name: 'unquote, for each part', read: header => header.split(/;|=/).map(unquote) },
    { name: 'parseCookieWrite', read: header => parseCookieWrite(header, '2026-06-01T12:00:00.000Z') }
  ],
  finds: cookies => (cookies as ReturnType<typeof parseCookies>).some(([, value]) => value !== ''),
  // What Node takes of all headers.
  real: 16_384
}
