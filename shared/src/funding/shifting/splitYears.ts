import { type Cents, splitCents, sumCents } from '../../kernel'
import { grouped } from '../grouped'

/** What stays in the year that an amount moves to by whole years, and what moves on to the year after. */
export interface YearSplit {
  readonly staying: Cents
  readonly moving: Cents
}

const MONTHS = 12

/**
 * So many twelfths of what a year holds in all move on to the next year, to the cent; each row gives its part of that
 * (largest remainder). As the whole is split first, what covered a year to the cent covers both parts to the cent.
 */
export function splitYears<T extends { readonly year: number; readonly plannedCents: Cents }>(
  rows: Iterable<T>,
  months: number,
): Map<T, YearSplit> {
  const found = new Map<T, YearSplit>()
  const twelfths = months % MONTHS
  for (const all of grouped(rows, ({ year }) => year).values()) {
    const amounts = all.map(({ plannedCents }) => plannedCents)
    const whole = sumCents(amounts)
    const moving = splitCents(whole, [MONTHS - twelfths, twelfths])[1]!
    const parts = whole === 0 ? amounts : splitCents(moving, amounts)
    for (const [index, row] of all.entries())
      found.set(row, { staying: amounts[index]! - parts[index]!, moving: parts[index]! })
  }
  return found
}

/** Of an amount that goes with another one: the part that moves along with the other's. */
export function movingAlong(amount: Cents, { staying, moving }: YearSplit): Cents {
  return moving === 0 ? 0 : Math.round(amount * (moving / (staying + moving)))
}
