import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js'
import { legacyReader } from './reader.js'

/** The services of tarteaucitron 1.34 that it takes to need no consent: it stores a yes as soon as it sees them. */
const EXEMPT = [
  'crisp',
  'matomo',
  'matomohightrack',
  'microanalytics',
  'plausible',
  'simpleanalytics',
  'stonly',
  'wysistathightrack'
]

/** Reads what tarteaucitron stores: `!gtag=true!youtube=false!matomo=wait`. `wait` is no answer. It keeps no date. */
export function parseTarteaucitron(text: string): LegacyAnswers {
  const parts = text.split('!').map(part => part.split('='))
  const answered = parts.filter(([, answer, ...rest]) => (answer === 'true' || answer === 'false') && !rest.length)
  return { answers: answered.map(([service, answer]) => [service!, answer === 'true']) }
}

/**
 * Reads tarteaucitron's cookie. `preselected` are by default the services that it takes to need no consent, such as
 * matomo; with `alwaysNeedConsent` there are none: `[]`. With `highPrivacy: false`, or a `serviceDefaultState` of true,
 * it stores a yes of those who just went on: name all services.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export function tarteaucitron(options: LegacyOptions = {}): LegacyReader {
  return legacyReader({
    ...options,
    name: options.name ?? 'tarteaucitron',
    preselected: options.preselected ?? EXEMPT,
    parse: parseTarteaucitron
  })
}
