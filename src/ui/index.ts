/**
 * What a visitor sees: `<privacy-banner>` asks, `<privacy-preferences>` explains and lets choose, `<privacy-placeholder>`
 * stands in for what is held back, `<privacy-declaration>` is for the page about privacy.
 *
 * @module
 */
export { fetchLanguages } from './speech/fetch-languages.js'
export type { SpeechOptions } from './speech/speech.js'
export { english } from './speech/texts.js'
export type { Texts } from './speech/texts.js'
export { defineElements, ui } from './ui.js'
export type { UiOptions } from './ui.js'
