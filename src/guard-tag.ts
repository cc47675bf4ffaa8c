/**
 * A script tag of its own, for right after that of the SDK: guards the page from here on. `data-cookie` and `data-global`
 * are those of the SDK's tag.
 *
 * @module
 */
import { guard } from './guard.js'
import { currentScript } from './native.js'
import { report } from './report.js'
import type { Privacy } from './privacy.js'

const { cookie, global = 'privacy' } = currentScript()?.dataset ?? {}

// An element such as <a id="privacy"> is no property of window's own.
const privacy = Object.hasOwn(window, global) ? (window as unknown as Record<string, Partial<Privacy>>)[global] : null
if (privacy?.use) privacy.use(guard({ consentCookie: cookie }))
else report('nothing is guarded: include the SDK before its guard')
