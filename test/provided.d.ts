import type { Lane } from './conformance/pages.mjs'

/** What `vitest.config.mjs` provides, and tests ask for with `inject`. */
declare module 'vitest' {
  interface ProvidedContext {
    /** The share of the runs of a property: 1 are all. */
    readonly share: number
    /** Which addresses of the conformance pages are opened. */
    readonly lane: Lane
    /** How many visitors are at the conformance pages at once. */
    readonly visitors: number
  }
}
