import type { Day, Id } from '../../kernel'
import { inOrder, type Plan } from '../../plan'
import { newestProgrammes } from '../versions'
import type { EligibleCost } from './eligibleCost'
import { caseOf, isAlive } from './fundingCase'
import { type Most, mostOf } from './limits'
import { verdictsOf } from './rules'
import type { Verdict } from './verdict'

export type FitState = 'fits' | 'unknown' | 'fitsNot'

/** Whether a programme fits a measure, and what each rule says to that. */
export interface Fit {
  readonly measureId: Id
  readonly programmeId: Id
  /** `unknown`: nothing stands against it, but something has to be looked up. */
  readonly state: FitState
  readonly verdicts: readonly Verdict[]
  /** The most that may be granted for the cost that is known to be eligible; null where it cannot be said. */
  readonly most: Most | null
  /** What the programme may count: of the open part nobody knows. */
  readonly eligible: EligibleCost
}

/**
 * Whether one may apply; undefined where the plan does not hold both. Grants that are applied for or decided count as
 * others; what is only noted could be given up.
 */
export function fitOf(plan: Plan, measureId: Id, programmeId: Id, today: Day): Fit | undefined {
  const one = caseOf(plan, { measureId, programmeId }, today)
  if (!one) return undefined
  const verdicts = verdictsOf(one)
  const { eligible } = one
  const isUnknown = eligible.known === 0 && eligible.open > 0
  const most = isUnknown ? null : mostOf(one)
  return { measureId, programmeId, state: stateOf(verdicts), verdicts, most, eligible }
}

/** Every programme's fit for a measure, in its newest version: those that fit first, those that do not last. */
export function fitsOf(plan: Plan, measureId: Id, today: Day): Fit[] {
  const order: Record<FitState, number> = { fits: 0, unknown: 1, fitsNot: 2 }
  return inOrder(newestProgrammes(plan))
    .flatMap(({ id }) => fitOf(plan, measureId, id, today) ?? [])
    .sort((a, b) => order[a.state] - order[b.state])
}

export function stateOf(verdicts: Iterable<Pick<Verdict, 'state'>>): FitState {
  let state: FitState = 'fits'
  for (const verdict of verdicts) {
    if (verdict.state === 'broken') return 'fitsNot'
    if (verdict.state === 'unknown') state = 'unknown'
  }
  return state
}

/** What every rule says to a grant as it stands; empty where the plan does not hold it, or nothing is to come of it. */
export function checkGrant(plan: Plan, grantId: Id, today: Day): Verdict[] {
  const grant = plan.grant.get(grantId)
  if (!grant || !isAlive(grant)) return []
  const { measureId, fundingProgrammeId: programmeId } = grant
  const one = caseOf(plan, { measureId, programmeId, grant }, today)
  return one ? verdictsOf(one) : []
}
