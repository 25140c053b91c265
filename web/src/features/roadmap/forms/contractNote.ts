import { grantsOf } from '@fahrplan/shared/funding'
import type { Day, Id } from '@fahrplan/shared/kernel'
import { earlyStartOf, type FundingProgramme, type Plan } from '@fahrplan/shared/plan'

/** A grant that a first contract on this day would have to wait for, or may endanger. */
export interface ContractNote {
  /** `pending`: the decision has to be there by then. `unknown`: nobody knows whether the contract may come first. */
  readonly kind: 'pending' | 'unknown'
  readonly programme: FundingProgramme
}

/** What is unknown comes first: that has to be settled before anybody signs. A contract that is too early is stopped anyway. */
export function contractNote(
  plan: Plan,
  measureId: Id,
  contract: Day | null,
  today: Day,
): ContractNote | undefined {
  const notes = grantsOf(plan, measureId).flatMap((grant): ContractNote[] => {
    const programme = plan.fundingProgramme.get(grant.fundingProgrammeId)
    if (!programme) return []
    const kind = earlyStartOf({ firstContractOn: contract }, grant, programme, today)
    return kind === 'pending' || kind === 'unknown' ? [{ kind, programme }] : []
  })
  return notes.find(({ kind }) => kind === 'unknown') ?? notes[0]
}
