import type { Cents, Id } from '../../kernel'
import { type FundingSource, type Plan, strategyOf } from '../../plan'
import { budgetYears } from '../fundingByYear'
import { entry } from './bands'
import { fundsOf, paysBills } from './funds'

export interface CeilingYear {
  readonly year: number
  /** What the source can give; `null` while unknown. */
  readonly ceiling: Cents | null
  readonly authorisation: Cents | null
  readonly contributions: Cents
  /** What grants and loans have been decided on; benefits in kind cost the source no money. */
  readonly granted: Cents
  /** Below zero where the source is to pay more than it can; `null` where nobody knows. */
  readonly left: Cents | null
}

export interface SourceCeilings {
  readonly source: FundingSource
  readonly years: readonly CeilingYear[]
}

/**
 * What each source is to pay against what it can give, for every budget year; sources of which no ceiling is known
 * in any year are left out. No filter applies: a ceiling holds for all measures together.
 */
export function ceilingsBySource(plan: Plan): SourceCeilings[] {
  const years = budgetYears(strategyOf(plan))
  const uses = usesBySource(plan)
  const known = new Map<Id, Map<number, { ceiling: Cents | null; authorisation: Cents | null }>>()
  for (const { fundingSourceId, year, ceilingCents, authorisationCents } of plan.sourceYear.values())
    entry(known, fundingSourceId, () => new Map()).set(year, {
      ceiling: ceilingCents,
      authorisation: authorisationCents,
    })
  return [...plan.fundingSource.values()]
    .map((source) => ({
      source,
      years: years.map((year): CeilingYear => {
        const { ceiling = null, authorisation = null } = known.get(source.id)?.get(year) ?? {}
        const { contributions, granted } = uses.get(source.id)?.get(year) ?? NOTHING
        const left = ceiling === null ? null : ceiling - contributions - granted
        return { year, ceiling, authorisation, contributions, granted, left }
      }),
    }))
    .filter((one) => one.years.some(({ ceiling }) => ceiling !== null))
}

interface Use {
  contributions: Cents
  granted: Cents
}

const NOTHING: Readonly<Use> = { contributions: 0, granted: 0 }

function usesBySource(plan: Plan): ReadonlyMap<Id, ReadonlyMap<number, Readonly<Use>>> {
  const uses = new Map<Id, Map<number, Use>>()
  for (const fund of fundsOf(plan)) {
    if (fund.standing !== 'secured' || !paysBills(fund)) continue
    const ofSource = entry(uses, fund.sourceId, () => new Map<number, Use>())
    const use = entry(ofSource, fund.year, () => ({ ...NOTHING }))
    use[fund.means === 'contribution' ? 'contributions' : 'granted'] += fund.cents
  }
  return uses
}
