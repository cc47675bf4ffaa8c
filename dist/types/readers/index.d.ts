/**
 * Choices that another tool stored count until the visitor answers here: `importChoices(storage, [klaro()])`.
 *
 * @module
 */
export type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js';
export { importChoices } from './import-choices.js';
export type { ImportOptions } from './import-choices.js';
