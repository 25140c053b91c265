import { type Day, type Id, type Land, yearOf } from '../../kernel'
import { type Grant, measureSpan, type Plan, strategyOf } from '../../plan'

/** In what an amount is spread. */
export interface SpreadFrame {
  /** The first day and the last one, inclusive. The last one comes before the first where there is no such day. */
  readonly start: Day
  readonly end: Day
  readonly land: Land
  /** What comes in later years is follow-up cost. */
  readonly lastYear: number
}

/** The days on which a measure costs: where a side is open, as long as the strategy runs. */
export function costFrame(plan: Plan, measureId: Id): SpreadFrame {
  const span = measureSpan(plan, measureId)
  const strategy = strategyOf(plan)
  const [start, end] = [span.start ?? strategy.start, span.end ?? strategy.end]
  return { start, end, land: strategy.land, lastYear: Math.min(yearOf(end), yearOf(strategy.end)) }
}

/** The days of the measure on which the grant pays: by its own period, else by that of its programme. */
export function grantFrame(plan: Plan, { measureId, fundingProgrammeId, ...grant }: Grant): SpreadFrame {
  const frame = costFrame(plan, measureId)
  const programme = plan.fundingProgramme.get(fundingProgrammeId)
  const from = grant.periodStart ?? programme?.grantPeriodStart ?? frame.start
  const to = grant.periodEnd ?? programme?.grantPeriodEnd ?? frame.end
  return { ...frame, start: from > frame.start ? from : frame.start, end: to < frame.end ? to : frame.end }
}
