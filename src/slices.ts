import { painted, yielded } from './native.js'

/** For how many milliseconds tags are found and activated until the browser has its turn. */
const SLICE = 10

/** After so many slices it shows a frame: with `scheduler.yield` alone Chromium shows none for 100 ms, nor Firefox. */
const FRAME = 3

/** When a slice ends that begins now, by `performance.now()`. */
export const sliceEnd = (): number => performance.now() + SLICE

/** Resolves when the browser has had its turn after the first, the second, … slice. */
export const sliced = (count: number): Promise<unknown> => (count % FRAME ? yielded() : painted())
