import {
  bandsOf,
  type Fund,
  fundsOf,
  moneyFlow,
  paysBills,
  STANDINGS,
  UNCOVERED,
} from '@fahrplan/shared/funding'
import { type Cents, sumCents } from '@fahrplan/shared/kernel'
import type { Measure, Plan } from '@fahrplan/shared/plan'
import { measureRanks } from './measureRanks'
import type { Narrowing } from './selection'

/** Contributions and tranches behind the figures: by year, then measure, the surest first. */
export function fundRows(
  plan: Plan,
  includes: (measure: Measure) => boolean,
  { year, sourceId, fundedById, standing, means }: Narrowing,
): Fund[] {
  const ranks = measureRanks(plan)
  return fundsOf(plan, includes)
    .filter(
      (fund) =>
        (year === null || fund.year === year) &&
        (sourceId === null || fund.sourceId === sourceId) &&
        (fundedById === null || fund.programme?.id === fundedById) &&
        (standing === null || fund.standing === standing) &&
        (means === null || fund.means === means),
    )
    .sort(
      (a, b) =>
        a.year - b.year ||
        ranks.get(a.measure.id)! - ranks.get(b.measure.id)! ||
        STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing),
    )
}

/**
 * What of the secured money the measures do not need in its year, and which therefore flows nowhere; `null` where only a
 * part of what pays is listed, for nobody can say which part is too much.
 */
export function fundSurplus(
  plan: Plan,
  includes: (measure: Measure) => boolean,
  years: readonly number[],
  { sourceId, fundedById, standing, means }: Narrowing,
): Cents | null {
  if (fundedById !== null || means !== null || (standing !== null && standing !== 'secured')) return null
  const flow = moneyFlow(plan, years, () => 'all', includes)
  const paid = flow.flows.filter(({ from }) => (sourceId === null ? from !== UNCOVERED : from === sourceId))
  const secured = fundsOf(plan, includes).filter(
    (fund) =>
      fund.standing === 'secured' &&
      paysBills(fund) &&
      years.includes(fund.year) &&
      (sourceId === null || fund.sourceId === sourceId),
  )
  return sumCents(secured.map(({ cents }) => cents)) - sumCents(paid.map(({ cents }) => cents))
}

export interface FundSum {
  readonly key: 'secured' | 'applied' | 'ideaExpected' | 'idea' | 'inKind'
  readonly cents: Cents
}

/** Sums by how sure the money is; ideas weighted and in full; benefits in kind, which pay no bill, apart. */
export function fundSums(funds: readonly Fund[]): FundSum[] {
  const { secured, applied, idea } = bandsOf(funds.filter(paysBills))
  const inKind = sumCents(funds.filter((fund) => !paysBills(fund)).map(({ cents }) => cents))
  const sums: FundSum[] = [
    { key: 'secured', cents: secured },
    { key: 'applied', cents: applied.planned },
    { key: 'ideaExpected', cents: idea.expected },
    { key: 'idea', cents: idea.planned },
    { key: 'inKind', cents: inKind },
  ]
  const shown = sums.filter(({ cents }) => cents > 0)
  return shown.length > 0 ? shown : sums.slice(0, 1)
}
