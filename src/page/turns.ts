/**
 * Turns of the browser: long work is cut into slices, and the browser works in between.
 *
 * @module
 */
import { readDocument } from './document.js'

/** How long a slice lasts before the browser has its turn. */
const SLICE_MS = 10

/** The browser may paint after this many slices: with `scheduler.yield` alone, Chromium and Firefox paint none for 100 ms. */
const SLICES_A_FRAME = 3

/** Lets the browser run more urgent tasks first. It may not repaint in between. */
export const yielded = async (): Promise<unknown> => {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } }
  // An element such as <form id="scheduler"> is not an own property of the window.
  return scheduler?.yield && Object.hasOwn(globalThis, 'scheduler')
    ? scheduler.yield()
    : new Promise(resolve => setTimeout(resolve))
}

/** Resolves after the next paint. A hidden page is not painted: then the browser only has its turn. */
export const painted = async (): Promise<unknown> =>
  readDocument('hidden')
    ? yielded()
    : new Promise(resolve => {
        requestAnimationFrame(() => setTimeout(resolve))
        setTimeout(resolve, 100)
      })

/** Long work in slices. The browser has its turn between two slices. */
export interface Slices {
  /** Begins a new slice now. */
  begin(): void
  /** Tells whether the slice goes on. */
  hasTime(): boolean
  /** Gives the browser its turn, then begins a new slice. */
  next(): Promise<void>
}

/** Begins the first slice. */
export function createSlices(): Slices {
  let end = 0
  let turns = 0

  function begin(): void {
    end = performance.now() + SLICE_MS
  }

  begin()
  return {
    begin,
    hasTime: () => performance.now() < end,
    async next() {
      turns++
      await (turns % SLICES_A_FRAME === 0 ? painted() : yielded())
      begin()
    }
  }
}
