import type { Cents } from '@fahrplan/shared/kernel'
import type { Format } from '@/app/i18n'

/** Whole euros where all amounts are whole, else cents everywhere: rounded figures would not add up. */
export function moneyPrinter(format: Format, amounts: Iterable<Cents>): (amount: Cents) => string {
  for (const amount of amounts) if (amount % 100 !== 0) return format.cents
  return format.euros
}
