import { z } from 'zod'

/** Whole euro cents. Integers, because sums must be equal to the cent wherever they are formed. */
export type Cents = number

/** Hundredths of a percent: 10 000 is the whole. */
export type BasisPoints = number

/** Ten billion euros: more than any city plans, and sums of it stay exact integers. */
export const MAX_CENTS = 1_000_000_000_000

export const centsSchema = z.int().min(0).max(MAX_CENTS).meta({ description: 'Whole euro cents' })
export const basisPointsSchema = z
  .int()
  .min(0)
  .max(10_000)
  .meta({ description: 'Hundredths of a percent, 10000 = 100 %' })

export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = 0
  for (const amount of amounts) sum += amount
  return sum
}

/**
 * Splits an amount by weights so that the parts sum to it to the cent (largest remainder;
 * of equal remainders the earlier part wins). Weights are non-negative and not all zero,
 * otherwise a RangeError is thrown.
 */
export function splitCents(total: Cents, weights: readonly number[]): Cents[] {
  const wholeWeight = weights.reduce((sum, weight) => sum + weight, 0)
  if (!Number.isInteger(total)) throw new RangeError('total is not an integer')
  if (weights.some((weight) => !(weight >= 0)) || !(wholeWeight > 0) || !Number.isFinite(wholeWeight))
    throw new RangeError('weights must be non-negative, finite and not all zero')

  const shares = weights.map((weight) => (total * weight) / wholeWeight)
  // Adding 0 turns a negative zero into a plain one.
  const parts = shares.map((share) => Math.floor(share) + 0)
  const missing = total - sumCents(parts)
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share), weight: weights[index]! }))
    .filter((part) => part.weight > 0)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (let given = 0; given < Math.abs(missing); given++) {
    const part = byRemainder[given % byRemainder.length]!
    parts[part.index]! += Math.sign(missing)
  }
  return parts
}

/** Part of an amount, rounded half up to the cent. */
export function shareOfCents(amount: Cents, rate: BasisPoints): Cents {
  return Math.floor((amount * rate + 5_000) / 10_000)
}
