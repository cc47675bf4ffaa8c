/**
 * The guard as a script tag: `<script src="privacy.guard.js"></script>`, right after the tag of the SDK. It guards the page
 * from here on. If the SDK's tag has a `data-global`, this tag needs the same.
 *
 * @module
 */
import { guard } from '../guard/guard.js'
import { currentScript } from '../page/document.js'
import { createReport } from '../page/report.js'
import type { Privacy } from '../state/privacy.js'

const { global = 'privacy' } = currentScript()?.dataset ?? {}

// An element such as <a id="privacy"> is no property of window's own.
const privacy = Object.hasOwn(window, global) ? (window as unknown as Record<string, Partial<Privacy>>)[global] : null
if (privacy?.use) privacy.use(guard())
else createReport()('nothing is guarded: include the SDK before its guard')
