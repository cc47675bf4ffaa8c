/**
 * What must compile, and what must not: each `@ts-expect-error` is an error of its own if the next line compiles.
 * `tsc -p test` is what checks this file; nothing runs it.
 *
 * @module
 */
import { createPrivacy, fetchManifest, gateTags, inlineManifest, memoryStorage, parseManifest } from '../src/index.js'
import type { Effect, Manifest, ManifestInput, Privacy, Residue, ServiceInput, Status } from '../src/index.js'

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

// A banner of one's own goes through the groups: their ids are those of the manifest.
for (const group of withServices.$manifest.get()!.groups) {
  group.id satisfies 'statistics' | 'statistics.ga' | 'ads'
  withServices.getPreference(group.id)
  withServices.setPreference(group.id, true)
  withServices.choose({ [group.id]: true })
  withServices.accept(group.id)
  withServices.decline(group.id)
  withServices.$statuses.get()[group.id] satisfies Status
  withServices.$preferences.get()[group.id] satisfies boolean
  // @ts-expect-error a group of another site
  privacy.accept(group.id)
}
withServices.$manifest.get()! satisfies Manifest

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

// A manifest from a JSON file has text where one of some words is needed, and every text has the languages of all.
const json = {
  groups: [
    { id: 'essentials', name: { en: 'Essentials' }, required: true },
    { id: 'statistics', name: { de: 'Statistik' }, storage: [{ name: 'ph_*', area: 'local' }] }
  ]
}
createPrivacy({ manifest: json }).accept('anything')
const constant = { groups: [{ id: 'statistics', storage: [{ name: 'ph_*', area: 'local' }] }] } as const
// @ts-expect-error no group has this id
createPrivacy({ manifest: constant }).accept('statistcs')
// @ts-expect-error what is checked has other ids than what is written
createPrivacy({ manifest: parseManifest(json) })
createPrivacy({ manifest: { read: () => parseManifest(json), load: async () => null } }).accept('anything')

// A manifest that is wrong in a way that types can tell.
// @ts-expect-error a group has an id
createPrivacy({ manifest: { groups: [{ name: 'Statistics' }] } })
// @ts-expect-error a flag is true or false
createPrivacy({ manifest: { groups: [{ id: 'a', required: 'yes' }] } })
// @ts-expect-error a storage area is text
createPrivacy({ manifest: { groups: [{ id: 'a', storage: [{ name: 'ab', area: 1 }] }] } })
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
type Asked = Pick<Privacy<'a'>, 'getPreference' | 'when' | 'accept' | '$preferences' | '$statuses'>
createPrivacy({ manifest: { groups: [{ id: 'a' }, { id: 'b' }] } }) satisfies Asked
// @ts-expect-error has no such group
createPrivacy({ manifest: { groups: [{ id: 'b' }] } }) satisfies Asked
// @ts-expect-error an effect hands back its undo
parts.use(() => 1)

// What is undefined is as if it were left out.
const nothing = undefined
const one = { groups: [{ id: 'a' }] } as const
createPrivacy({ manifest: one, cookie: nothing, storage: nothing, effects: nothing, nonce: nothing, allow: nothing })
createPrivacy({ manifest: one, cookie: { name: nothing, domain: nothing, days: nothing }, onWithdraw: nothing })
fetchManifest('/privacy.json', { timeout: nothing })
gateTags({ timeout: nothing, onWithdraw: nothing, elements: nothing })

// A list of services can be made elsewhere.
const services: readonly ServiceInput[] = [{ id: 'ga', cookies: [{ name: '_ga' }] }]
createPrivacy({ manifest: { groups: [{ id: 'statistics', services }] } }).accept('statistics.any')

// Events have their details.
document.addEventListener('privacy:withdraw', event => event.detail satisfies readonly string[])
document.addEventListener('privacy:residue', event => event.detail satisfies readonly Residue[])
document.addEventListener('privacy:open', event => event.detail satisfies null)
document.addEventListener('privacy:saved', event => event.detail satisfies null)
document.addEventListener('privacy:block', event => event.detail satisfies null)
document.body.addEventListener('privacy:activate', event => event.detail satisfies null)
