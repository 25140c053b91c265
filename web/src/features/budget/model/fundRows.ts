import { type Fund, fundsOf, paysBills } from '@fahrplan/shared/funding'
import { type Cents, type Id, sumCents } from '@fahrplan/shared/kernel'
import type { Measure, Plan } from '@fahrplan/shared/plan'

/** Contributions and tranches behind the figures: by year, then measure, the surest first. */
export function fundRows(
  plan: Plan,
  includes: (measure: Measure) => boolean,
  { year, sourceId }: { year: number | null; sourceId: Id | null },
): Fund[] {
  const order = ['secured', 'applied', 'idea']
  return fundsOf(plan, includes)
    .filter((fund) => (year === null || fund.year === year) && (!sourceId || fund.sourceId === sourceId))
    .sort(
      (a, b) =>
        a.year - b.year ||
        a.measure.key.localeCompare(b.measure.key, 'de', { numeric: true }) ||
        order.indexOf(a.standing) - order.indexOf(b.standing),
    )
}

/** Sums by how sure the money is; benefits in kind, which pay no bill, apart. */
export function fundSums(funds: readonly Fund[]): { key: Fund['standing'] | 'inKind'; cents: Cents }[] {
  const sum = (counts: (fund: Fund) => boolean) => sumCents(funds.filter(counts).map(({ cents }) => cents))
  return [
    ...(['secured', 'applied', 'idea'] as const).map((key) => ({
      key,
      cents: sum((fund) => fund.standing === key && paysBills(fund)),
    })),
    { key: 'inKind' as const, cents: sum((fund) => !paysBills(fund)) },
  ].filter(({ key, cents }) => key === 'secured' || cents > 0)
}
