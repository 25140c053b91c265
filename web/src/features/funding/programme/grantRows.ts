import { tranchesOf } from '@fahrplan/shared/funding'
import { type Cents, sumCents } from '@fahrplan/shared/kernel'
import type { FundingProgramme, Grant, Measure, Plan, Tranche } from '@fahrplan/shared/plan'

export interface GrantRow {
  readonly grant: Grant
  readonly measure: Measure
  /** Counted from 1, the oldest. */
  readonly version: number
  readonly planned: Cents
  readonly approved: Cents
  readonly drawn: Cents
}

/** The grants of all versions of a programme, by the key of their measures. */
export function grantRows(plan: Plan, versions: readonly FundingProgramme[]): GrantRow[] {
  const numbers = new Map(versions.map(({ id }, index) => [id, index + 1]))
  return [...plan.grant.values()]
    .flatMap((grant): GrantRow[] => {
      const version = numbers.get(grant.fundingProgrammeId)
      const measure = plan.measure.get(grant.measureId)
      if (version === undefined || !measure) return []
      return [{ grant, measure, version, ...sumsOf(tranchesOf(plan, grant.id)) }]
    })
    .sort((a, b) => a.measure.key.localeCompare(b.measure.key, 'de') || b.version - a.version)
}

function sumsOf(tranches: readonly Tranche[]) {
  return {
    planned: sumCents(tranches.map(({ plannedCents }) => plannedCents)),
    approved: sumCents(tranches.map(({ approvedCents }) => approvedCents)),
    drawn: sumCents(tranches.map(({ drawnCents }) => drawnCents)),
  }
}
