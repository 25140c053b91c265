import { type Cents, type Id, sumCents } from '@fahrplan/shared/kernel'
import { grantsOf, tranchesOf } from '@fahrplan/shared/funding'
import type { Grant, Plan } from '@fahrplan/shared/plan'
import { sourcesInOrder } from '../model/sourcesInOrder'

/** Who gives money to a measure, over all years. */
export interface Fund {
  readonly id: Id
  readonly name: string
  /** Of a grant. */
  readonly state: Grant['state'] | undefined
  readonly planned: Cents
  /** Undefined where nothing is decided by somebody else. */
  readonly approved: Cents | undefined
}

/** Contributions in the order of their sources, then grants. */
export function fundsOf(plan: Plan, measureId: Id): Fund[] {
  const contributions = [...plan.contribution.values()].filter((one) => one.measureId === measureId)
  const sources = sourcesInOrder(plan).flatMap(({ id, name }): Fund[] => {
    const own = contributions.filter(({ fundingSourceId }) => fundingSourceId === id)
    if (own.length === 0) return []
    const planned = sumCents(own.map(({ plannedCents }) => plannedCents))
    return [{ id, name, state: undefined, planned, approved: undefined }]
  })
  const grants = grantsOf(plan, measureId).flatMap((grant): Fund[] => {
    const programme = plan.fundingProgramme.get(grant.fundingProgrammeId)
    if (!programme) return []
    const tranches = tranchesOf(plan, grant.id)
    return [
      {
        id: grant.id,
        name: programme.name,
        state: grant.state,
        planned: sumCents(tranches.map(({ plannedCents }) => plannedCents)),
        approved: sumCents(tranches.map(({ approvedCents }) => approvedCents)),
      },
    ]
  })
  return [...sources, ...grants]
}
