/**
 * The script tag, with everything.
 *
 * @module
 */
import { audit } from '../clean/audit.js'
import { gateElements } from '../gate/elements.js'
import { include } from './include.js'
import { fetchLanguages } from '../ui/speech/fetch-languages.js'
import { ui } from '../ui/ui.js'

export type { ScriptTagPrivacy } from './include.js'

include({
  audit,
  elements: gateElements,
  ui(tag) {
    const { ui: isShown, language, position, button } = tag?.dataset ?? {}
    if (isShown === 'none') return () => () => {}
    return ui({
      language,
      position: position as 'bottom',
      button: button !== undefined,
      languages: fetchLanguages(tag?.getAttribute('src') ?? '')
    })
  }
})
