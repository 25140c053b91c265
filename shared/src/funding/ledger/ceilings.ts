import type { Cents, Id } from '../../kernel'
import { type FundingSource, type Plan, strategyOf } from '../../plan'
import { budgetYears } from '../fundingByYear'
import { entry } from './bands'

export interface CeilingYear {
  readonly year: number
  /** What the source can give; `null` while unknown. */
  readonly ceiling: Cents | null
  readonly authorisation: Cents | null
  /** What measures that were not dropped count on, of the whole strategy. */
  readonly contributions: Cents
  /** Below zero where more is planned than the source can give; `null` where nobody knows. */
  readonly left: Cents | null
}

export interface SourceCeilings {
  readonly source: FundingSource
  readonly years: readonly CeilingYear[]
}

/**
 * Contributions against what each source can give, for every budget year; sources of which no ceiling is known
 * in any year are left out. No filter applies: a ceiling holds for all measures together.
 */
export function ceilingsBySource(plan: Plan): SourceCeilings[] {
  const years = budgetYears(strategyOf(plan))
  const planned = contributionsBySource(plan)
  const known = new Map<Id, Map<number, { ceiling: Cents | null; authorisation: Cents | null }>>()
  for (const { fundingSourceId, year, ceilingCents, authorisationCents } of plan.sourceYear.values())
    entry(known, fundingSourceId, () => new Map()).set(year, {
      ceiling: ceilingCents,
      authorisation: authorisationCents,
    })
  return [...plan.fundingSource.values()]
    .map((source) => ({
      source,
      years: years.map((year) => {
        const { ceiling = null, authorisation = null } = known.get(source.id)?.get(year) ?? {}
        const contributions = planned.get(source.id)?.get(year) ?? 0
        const left = ceiling === null ? null : ceiling - contributions
        return { year, ceiling, authorisation, contributions, left }
      }),
    }))
    .filter((one) => one.years.some(({ ceiling }) => ceiling !== null))
}

function contributionsBySource(plan: Plan): ReadonlyMap<Id, ReadonlyMap<number, Cents>> {
  const sums = new Map<Id, Map<number, Cents>>()
  for (const { measureId, fundingSourceId, year, plannedCents } of plan.contribution.values()) {
    const measure = plan.measure.get(measureId)
    if (!measure || measure.phase === 'dropped') continue
    const ofSource = entry(sums, fundingSourceId, () => new Map<number, Cents>())
    ofSource.set(year, (ofSource.get(year) ?? 0) + plannedCents)
  }
  return sums
}
