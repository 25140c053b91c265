import type { Cents, Id } from '@fahrplan/shared/kernel'
import type { FundingSource, Plan } from '@fahrplan/shared/plan'
import { sourcesInOrder } from './sourcesInOrder'

/** What a source can give in a year, and what is planned of it. */
export interface YearFrame {
  readonly year: number
  /** `null` is unknown. */
  readonly ceiling: Cents | null
  readonly planned: Cents
  /** Negative where more is planned than there is; unknown without a ceiling. */
  readonly rest: Cents | null
}

export interface SourceFrames {
  readonly source: FundingSource
  readonly years: readonly YearFrame[]
}

/** For each source the given years. Dropped measures take nothing. */
export function sourceFrames(plan: Plan, years: readonly number[]): SourceFrames[] {
  const planned = plannedBySource(plan)
  const ceilings = new Map(
    [...plan.sourceYear.values()].map((one) => [keyOf(one.fundingSourceId, one.year), one.ceilingCents]),
  )
  return sourcesInOrder(plan).map((source) => ({
    source,
    years: years.map((year) => {
      const key = keyOf(source.id, year)
      const ceiling = ceilings.get(key) ?? null
      const amount = planned.get(key) ?? 0
      return { year, ceiling, planned: amount, rest: ceiling === null ? null : ceiling - amount }
    }),
  }))
}

function plannedBySource(plan: Plan): Map<string, Cents> {
  const sums = new Map<string, Cents>()
  for (const { measureId, fundingSourceId, year, plannedCents } of plan.contribution.values()) {
    if (plan.measure.get(measureId)?.phase === 'dropped') continue
    const key = keyOf(fundingSourceId, year)
    sums.set(key, (sums.get(key) ?? 0) + plannedCents)
  }
  return sums
}

function keyOf(sourceId: Id, year: number): string {
  return `${sourceId} ${year}`
}
