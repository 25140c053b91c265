import { yearOf } from '../../../kernel'
import { touchesYear } from '../eligibleCost'
import type { FundingCase } from '../fundingCase'
import { broken, type Finding, met, unknown } from '../verdict'

/** Whether the money comes, or without a grant the measure runs, while the programme pays. */
export function grantPeriod({ period, tranches, measure }: FundingCase): Finding<'grantPeriod'> {
  if (period.start === null && period.end === null) return unknown('unknown')
  const params = { start: period.start ?? '', end: period.end ?? '' }
  const years = tranches.filter((one) => one.plannedCents + one.approvedCents > 0).map(({ year }) => year)
  const outside = years.filter((year) => !touchesYear(period, year)).sort((a, b) => a - b)
  if (outside.length > 0) return broken('tranche', { ...params, year: outside[0]! })
  if (years.length > 0) return met('within', params)
  if (measure.start === null && measure.end === null) return unknown('noDates', params)
  const startsLate = measure.start !== null && period.end !== null && measure.start > period.end
  const endsEarly = measure.end !== null && period.start !== null && measure.end < period.start
  return startsLate || endsEarly
    ? broken('apart', params)
    : met('overlaps', { ...params, ...yearsOf(measure) })
}

function yearsOf({ start, end }: FundingCase['measure']) {
  return { from: start ? yearOf(start) : '', to: end ? yearOf(end) : '' }
}
