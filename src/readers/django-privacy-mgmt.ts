import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js'
import { flagsOf, parseFields } from './json.js'
import { legacyReader } from './reader.js'

/**
 * Reads what django-privacy-mgmt stores: `{"STATISTICS":true,"MARKETING":false}`. Its `getPreference` stores the default, so
 * an acceptance may not be the visitor's. Only a refusal is an answer.
 */
export function parseDjangoPrivacyMgmt(text: string): LegacyAnswers {
  return { answers: flagsOf(parseFields(text)).filter(([, accepted]) => !accepted) }
}

/**
 * Reads django-privacy-mgmt's cookie. It stores a refusal of MARKETING by default, so that one may not be the visitor's
 * either: leave MARKETING out of `groups` to ask again.
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
