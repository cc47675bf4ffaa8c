import { parseCondition } from '../../src/choices/condition.js'
import { parseManifest } from '../../src/manifest/parse.js'
import { parseManifestText } from '../../src/manifest/parse-text.js'
import type { Manifest } from '../../src/types.js'
import { cookieHeader, cookieValues } from './cookie-targets.js'
import { type Grammar, longRuns, texts } from './inputs.js'
import { language } from './language-target.js'
import { longManifestTexts, manifestTexts, manifestValues } from './manifest-inputs.js'
import type { Target } from './target.js'
import { claimed, trusted } from './url-targets.js'

const isInvalid = (error: unknown): boolean =>
  error instanceof TypeError && /^the manifest is not valid:\n {2}/.test(error.message) && Array.isArray(error.cause)

/** Hands on a manifest in which texts by language, whose keys come from outside, inherit nothing. */
function withBareTexts(manifest: Manifest): Manifest {
  const texts = manifest.groups.flatMap(({ name, description, cookies }) => [
    name,
    description,
    ...cookies.flatMap(({ description, lifetime, provider }) => [description, lifetime, provider])
  ])
  for (const text of [manifest.policy, ...texts]) {
    if (typeof text !== 'string' && Object.getPrototypeOf(text)) throw new RangeError('a text inherits')
  }
  return manifest
}

const manifestText: Target<string> = {
  name: 'a manifest as JSON text',
  inputs: manifestTexts,
  runs: longManifestTexts,
  readers: [
    {
      name: 'parseManifestText',
      read: text => withBareTexts(parseManifestText(text)),
      mayThrow: error => error instanceof SyntaxError || isInvalid(error)
    }
  ],
  finds: Boolean,
  // Of one that is made to be slow 1 KiB takes over a millisecond.
  real: 2048
}

const manifestValue: Target = {
  name: 'a manifest as a value',
  inputs: manifestValues,
  readers: [{ name: 'parseManifest', read: value => withBareTexts(parseManifest(value)), mayThrow: isInvalid }],
  finds: Boolean,
  real: 2048
}

const conditionGrammar: Grammar = {
  recorded: ['statistics', 'statistics marketing', 'statistics.ga !marketing', 'statistics:_ga', ' a\n\tb:c:d '],
  tokens: ['!', ':', '.', ' ', 'a', '-', '_', 'statistics', '\u00a0'],
  units: ['a ', 'a', '!', ':', '! ', 'a:# ', '!# ', 'a.b ', ' ', '!:', '.', 'é', '-'],
  starts: ['!', 'a:', 'a.', 'a '],
  ends: [':', ' z', '!', '.']
}

const condition: Target<string> = {
  name: 'a condition',
  inputs: texts(conditionGrammar),
  runs: longRuns(conditionGrammar),
  readers: [{ name: 'parseCondition', read: parseCondition }],
  finds: terms => (terms as readonly unknown[]).some(Boolean),
  real: 16_384
}

/** Every parser of what others write. */
export const targets = [
  cookieValues,
  cookieHeader,
  manifestText,
  manifestValue,
  trusted,
  claimed,
  condition,
  language
] as unknown[] as readonly Target[]
