/** A place of a file that has to run. */
export interface Place {
  readonly kind: 'statement' | 'function' | 'branch'
  readonly start: number
  readonly before?: boolean
  readonly without?: readonly number[]
}
export function placesOf(text: string): Place[]
export function countAt(place: Place, counts: Float64Array, positionOf?: (offset: number) => number | undefined): number
