/**
 * The script tag, without what most pages do not need: it gates scripts alone.
 *
 * @module
 */
import { include } from './include.js'

export type { ScriptTagPrivacy } from './include.js'

include({})
