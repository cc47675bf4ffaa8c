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

/** Keeps effects, and runs them from `start` to `stop`. An effect that throws stops no other. */
export function createEffects(run: (effect: Effect) => Stop): Effects {
  const stops = new Map<Effect, Stop | undefined>()
  let isRunning = false

  const begin = (effect: Effect): unknown =>
    stops.set(
      effect,
      isolated(() => run(effect))
    )

  return {
    use(effect) {
      if (!stops.has(effect)) {
        stops.set(effect, undefined)
        if (isRunning) begin(effect)
      }
      return () => {
        isolated(() => stops.get(effect)?.())
        stops.delete(effect)
      }
    },
    start() {
      isRunning = true
      for (const [effect, stop] of stops) if (!stop) begin(effect)
    },
    stop() {
      isRunning = false
      for (const [effect, stop] of stops) {
        stops.set(effect, undefined)
        isolated(() => stop?.())
      }
    }
  }
}
