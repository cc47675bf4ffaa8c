/**
 * The script tag, with everything.
 *
 * @module
 */
import { audit } from './audit.js'
import { gateElements } from './elements.js'
import { include } from './include.js'
import { fetchLanguages } from './ui/fetch-languages.js'
import { ui } from './ui/ui.js'

export type { ScriptTagPrivacy } from './include.js'

include({
  audit,
  elements: gateElements,
  ui(tag) {
    const { ui: isShown, language, position, button } = tag?.dataset ?? {}
    // Stryker disable next-line ArrowFunction: what gives nothing to stop it by is not stopped
    if (isShown === 'none') return () => () => {}
    return ui({
      language,
      position: position as 'bottom',
      button: button !== undefined,
      // Stryker disable next-line StringLiteral: beside another file of this folder is in this folder
      languages: fetchLanguages(tag?.getAttribute('src') ?? '')
    })
  }
})
