/**
 * The script tag, with everything.
 *
 * @module
 */
import { audit } from './audit.js'
import { gateElements } from './elements.js'
import { include } from './include.js'

export type { ScriptTagPrivacy } from './include.js'

include({ audit, elements: gateElements })
