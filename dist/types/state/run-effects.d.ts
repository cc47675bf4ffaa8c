import type { Stop } from '../types.js';
import type { Effect } from './privacy.js';
/** The effects of one `Privacy`. */
export interface Effects {
    /** Adds an effect. Adding it again changes nothing. Returns a function that stops and removes it. */
    use(effect: Effect): Stop;
    /** Runs every effect that does not run yet. From now on, `use` runs each new effect at once. */
    start(): void;
    /** Stops every effect. */
    stop(): void;
}
/** Keeps effects, and runs them from `start` to `stop`. An effect that throws stops no other. */
export declare function createEffects(run: (effect: Effect) => Stop): Effects;
