import type { Page } from '../page/page.js'
import { createSlices, type Slices } from '../page/turns.js'
import type { Queue } from './queue.js'
import type { DueScript } from './read-script.js'

/** The scripts of a gate, from its start to its stop. */
export interface Work {
  readonly page: Page
  readonly queue: Queue<HTMLElement, DueScript>
  /** Runs a script. The next one runs when the promise resolves, or at once without a promise. */
  readonly run: (script: DueScript) => Promise<unknown> | undefined
}

/** Runs the scripts of a queue one after the other, in slices, so that the page stays responsive. */
export interface QueueRunner {
  /**
   * Runs scripts until none is left. A runner that is busy turns to this work after the script that it waits for.
   *
   * @param first What an idle runner waits for before it begins.
   */
  wake(work: Work, first?: Promise<unknown>): void
  /** Checks new tags in a slice of their own, while the runner may be waiting for a script. An idle runner does nothing. */
  checkNew(work: Work): void
  /** Runs no more scripts of this work. */
  stop(work: Work): void
}

/** The state of a runner. `starting`: it waits for a paint, or for a visitor. */
type State =
  { readonly kind: 'idle' } | { readonly kind: 'starting' } | { readonly kind: 'running'; readonly slices: Slices }

/** Creates an idle runner. It calls `onIdle` whenever it has nothing left to do. */
export function createQueueRunner(onIdle: () => void): QueueRunner {
  let current: Work | undefined
  let state: State = { kind: 'idle' }

  /** A listener of `privacy:activate` may stop this work, or start the next one: then nothing more is checked. */
  const checkWhileCurrent = (work: Work, { hasTime }: Slices): boolean =>
    work.queue.checkNew(() => current === work && hasTime())

  async function runAll({ page }: Work, first: Promise<unknown> | undefined): Promise<void> {
    state = { kind: 'starting' }
    await first
    await page.visited()
    const slices = createSlices()
    state = { kind: 'running', slices }
    // The runner may be given other work, or none, whenever it has waited.
    for (let work = current; work; work = current) {
      if (!slices.hasTime()) {
        await slices.next()
        continue
      }
      const isAllChecked = checkWhileCurrent(work, slices)
      if (!isAllChecked || current !== work) continue
      const script = work.queue.next()
      if (!script) break
      // Microtasks that an inline script queues run before the next script, as they do during parsing. The microtasks
      // that those queue may run later.
      await work.run(script)
    }
    state = { kind: 'idle' }
    onIdle()
  }

  return {
    wake(work, first) {
      current = work
      if (state.kind === 'idle') void runAll(work, first)
    },
    checkNew(work) {
      if (state.kind !== 'running') return
      state.slices.begin()
      checkWhileCurrent(work, state.slices)
    },
    stop(work) {
      if (current === work) current = undefined
    }
  }
}
