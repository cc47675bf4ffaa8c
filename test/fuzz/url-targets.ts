import fc from 'fast-check'
import { parseManifest } from '../../src/manifest/parse.js'
import { createUrlMatcher } from '../../src/manifest/claim-url.js'
import type { UrlGroup } from '../../src/manifest/claim-url.js'
import { trustedUrl } from '../../src/page/trusted-url.js'
import { type Grammar, LONGEST, longRuns, texts } from './inputs.js'
import type { Target } from './target.js'

const urlGrammar: Grammar = {
  recorded: [
    'https://stats.example/t.js',
    '//cdn.stats.example:8443/t/?x=1#y',
    '/t.js',
    't.js',
    'https://user:password@stats.example/',
    'javascript:alert(1)',
    'data:text/javascript,1',
    'blob:https://shop.example/1',
    'http://[::1]:80/a',
    'https://stats.example%2e/'
  ],
  tokens: [...':/@?#.%[]', '//', 'https:', 'javascript:', 'stats.example', '..', '\t', ' ', 'xn--', '%2e', '80'],
  units: ['a.', '.', 'a', '#.', '/', '../', '%2e', '1', 'é', '@', ':', '?', '\t', '\\', '[', 'xn--'],
  starts: ['https://', 'https://a/', '//', 'javascript:', 'https://a:', 'https://a@', '/x?'],
  ends: ['.stats.example/', '@stats.example', ':80', '/..', ']']
}
const url = texts(urlGrammar)

const isTypeError = (error: unknown): boolean => error instanceof TypeError

/** A URL of an attribute, and the address of the page. */
export const trusted: Target<readonly [raw: string, page: string]> = {
  name: 'a URL',
  inputs: fc.tuple(url, fc.constantFrom('https://shop.example/a/b?c#d', 'http://localhost:8080/', 'about:srcdoc', '')),
  runs: longRuns(urlGrammar).map(raw => [raw, 'https://shop.example/']),
  readers: [
    { name: 'trustedUrl', read: input => trustedUrl(...input), mayThrow: isTypeError },
    {
      name: 'whoever uses what trustedUrl gives',
      read(input) {
        const { protocol, username, password } = trustedUrl(...input)
        if (!/^https?:$/.test(protocol) || username || password) throw new RangeError('is not to be trusted')
      },
      mayThrow: isTypeError
    }
  ],
  finds: url => url instanceof URL,
  real: 16_384
}

const ruleGrammar: Grammar = {
  recorded: ['stats.example', 'stats.example:8443', 'stats.example/t/?x=', 'https://stats.example/t/', 'a.b.c.example'],
  tokens: ['.', '/', ':', '80', 'https://', 'example', '-', '_', '%2e', '../'],
  units: ['a.', '.', 'a', '1', '/', '../', '%2e', '-', 'é'],
  starts: ['a/', 'a:', 'https://', 'stats.example/'],
  ends: ['.stats.example', ':80', '/']
}
const rule = texts(ruleGrammar)

/** Groups as a manifest has them; none if it does not take one of the rules. */
function groupsOf(urls: readonly string[]): readonly UrlGroup[] {
  try {
    return parseManifest({
      groups: [
        { id: 'a', urls },
        { id: 'b', urls: ['stats.example'] }
      ]
    }).groups
  } catch {
    return []
  }
}

/** As often as a manifest has room for it. */
const often = (rule: string): string[] => Array(Math.ceil(LONGEST / (rule.length + 3))).fill(rule)

/** A URL that the page asks for, and the `urls` of a manifest. */
export const claimed: Target<readonly string[]> = {
  name: 'a URL beside those of a manifest',
  inputs: fc.oneof(
    { weight: 50, arbitrary: fc.tuple(url, rule) },
    { weight: 50, arbitrary: fc.tuple(url, rule, rule) },
    { weight: 1, arbitrary: fc.tuple(url, rule).map(([raw, rule]) => [raw, ...often(rule)]) }
  ),
  runs: [
    ...longRuns(urlGrammar).map(raw => [raw, 'stats.example']),
    ...longRuns(ruleGrammar).map(rule => ['https://stats.example/', rule])
  ],
  readers: [
    {
      name: 'createUrlMatcher',
      read([raw = '', ...rules]) {
        if (!URL.canParse(raw, 'https://stats.example/')) return []
        return createUrlMatcher(groupsOf(rules), () => false)?.(new URL(raw, 'https://stats.example/')) ?? []
      }
    }
  ],
  finds: ids => (ids as string[]).length > 0,
  // The manifest is read here, too.
  real: 2048
}
