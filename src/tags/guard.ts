/**
 * A script tag of its own, for right after that of the SDK: guards the page from here on. `data-global` is
 * that of the SDK's tag.
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
