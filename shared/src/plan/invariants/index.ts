import { applyChanges, type Change } from '../changes'
import type { Plan } from '../plan'
import type { Day } from '../../kernel'
import { acyclic } from './acyclic'
import { constraintComplete } from './constraintComplete'
import { earlyStart } from './earlyStart'
import { estimatesInOrder } from './estimatesInOrder'
import { endNotBeforeStart } from './endNotBeforeStart'
import { frozenGuideline } from './frozenGuideline'
import { grantDays } from './grantDays'
import { horizon } from './horizon'
import { liveDecisionPoint } from './liveDecisionPoint'
import { measureAnswers } from './measureAnswers'
import { milestoneState } from './milestoneState'
import { moneyInOrder } from './moneyInOrder'
import { programmeVersions } from './programmeVersions'
import { referencesExist } from './referencesExist'
import { unique } from './unique'
import { validSchema } from './validSchema'
import type { Invariant, Violation } from './violation'

export { bindingGrants } from './frozenGuideline'
export { latestEnd, MAX_HORIZON_YEARS } from './horizon'
export type { Invariant, Step, Violation } from './violation'

const INVARIANTS: readonly Invariant[] = [
  horizon,
  endNotBeforeStart,
  referencesExist,
  liveDecisionPoint,
  measureAnswers,
  milestoneState,
  constraintComplete,
  estimatesInOrder,
  earlyStart,
  grantDays,
  moneyInOrder,
  unique,
  acyclic,
  frozenGuideline,
  programmeVersions,
]

/**
 * What would be wrong with the plan after these changes, given that it was right before.
 * Empty when nothing is. Values that break their schema are reported alone: the other rules rely on it.
 * Without `today`, rules that ask for the day are silent. `undoes`: what was committed that these changes take back.
 * @throws ChangeError when a change does not fit the plan.
 */
export function violationsOf(
  before: Plan,
  changes: readonly Change[],
  {
    after = applyChanges(before, changes),
    today,
    undoes = [],
  }: { after?: Plan; today?: Day; undoes?: readonly Change[] } = {},
): Violation[] {
  const step = { before, after, changes, today, undoes }
  const malformed = validSchema(step)
  return malformed.length > 0 ? malformed : INVARIANTS.flatMap((invariant) => invariant(step))
}
