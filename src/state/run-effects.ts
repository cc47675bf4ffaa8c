import { isolated } from '../page/report.js'
import type { Stop } from '../types.js'
import type { Effect } from './privacy.js'

/** The effects of one `Privacy`. */
export interface Effects {
  /** Adds an effect. Adding it again changes nothing. Returns a function that stops and removes it. */
  use(effect: Effect): Stop
  /** Runs every effect that does not run yet. From now on, `use` runs each new effect at once. */
  start(): void
  /** Stops every effect. */
  stop(): void
}

/** The effect runs and has no undo yet, or none at all. */
const noUndo: Stop = () => {}

/** Keeps effects, and runs them from `start` to `stop`. An effect that throws stops no other. */
export function createEffects(run: (effect: Effect) => Stop): Effects {
  const stops = new Map<Effect, Stop | 'idle'>()
  let isRunning = false

  function begin(effect: Effect): void {
    stops.set(effect, noUndo)
    const stop = isolated(() => run(effect)) ?? noUndo
    // An effect may stop or remove itself while it begins.
    if (stops.get(effect) === noUndo) stops.set(effect, stop)
    else isolated(stop)
  }

  function end(effect: Effect): void {
    const stop = stops.get(effect)
    stops.set(effect, 'idle')
    if (typeof stop === 'function') isolated(stop)
  }

  return {
    use(effect) {
      if (!stops.has(effect)) {
        stops.set(effect, 'idle')
        if (isRunning) begin(effect)
      }
      return () => {
        end(effect)
        stops.delete(effect)
      }
    },
    start() {
      isRunning = true
      // An effect that another one adds meanwhile begins in `use`.
      for (const [effect, stop] of stops) if (stop === 'idle') begin(effect)
    },
    stop() {
      isRunning = false
      for (const effect of stops.keys()) end(effect)
    }
  }
}
