/**
 * The script tag with everything: `<script src="privacy.js" data-manifest="#manifest"></script>`.
 *
 * @module
 */
import { audit } from '../clean/audit.js'
import { gateElements } from '../gate/elements.js'
import type { Effect } from '../state/privacy.js'
import { ui } from '../ui/ui.js'
import { include } from './include.js'
import { readUiAttributes } from './ui-attributes.js'

export type { ScriptTagPrivacy } from './include.js'

const noInterface: Effect = () => () => {}

include({
  audit,
  elements: gateElements,
  ui: tag => (tag?.dataset.ui === 'none' ? noInterface : ui(readUiAttributes(tag)))
})
