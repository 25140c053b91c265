import type { Cents, Id } from '../../kernel'
import type { Plan } from '../../plan'
import { isSecured } from '../fundingByYear'

/** What a source is to pay in a budget year, against what it can. */
export interface SourceUse {
  readonly sourceId: Id
  readonly year: number
  /** Null while nobody has entered it: that is not the same as nothing. */
  readonly ceiling: Cents | null
  /** Contributions of measures that were not dropped, and grants that are decided. */
  readonly used: Cents
}

/** Every source and year with a ceiling or with money, by source and then by year. */
export function sourceUse(plan: Plan): SourceUse[] {
  const uses = new Map<string, { sourceId: Id; year: number; ceiling: Cents | null; used: Cents }>()
  const at = (sourceId: Id, year: number) => {
    const key = `${sourceId} ${year}`
    let use = uses.get(key)
    if (!use) uses.set(key, (use = { sourceId, year, ceiling: null, used: 0 }))
    return use
  }
  for (const { fundingSourceId, year, ceilingCents } of plan.sourceYear.values())
    at(fundingSourceId, year).ceiling = ceilingCents
  for (const { measureId, fundingSourceId, year, plannedCents } of plan.contribution.values())
    if (counts(plan, measureId)) at(fundingSourceId, year).used += plannedCents
  for (const { grantId, year, approvedCents } of plan.tranche.values()) {
    const grant = plan.grant.get(grantId)
    const programme = grant && plan.fundingProgramme.get(grant.fundingProgrammeId)
    if (!grant || !programme || programme.kind === 'inKind' || !isSecured(grant)) continue
    if (counts(plan, grant.measureId)) at(programme.fundingSourceId, year).used += approvedCents
  }
  return [...uses.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use)
}

function counts(plan: Plan, measureId: Id): boolean {
  const measure = plan.measure.get(measureId)
  return measure !== undefined && measure.phase !== 'dropped'
}
