/**
 * The script tag without an interface: it gates scripts, but no other elements, and has no audit.
 *
 * @module
 */
import { include } from './include.js'

export type { ScriptTagPrivacy } from './include.js'

include({})
