/**
 * The interface: `<privacy-banner>` asks, `<privacy-preferences>` asks about each group, `<privacy-placeholder>` stands
 * for blocked content, and `<privacy-declaration>` is for the page about privacy.
 *
 * @module
 */
export { fetchLanguages } from './speech/fetch-languages.js';
export type { SpeechOptions } from './speech/speech.js';
export { english } from './speech/texts.js';
export type { Texts } from './speech/texts.js';
export { defineElements, ui } from './ui.js';
export type { UiOptions } from './ui.js';
