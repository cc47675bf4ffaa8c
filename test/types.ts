/**
 * What must compile, and what must not: each `@ts-expect-error` is an error of its own if the next line compiles.
 * `tsc -p test` is what checks this file; nothing runs it.
 *
 * @module
 */
import { createPrivacy, fetchManifest, inlineManifest, memoryStorage } from '../src/index.js'
import type { Effect, ManifestInput, Privacy, Status } from '../src/index.js'

const privacy = createPrivacy({
  manifest: {
    groups: [
      { id: 'essentials', required: true },
      { id: 'statistics', cookies: [{ name: '_ga' }] }
    ]
  }
})

// Ids come from the manifest, in lower or upper case.
privacy.getPreference('statistics') satisfies boolean
privacy.getPreference('STATISTICS', '_ga') satisfies boolean
// @ts-expect-error no group has this id
privacy.getPreference('statistcs')
// @ts-expect-error an id is text
privacy.getPreference(1)
privacy.setPreference('Statistics'.toLowerCase() as 'statistics', true)
// @ts-expect-error a preference is true or false
privacy.setPreference('statistics', 'yes')
privacy.choose({ statistics: true, ESSENTIALS: false })
// @ts-expect-error no group has this id
privacy.choose({ statistcs: true })
// @ts-expect-error an answer is true or false
privacy.choose({ statistics: 1 })
privacy.accept('statistics', 'ESSENTIALS')
privacy.accept()
// @ts-expect-error no group has this id
privacy.decline('marketing')
privacy.when('statistics') satisfies Promise<void>

// Services are addressed by group and service.
const withServices = createPrivacy({
  manifest: { groups: [{ id: 'statistics', services: [{ id: 'ga', cookies: [{ name: '_ga' }] }] }, { id: 'ads' }] }
})
withServices.getPreference('statistics.ga') satisfies boolean
withServices.choose({ statistics: true, 'STATISTICS.GA': false, ads: false })
withServices.$statuses.get()['statistics.ga'] satisfies Status
// @ts-expect-error no group has this service
withServices.accept('ads.ga')
// @ts-expect-error a service is not addressed by itself
withServices.accept('ga')

// Stores are typed, and read only.
privacy.$statuses.get().statistics satisfies Status
privacy.$preferences.get().essentials satisfies boolean
privacy.$undecided.get() satisfies boolean
// @ts-expect-error no group has this id
void privacy.$statuses.get().marketing
// @ts-expect-error only choices change a store
privacy.$undecided.set(true)
// @ts-expect-error what a store holds is not to be changed
privacy.$preferences.get().statistics = true
privacy.$manifest.get()?.groups[0]?.cookies[0]?.name satisfies string | undefined
// @ts-expect-error nor what a manifest holds
privacy.$manifest.get()!.groups[0]!.id = 'other'

// Django's array, and manifests that are known at run time only.
const django = createPrivacy({ manifest: [{ varname: 'social', name: 'Social' }, { varname: 'optional' }] })
django.accept('social', 'OPTIONAL')
// @ts-expect-error no group has this id
django.accept('marketing')
declare const unknownManifest: ManifestInput
createPrivacy({ manifest: unknownManifest }).accept('anything')
createPrivacy({ manifest: fetchManifest('/privacy.json') }).accept('anything')
const fetched = createPrivacy({ manifest: fetchManifest<'statistics'>('/privacy.json', { timeout: 1000 }) })
fetched.accept('STATISTICS')
// @ts-expect-error no group has this id
fetched.accept('marketing')
createPrivacy({ manifest: inlineManifest<'statistics'>('manifest') }).accept('statistics')

// A manifest that is wrong in a way that types can tell.
// @ts-expect-error a group has an id
createPrivacy({ manifest: { groups: [{ name: 'Statistics' }] } })
// @ts-expect-error a flag is true or false
createPrivacy({ manifest: { groups: [{ id: 'a', required: 'yes' }] } })
// @ts-expect-error a storage area has one of four names
createPrivacy({ manifest: { groups: [{ id: 'a', storage: [{ name: 'ab', area: 'cookie' }] }] } })
// @ts-expect-error a manifest is needed
createPrivacy({})

// Effects and storage are handed in.
const effect: Effect = general => general.$statuses.subscribe(() => {})
const parts = createPrivacy({ manifest: { groups: [{ id: 'a' }] }, storage: memoryStorage('a='), effects: [effect] })
parts.use(effect) satisfies () => void
parts.start() satisfies () => void
parts satisfies Privacy<'a'>
const general: Privacy = parts
general.accept('any')
// @ts-expect-error an effect hands back its undo
parts.use(() => 1)
