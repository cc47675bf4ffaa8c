// @vitest-environment happy-dom
/**
 * Whatever happens to a visitor's choices, nothing is ever accepted that was not accepted: thousands of random lives of a
 * site, with the real state on a real cookie storage, beside a model that only knows what was said.
 *
 * `npm run model` runs 100,000 of them.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cookieStorage, createPrivacy, parseManifest } from '../../src/index.js'
import type { ConsentStorage, Manifest, Privacy } from '../../src/index.js'

const RUNS = Number(process.env.MODEL_RUNS || 10_000)
const DAY = 86_400_000
const DAYS = 182
const START = Date.parse('2026-06-01T12:00:00Z')
const IDS = ['statistics', 'marketing', 'statistics.ga'] as const
type Id = (typeof IDS)[number]

/** A site's manifests, each newer than the one before: a cookie joins now the group, now its service, now another group. */
const MANIFESTS: readonly Manifest[] = (
  [
    ['2026-01-01', '2026-01-01', ''],
    ['2026-01-01', '2026-02-01', ''],
    ['2026-03-01', '2026-02-01', ''],
    ['2026-03-01', '2026-02-01', '2026-04-01T10:00:00+00:00']
  ] as const
).map(([own, ga, marketing]) =>
  parseManifest({
    groups: [
      { id: 'essentials', required: true },
      {
        id: 'statistics',
        cookies: [{ name: '_own', created: own }],
        services: [{ id: 'ga', cookies: [{ name: '_ga', created: ga }] }]
      },
      { id: 'marketing', cookies: marketing ? [{ name: '_fbp', created: marketing }] : [] }
    ]
  })
)
const versionOf = (manifest: Manifest, id: Id) => manifest.groups.find(group => group.id === id)!.version

interface Said {
  readonly accepted: boolean
  readonly version: string
  /** When. */
  readonly at: number
}

/** What the visitor said, and what has happened that a page cannot know of. */
interface Model {
  readonly said: Record<Id, Said[]>
  manifest: number
  now: number
  /** Whether the cookie holds all that was said. */
  isWhole: boolean
}

interface Tab {
  readonly privacy: Privacy
  readonly manifest: Manifest
  /** Tells that another tab has written. */
  follow(): void
}

interface Real {
  tabs: Tab[]
  /** Where the visitor was last. */
  tab?: Tab
}

/** The document and its class have this in common, here. */
const prototype = Object.getPrototypeOf(Document.prototype) as Document
const native = Object.getOwnPropertyDescriptor(prototype, 'cookie')!
let isBlocked = false
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  Object.defineProperty(prototype, 'cookie', {
    configurable: true,
    get: () => (isBlocked ? '' : (native.get!.call(document) as string)),
    set(text: string) {
      if (isBlocked) return
      // A browser forgets at once what is deleted. This one keeps it until its time, which a clock can put off.
      const now = Date.now()
      if (/max-age=0/i.test(text)) vi.setSystemTime(0)
      native.set!.call(document, text)
      vi.setSystemTime(now)
    }
  })
})
afterAll(() => {
  Object.defineProperty(prototype, 'cookie', native)
  vi.useRealTimers()
})

/** Our own: not one that was planted. */
const cookieOf = () =>
  [...document.cookie.matchAll(/cookie_consent=([^;]*)/g)]
    .map(match => match[1]!)
    .find(value => /^(?!.*=2031)./.test(value)) ?? ''

function clear(): void {
  isBlocked = false
  for (const path of ['/', '/shop']) document.cookie = `cookie_consent=; Path=${path}; Max-Age=0`
}

