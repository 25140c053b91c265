import type { Cents } from '../../kernel'

/** How much weight each budget year has: whole numbers from 0 on. */
export type YearWeights = ReadonlyMap<number, number>

/** Amounts by budget year, in ascending order. */
export type YearAmounts = ReadonlyMap<number, Cents>

/**
 * Splits an amount over years by their weights, by the largest remainder; of equal ones the earlier year wins. The
 * parts sum to the whole to the cent and none is negative, in whichever order the years come.
 * @throws RangeError when the amount or a weight is negative or not whole, or all weights are 0.
 */
export function spreadCents(total: Cents, weights: YearWeights): YearAmounts {
  if (![total, ...weights.values()].every((value) => Number.isSafeInteger(value) && value >= 0))
    throw new RangeError('the amount and the weights are whole numbers from 0 on')
  const byYear = [...weights].sort(([a], [b]) => a - b)
  const whole = byYear.reduce((sum, [, weight]) => sum + BigInt(weight), 0n)
  if (whole === 0n) throw new RangeError('all weights are 0')

  // Ten billion euros times weights that are amounts themselves leave the exact numbers of a double.
  const shares = byYear.map(([year, weight]) => {
    const product = BigInt(total) * BigInt(weight)
    return { year, cents: Number(product / whole), remainder: product % whole }
  })
  const missing = total - shares.reduce((sum, { cents }) => sum + cents, 0)
  const raised = new Set(
    [...shares]
      .sort((a, b) => (a.remainder === b.remainder ? a.year - b.year : a.remainder > b.remainder ? -1 : 1))
      .slice(0, missing)
      .map(({ year }) => year),
  )
  return new Map(shares.map(({ year, cents }) => [year, cents + (raised.has(year) ? 1 : 0)]))
}
