import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js';
/**
 * Reads what django-privacy-mgmt stores: `{"STATISTICS":true,"MARKETING":false}`. Its `getPreference` stores the default, so
 * an acceptance may not be the visitor's. Only a refusal is an answer.
 */
export declare function parseDjangoPrivacyMgmt(text: string): LegacyAnswers;
/**
 * Reads django-privacy-mgmt's cookie. It stores a refusal of MARKETING by default, so that one may not be the visitor's
 * either: leave MARKETING out of `groups` to ask again.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export declare function djangoPrivacyMgmt(options?: Omit<LegacyOptions, 'preselected'>): LegacyReader;
