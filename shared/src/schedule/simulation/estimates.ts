import type { Id } from '../../kernel'

/**
 * How long a span may take, in counted days from the best to the worst case; of a milestone, by how many counted
 * days its day may differ from the planned one, less than 0 for earlier.
 */
export interface Estimate {
  readonly id: Id
  readonly optimistic: number
  readonly pessimistic: number
}

/** A value of the triangular distribution over whole days, for a number from 0 up to 1. */
export function triangular(least: number, likely: number, most: number, chance: number): number {
  const width = most - least
  if (width <= 0) return likely
  const peak = (likely - least) / width
  const value =
    chance < peak
      ? least + Math.sqrt(chance * width * (likely - least))
      : most - Math.sqrt((1 - chance) * width * (most - likely))
  return Math.round(value)
}