function open({ manifest: index }: Model): Tab {
  const listeners = new Set<() => void>()
  const storage: ConsentStorage = {
    ...cookieStorage(),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
  }
  const manifest = MANIFESTS[index]!
  const groups = manifest.groups.filter(group => !group.id.includes('.'))
  const services = manifest.groups.filter(group => group.id.includes('.'))
  // As it was written: a service is a part of its group.
  const written = groups.map(group => ({
    id: group.id,
    required: group.required,
    cookies: group.cookies,
    services: services
      .filter(({ id }) => id.startsWith(`${group.id}.`))
      .map(({ id, cookies }) => ({ id: id.split('.')[1]!, cookies }))
  }))
  const privacy = createPrivacy({ manifest: { groups: written }, storage, effects: [] }) as Privacy
  privacy.start()
  return { privacy, manifest, follow: () => listeners.forEach(listener => listener()) }
}

/** Notes an answer as the documentation has it: a group answers for its services, unless they are answered as well. */
function note(model: Model, manifest: Manifest, answers: Partial<Record<Id, boolean>>): void {
  const say = (id: Id, accepted: boolean) =>
    model.said[id].push({ accepted, version: versionOf(manifest, id), at: model.now })
  if (answers.statistics !== undefined) {
    say('statistics', answers.statistics)
    say('statistics.ga', answers.statistics)
  }
  if (answers.marketing !== undefined) say('marketing', answers.marketing)
  if (answers['statistics.ga'] !== undefined) say('statistics.ga', answers['statistics.ga'])
}

function check(model: Model, { tabs }: Real): void {
  for (const { privacy, manifest } of tabs) {
    for (const id of IDS) {
      const isAccepted = privacy.$statuses.get()[id] === 'accepted'
      expect(privacy.getPreference(id)).toBe(isAccepted)
      if (!isAccepted) continue
      const version = versionOf(manifest, id)
      const acceptances = model.said[id].filter(said => said.accepted && said.version >= version)
      // The one rule.
      expect(acceptances, `${id} at ${version}, from ${cookieOf()}`).not.toEqual([])
    }
  }
}

/** What a tab that has just read knows: the last word counts, and only for so long. */
function checkLast(model: Model, tab: Tab): void {
  if (!model.isWhole) return
  for (const id of IDS) {
    if (tab.privacy.$statuses.get()[id] !== 'accepted') continue
    const last = model.said[id].at(-1)!
    expect(last.accepted, `${id} was declined, and is accepted by ${cookieOf()}`).toBe(true)
    // Whatever else was answered since.
    expect(model.now - last.at, `${id} is too old`).toBeLessThanOrEqual(DAYS * DAY)
    const first = Math.min(...IDS.flatMap(id => model.said[id].map(({ at }) => at)))
    expect(first - model.now, 'all was said in the future').toBeLessThanOrEqual(DAY)
  }
}

type Step = (model: Model, real: Real) => void

/** A step as fast-check wants it, which shows what it does. */
const command = (name: string, run: Step): fc.Command<Model, Real> => ({
  check: () => true,
  run(model, real) {
    run(model, real)
    check(model, real)
  },
  toString: () => name
})

function move(model: Model, by: number): void {
  model.now += by
  vi.setSystemTime(model.now)
}

/** In milliseconds: nobody goes to another tab sooner. For so long a tab believes what it wrote if no cookie is shown. */
const ON_THE_WAY = 200

function tabAt(model: Model, real: Real, at: number): Tab {
  const tab = real.tabs[at % real.tabs.length]!
  if (tab !== real.tab) move(model, ON_THE_WAY)
  return (real.tab = tab)
}

const answers = fc.record(
  { statistics: fc.boolean(), marketing: fc.boolean(), 'statistics.ga': fc.boolean() },
  {
    requiredKeys: []
  }
)
// Most often so far that two of them are too far.
const moves = fc.constantFrom(1, 2 * DAY, 100 * DAY, 100 * DAY, 100 * DAY, 183 * DAY, -3600_000, -2 * DAY, -4000 * DAY)

/** What may befall a cookie that is no acceptance. What is cut right after `=` is what Django writes for one. */
const damage = fc.constantFrom<(value: string) => string>(
  () => '',
  () => '%%%',
  value => encodeURIComponent(value),
  value => value.slice(0, value.lastIndexOf('|') + 1),
  value => value.replace(/\d{4}-/g, '0000-'),
  value => value.replace(/=\d/g, '=x'),
  value => value.replace(/=(?=\d)/g, '=='),
  value => `${value}|__proto__=2030-01-01|STATISTICS=2030-01-01|statistics=-1`,
  value => value.replaceAll('statistics', 'Statistics')
)

