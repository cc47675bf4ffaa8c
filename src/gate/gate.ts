/**
 * The gate holds back tags with `data-consent` until the visitor consents. This file observes the page and the consent.
 * A tag then goes through these files:
 *
 * 1. `check-tags.ts` checks it when it is found, and again before it runs.
 * 2. `queue.ts` decides when its turn comes.
 * 3. `run-queue.ts` takes the turns one after the other, and gives the browser time in between.
 * 4. `run-script.ts` runs a script; `elements.ts` loads anything else.
 *
 * @module
 */
import { findAll, findIn, isLoading } from '../page/document.js'
import { announce, listen } from '../page/events.js'
import type { Page } from '../page/page.js'
import { painted } from '../page/turns.js'
import type { Effect, Privacy } from '../state/privacy.js'
import type { Stop } from '../types.js'
import { createChecks } from './check-tags.js'
import { isAfter } from './document-order.js'
import type { Elements } from './elements.js'
import { createSeenTags, orRefuse } from './first-look.js'
import { createConditions, type Conditions } from './conditions.js'
import { createPreloads, type Preloads } from './preloads.js'
import { createQueue } from './queue.js'
import type { DueScript } from './read-script.js'
import { createQueueRunner, type QueueRunner, type Work } from './run-queue.js'
import { createScriptRunner } from './run-script.js'
import { createUsedConditions, type UsedConditions } from './used-conditions.js'

/** How tags are gated. */
export interface GateOptions {
  /** How many milliseconds an external script may delay the scripts after it; 5000 by default. */
  readonly timeout?: number | undefined
  /**
   * The reaction when the visitor withdraws consent on which a script has run. No running script can be stopped: `'keep'`
   * (the default) leaves it in the page, `'reload'` loads the page again without it. Either way the document dispatches
   * `privacy:withdraw`, with the conditions as its `detail`. Calling `preventDefault()` prevents the reload.
   */
  readonly onWithdraw?: 'keep' | 'reload' | undefined
  /** Gates everything that is not a script: `gateElements`. */
  readonly elements?: (() => Elements) | undefined
}

const GATED = '[data-consent]'

/** From this many changes on, a search through the page is faster than a search through each change. */
const MANY_CHANGES = 1000

const TIMEOUT_MS = 5000

const conditionOf = (tag: HTMLElement): string => tag.getAttribute('data-consent') ?? ''

/** The memory of a gate from one start to the next. */
interface Memory {
  readonly options: GateOptions
  readonly elements: Elements | undefined
  readonly used: UsedConditions
  readonly preloads: Preloads
  readonly runner: QueueRunner
}

/**
 * Holds back `<script type="text/plain" data-consent="…">` until its condition holds, then runs it as a parser would have.
 * Scripts download in parallel and run in document order, deferred ones last. Tags may be parsed or inserted at any time.
 */
export function gateTags(options: GateOptions = {}): Effect {
  const preloads = createPreloads()
  const memory: Memory = {
    options,
    elements: options.elements?.(),
    used: createUsedConditions(),
    preloads,
    runner: createQueueRunner(preloads.end)
  }
  return (privacy, page) => startGate(memory, privacy, page)
}

/** A gate between its start and its stop. */
interface StartedGate extends Memory {
  readonly privacy: Privacy
  readonly page: Page
  readonly conditions: Conditions
}

function startGate(memory: Memory, privacy: Privacy, page: Page): Stop {
  const gate: StartedGate = { ...memory, privacy, page, conditions: createConditions(privacy, page.report) }
  const { elements, runner } = memory
  const observer = new MutationObserver(changes => {
    collect(work.queue, changes)
    if (!work.queue.hasNew()) return
    // Look now: a tag counts as it is now, not as it is after a script that hangs. It downloads beside that script.
    runner.checkNew(work)
    runner.wake(work)
  })
  const work = createWork(gate, observer)
  const ending = new AbortController()

  review(gate)
  if (elements) listen(document, 'privacy:load-once', elements.loadOnce, { signal: ending.signal })
  const unsubscribes = [
    privacy.$roots.subscribe(roots => {
      // Changes that this loses are of tags that the rescan finds.
      observer.disconnect()
      for (const root of [document, ...roots]) observer.observe(root, { childList: true, subtree: true })
      work.queue.rescan()
      runner.wake(work)
    }),
    privacy.$statuses.listen(() => {
      review(gate)
      work.queue.rescan()
      // The browser answers the visitor's click first.
      runner.wake(work, painted())
    })
  ]
  void page.parsed().then(() => {
    if (!ending.signal.aborted) runner.wake(work)
  })
  return () => {
    ending.abort()
    observer.disconnect()
    runner.stop(work)
    for (const unsubscribe of unsubscribes) unsubscribe()
  }
}

/** Creates the queue of a gate, with the function that runs a script from it. */
function createWork(gate: StartedGate, observer: MutationObserver): Work {
  const { privacy, page, conditions, options, elements, preloads, used } = gate
  const seen = page.shared(createSeenTags)
  const isDue = (tag: HTMLElement): boolean =>
    tag.isConnected && tag.matches(GATED) && conditions.isMet(conditionOf(tag))
  const checks = createChecks({ page, seen, preloads, elements, isDue })
  const runScript = createScriptRunner(page, options.timeout ?? TIMEOUT_MS)
  const queue = createQueue<HTMLElement, DueScript>({
    check: checks.first,
    recheck: checks.second,
    isAfter: (tag, other) => isAfter(tag, other, privacy.$roots.get()),
    findAll: () => findAll(GATED, privacy.$roots.get()),
    isParsed: () => !isLoading()
  })

  function run(script: DueScript): Promise<unknown> | undefined {
    const turn = orRefuse(seen, page, script.tag, () => {
      used.add(conditionOf(script.tag))
      seen.spent.add(script.tag)
      return runScript(script)
    })
    // Tags that the script has inserted are checked before the next script runs.
    collect(queue, observer.takeRecords(), script.tag)
    return turn
  }

  return { page, queue, run }
}

/** Adds the gated tags of these changes to the queue, except for a script that has just run. */
function collect(queue: Work['queue'], changes: readonly MutationRecord[], script?: HTMLScriptElement): void {
  if (changes.length > MANY_CHANGES) return queue.rescan()
  for (const { addedNodes } of changes) {
    // Faster than an iterator.
    for (let index = 0; index < addedNodes.length; index++) {
      const node = addedNodes[index]!
      if (node !== script) queue.add(findIn(node, GATED))
    }
  }
}

/** Asks every condition again: takes out elements that may not stay, and tells the page of withdrawn consent. */
function review({ privacy, page, conditions, options, elements, used }: StartedGate): void {
  conditions.forget()
  elements?.withdraw(page, element => conditions.isMet(conditionOf(element)))
  const withdrawn = used.review(privacy.$manifest.get(), conditions.isMet)
  if (withdrawn.length === 0) return
  const isPrevented = !announce(document, 'privacy:withdraw', withdrawn)
  if (options.onWithdraw === 'reload' && !isPrevented) location.reload()
}
