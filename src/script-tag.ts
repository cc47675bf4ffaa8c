/**
 * The script tag, with everything.
 *
 * @module
 */
import { gateElements } from './elements.js'
import { include } from './include.js'

export type { ScriptTagPrivacy } from './include.js'

include(gateElements)
