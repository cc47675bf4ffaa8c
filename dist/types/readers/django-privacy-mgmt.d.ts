import type { LegacyAnswers, LegacyOptions, LegacyReader } from '../legacy-choices.js';
/**
 * Reads what django-privacy-mgmt stores: `{"STATISTICS":true,"MARKETING":false}`. Its `getPreference` stores the default,
 * so that a yes may be nobody's: only a no is an answer.
 */
export declare function parseDjangoPrivacyMgmt(text: string): LegacyAnswers;
/**
 * Reads django-privacy-mgmt's cookie. A no to MARKETING, its default, may be nobody's as well: to ask again, leave it out
 * of `groups`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export declare function djangoPrivacyMgmt(options?: Omit<LegacyOptions, 'preselected'>): LegacyReader;
