import type { BasisPoints, Cents } from '../../kernel'
import type { YearAmounts } from './spreadCents'

const WHOLE = 10_000n

/**
 * Recurring cost: the amount in the first of the years, and from year to year more by a rate (less, when negative).
 * Each year is reckoned from the first one and rounded half up to the cent, so that roundings do not add up. Years that
 * are left out count as time that passes.
 * @throws RangeError when the amount is negative or the rate takes away more than everything.
 */
export function indexed(
  amount: Cents,
  years: Iterable<number>,
  basisPointsPerYear: BasisPoints,
): YearAmounts {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError('the amount is negative or not whole')
  if (!Number.isInteger(basisPointsPerYear) || basisPointsPerYear < -WHOLE)
    throw new RangeError('the rate is not whole or takes away more than everything')
  const sorted = [...new Set(years)].sort((a, b) => a - b)
  const factor = WHOLE + BigInt(basisPointsPerYear)
  return new Map(
    sorted.map((year) => {
      const passed = BigInt(year - sorted[0]!)
      const divisor = WHOLE ** passed
      return [year, Number((2n * BigInt(amount) * factor ** passed + divisor) / (2n * divisor))]
    }),
  )
}