const commands = [
  fc.constant(
    command('load', (model, real) => {
      const tab = open(model)
      real.tabs = [...real.tabs.slice(-2), tab]
      checkLast(model, tab)
    })
  ),
  fc.tuple(fc.nat(2), answers).map(([at, answers]) =>
    command(`choose in tab ${at}: ${JSON.stringify(answers)}`, (model, real) => {
      const tab = tabAt(model, real, at)
      tab.privacy.choose(answers)
      note(model, tab.manifest, answers)
      if (isBlocked) model.isWhole = false
    })
  ),
  fc.tuple(fc.nat(2), fc.boolean()).map(([at, accepted]) =>
    command(`${accepted ? 'accept' : 'decline'} all in tab ${at}`, (model, real) => {
      const tab = tabAt(model, real, at)
      if (accepted) tab.privacy.acceptAll()
      else tab.privacy.declineAll()
      note(model, tab.manifest, { statistics: accepted, marketing: accepted })
      if (isBlocked) model.isWhole = false
    })
  ),
  fc.nat(2).map(at =>
    command(`tab ${at} follows`, (model, real) => {
      const tab = tabAt(model, real, at)
      tab.follow()
      checkLast(model, tab)
    })
  ),
  fc.nat(2).map(at =>
    command(`reset in tab ${at}`, (model, real) => {
      const tab = tabAt(model, real, at)
      tab.privacy.reset()
      for (const id of IDS) expect(tab.privacy.$statuses.get()[id]).toBe('undecided')
    })
  ),
  damage.map(damage =>
    command(`damage: ${damage}`, model => {
      if (isBlocked) return
      document.cookie = `cookie_consent=${damage(cookieOf())}; Path=/`
      model.isWhole = false
    })
  ),
  fc.constantFrom('statistics=2031-01-01|marketing=2031-01-01', 'statistics.ga=2031-01-01', '').map(planted =>
    command(`another cookie of the name: ${planted}`, () => {
      // Where there is none of ours no one could tell.
      if (cookieOf()) document.cookie = `cookie_consent=${planted}; Path=/shop; Max-Age=3600`
    })
  ),
  moves.map(by =>
    command(`the clock moves by ${by} ms`, model => {
      // What a clock ends a browser forgets; this one would bring it back with the clock.
      document.cookie = 'cookie_consent=; Path=/shop; Max-Age=0'
      move(model, by)
    })
  ),
  fc.boolean().map(blocked =>
    command(blocked ? 'storage is blocked' : 'storage is free', model => {
      isBlocked = blocked
      if (blocked) model.isWhole = false
    })
  ),
  fc.constant(
    command('a cookie joins', model => {
      model.manifest = Math.min(model.manifest + 1, MANIFESTS.length - 1)
    })
  )
]

test(`nothing is accepted that was not accepted, in ${RUNS} lives of a site`, { timeout: 3_600_000 }, () => {
  history.replaceState(null, '', '/shop/a')
  const seen = { accepted: 0, lives: 0 }
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 14 }), commands => {
      vi.setSystemTime(START)
      clear()
      const none = (): Said[] => []
      const said = { statistics: none(), marketing: none(), 'statistics.ga': none() }
      const model: Model = { said, manifest: 0, now: START, isWhole: true }
      const real: Real = { tabs: [open(model)] }
      fc.modelRun(() => ({ model, real }), commands)
      seen.lives++
      seen.accepted += Number(real.tabs.some(({ privacy }) => IDS.some(id => privacy.getPreference(id))))
      for (const { privacy } of real.tabs) privacy.stop()
    }),
    { numRuns: RUNS }
  )
  // It would prove little if nothing was ever accepted.
  expect(seen.accepted / seen.lives).toBeGreaterThan(0.2)
})
