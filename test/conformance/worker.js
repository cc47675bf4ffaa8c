/** A worker has no window and no document: what the SDK says there is posted to the page. */
import { createPrivacy, fetchManifest, inlineManifest } from './resolved/index.js'

const groups = [
  { id: 'essentials', required: true, cookies: [{ name: 'sessionid' }] },
  { id: 'statistics', cookies: [{ name: '_ga' }] },
  { id: 'comfort', default: true }
]

async function preferencesOf(manifest) {
  const privacy = createPrivacy({ manifest })
  privacy.start()
  privacy.acceptAll()
  privacy.open()
  await privacy.ready
  return {
    preferences: { ...privacy.$preferences.get() },
    asked: ['essentials', 'statistics', 'comfort'].map(id => privacy.getPreference(id)),
    isCookieAllowed: privacy.isCookieAllowed('_ga'),
    audit: Array.isArray(await privacy.audit())
  }
}

const said = []
for (const manifest of [{ groups }, fetchManifest('frames/manifest.json'), inlineManifest()]) {
  said.push(await preferencesOf(manifest))
}
postMessage({ said, places: [typeof window, typeof document] })
