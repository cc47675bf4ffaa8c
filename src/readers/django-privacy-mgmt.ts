import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js'
import { flagsOf, parseFields } from './json.js'
import { legacyReader } from './reader.js'

/**
 * Reads what django-privacy-mgmt stores: `{"STATISTICS":true,"MARKETING":false}`. Its `getPreference` stores the default,
 * so that a yes may be nobody's: only a no is an answer.
 */
export function parseDjangoPrivacyMgmt(text: string): LegacyAnswers {
  return { answers: flagsOf(parseFields(text)).filter(([, accepted]) => !accepted) }
}

/**
 * Reads django-privacy-mgmt's cookie. A no to MARKETING, its default, may be nobody's as well: to ask again, leave it out
 * of `groups`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export function djangoPrivacyMgmt(options: Omit<LegacyOptions, 'preselected'> = {}): LegacyReader {
  return legacyReader({
    ...options,
    name: options.name ?? 'django_privacy_mgmt_preferences',
    parse: parseDjangoPrivacyMgmt
  })
}
