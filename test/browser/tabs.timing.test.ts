import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inEngines } from './driven.js'
import type { Visitor } from './driven.js'
import type { Tab } from './engines.js'
import { site } from './site.js'
import { isQuick } from './tier.js'

/** Two tabs of one visitor that choose at once, so many times. */
const ROUNDS = isQuick ? 40 : 200
/** By how many milliseconds one is later than the other, at most. */
const OFFSET = 30
/** Within how many milliseconds both have to agree. */
const LIMIT = 1000
/** For how many milliseconds they have to go on agreeing. */
const STILL = 20

type Answers = Readonly<Record<string, boolean>>

/** What a tab says of itself, after it has chosen. */
interface Report {
  /** When it chose: just before and just after. */
  readonly from: number
  readonly to: number
  readonly statuses: Readonly<Record<string, string>>
  readonly cookie: string
}

const manifest = {
  groups: [
    { id: 'statistics', version: '2026-01-01', cookies: [{ name: '_ga' }] },
    { id: 'marketing', version: '2026-02-01' },
    { id: 'comfort', version: '2026-03-01' }
  ]
}

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tab</title>
<script type="application/json" data-privacy-manifest>${JSON.stringify(manifest)}</script>
<script src="/privacy.core.js"></script>
<script>
const ask = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) }).then(response => response.json())
const state = () => ({ statuses: { ...privacy.$statuses.get() }, cookie: document.cookie })

// The server says when, as no timer of a tab in the background is on time.
async function play(tab) {
  for (;;) {
    const answers = await ask('/turn?tab=' + tab, state())
    if (!answers) return
    const from = Date.now()
    privacy.choose(answers)
    const to = Date.now()
    while (await ask('/state?tab=' + tab, { from, to, ...state() }));
  }
}
</script></head><body></body></html>`

/** Always the same numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

async function bodyOf(request: IncomingMessage): Promise<never> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return JSON.parse(text) as never
}

/** The choices of a cookie, in the order of their ids. */
const choicesOf = (cookie: string) =>
  Object.fromEntries(
    cookie
      .replace(/^cookie_consent=/, '')
      .split('|')
      .map(part => part.split('='))
      .sort()
  ) as Record<string, string>

/** Lets two tabs choose, as the server tells them, and remembers what each said last. */
function referee() {
  const waiting = new Map<string, ServerResponse>()
  const reports = new Map<string, Report>()
  let isPlaying = true
  let heard = () => {}

  return {
    async turn(request: IncomingMessage, response: ServerResponse) {
      reports.set(request.url!.slice(-1), await bodyOf(request))
      waiting.set(request.url!.slice(-1), response)
      heard()
    },
    async state(request: IncomingMessage, response: ServerResponse) {
      reports.set(request.url!.slice(-1), await bodyOf(request))
      heard()
      response.end(JSON.stringify(isPlaying))
    },
    reports,
    /** Ends a round, and waits for both tabs. */
    async gather(): Promise<void> {
      isPlaying = false
      while (waiting.size < 2) await new Promise<void>(resolve => (heard = resolve))
      isPlaying = true
      reports.clear()
    },
    /** Lets a tab choose. */
    tell(tab: string, answers: Answers | null): void {
      waiting.get(tab)!.end(JSON.stringify(answers))
      waiting.delete(tab)
    }
  }
}

/** What came of a round: nothing if all is well. */
async function roundOf(
  { reports, tell }: ReturnType<typeof referee>,
  a: Answers,
  b: Answers,
  offset: number
): Promise<{ wrong?: unknown; after: number }> {
  tell('a', a)
  await pause(offset)
  tell('b', b)
  let since: number | undefined
  let after = 0
  for (;;) {
    await pause(2)
    const [first, second] = [reports.get('a'), reports.get('b')]
    if (!first || !second) continue
    const now = Date.now()
    const chosen = Math.max(first.to, second.to)
    // Of two answers for one group the later counts; of two at once either may.
    const [early, late] = first.to < second.from ? [a, b] : [b, a]
    const isClear = first.to < second.from || second.to < first.from
    const ids = Object.keys({ ...a, ...b })
    const isRight = ids.every(id => {
      const expected = late[id] ?? early[id]
      const free = !isClear && a[id] !== undefined && b[id] !== undefined
      const status = first.statuses[id]
      return status !== 'undecided' && (free || status === (expected ? 'accepted' : 'declined'))
    })
    const choices = [first, second].map(({ cookie }) => JSON.stringify(choicesOf(cookie)))
    const stored = choicesOf(first.cookie)
    const agree =
      isRight &&
      JSON.stringify(first.statuses) === JSON.stringify(second.statuses) &&
      choices[0] === choices[1] &&
      ids.every(id => (stored[id] === '-1' ? 'declined' : 'accepted') === first.statuses[id])
    if (!agree) since = undefined
    else if (since === undefined) {
      since = now
      after = now - chosen
    }
    if (since !== undefined && now - since >= STILL) return { after }
    if (now - chosen > LIMIT + STILL) return { after: now - chosen, wrong: { a, b, offset, first, second } }
  }
}

/** Asserts durations, so that it is to run alone. */
inEngines('two tabs', (start, name) => {
  const server = site()
  const { turn, state, ...rounds } = referee()
  let browser: Visitor
  let other: Tab
  const open = async (tab: Tab, path: string) => {
    await tab.goto(server.origin + path)
    // What the test before it left.
    await tab.evaluate('privacy.reset()')
  }

  beforeAll(async () => {
    server.route('/turn', (request, response) => void turn(request, response))
    server.route('/state', (request, response) => void state(request, response))
    server.route('/tab.html', html)
    browser = await start()
    other = await browser.newTab()
  }, 120_000)
  afterAll(() => browser?.close(), 30_000)

  test(`agree after each of ${ROUNDS} choices at once, and none is lost`, { timeout: 120_000 }, async () => {
    await open(browser, '/tab.html')
    await open(other, '/tab.html')
    await browser.evaluate(`void play('a')`)
    await other.evaluate(`void play('b')`)
    const random = randomOf(20_261_121)
    const answer: Record<string, boolean> = { statistics: false, marketing: false, comfort: false }
    const times: number[] = []
    const wrong: unknown[] = []
    for (let round = 0; round < ROUNDS && !wrong.length; round++) {
      await rounds.gather()
      // What is chosen is never what was so before: else nobody would see that it is lost.
      for (const id in answer) answer[id] = !answer[id]
      const { statistics, marketing, comfort } = answer as Record<string, boolean>
      const [a, b] = (
        [
          [{ statistics }, { marketing }],
          [{ statistics, comfort }, { marketing }],
          [{ statistics: true }, { statistics: false }],
          [
            { statistics: false, marketing },
            { statistics: true, comfort }
          ]
        ] as [Answers, Answers][]
      )[round % 4]!
      Object.assign(answer, a, b)
      const { after, wrong: what } = await roundOf({ ...rounds, turn, state }, a, b, Math.floor(random() * OFFSET))
      times.push(after)
      if (what) wrong.push({ round, what })
    }
    await rounds.gather()
    rounds.tell('a', null)
    rounds.tell('b', null)
    expect(wrong).toEqual([])
    expect(times).toHaveLength(ROUNDS)
    times.sort((a, b) => a - b)
    console.log(name, { median: times[ROUNDS / 2], worst: times.at(-1) })
  })
})
