import { fetchLanguages } from '../ui/speech/fetch-languages.js'
import type { UiOptions } from '../ui/ui.js'

const POSITIONS = ['bottom', 'top', 'corner'] as const

/** Reads how the script tag wants the interface: `<script data-position="top" data-button …>`. */
export function readUiAttributes(tag: HTMLScriptElement | null): UiOptions {
  const { language, position, button } = tag?.dataset ?? {}
  return {
    language,
    // Any other text is ignored.
    position: POSITIONS.find(known => known === position),
    button: button !== undefined,
    languages: fetchLanguages(tag?.getAttribute('src') ?? '')
  }
}
