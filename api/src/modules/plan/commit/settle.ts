import type { Day } from '@fahrplan/shared/kernel'
import {
  type Change,
  ChangeError,
  type Conflict,
  conflictsOf,
  diffPlans,
  type Plan,
  settleChanges,
  type Violation,
  violationsOf,
} from '@fahrplan/shared/plan'
import { advancePlan } from '../memory/advancePlan'

/** What wanted changes mean for a plan: they stand against others, break a rule, or lead to the next plan. */
export type Settled =
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'violations'; readonly violations: readonly Violation[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'changes'; readonly changes: readonly Change[]; readonly after: Plan }

/** What besides the plan decides on wanted changes. */
export interface Circumstances {
  readonly today: Day
  /** The changes that the wanted ones take back. */
  readonly undoes?: readonly Change[]
  /** A plan that kept the rules, where the outcome is to be judged by its difference to that one. */
  readonly inherited?: Plan | undefined
}

export function settle(
  plan: Plan,
  wanted: readonly Change[],
  { today, undoes = [], inherited }: Circumstances,
): Settled {
  try {
    const conflicts = conflictsOf(plan, wanted)
    if (conflicts.length > 0) return { kind: 'conflicts', conflicts }
    const changes = settleChanges(plan, wanted)
    if (changes.length === 0) return { kind: 'nothing' }
    const after = advancePlan(plan, changes)
    const violations = inherited
      ? violationsOf(inherited, diffPlans(inherited, after), { after, today })
      : violationsOf(plan, changes, { after, today, undoes })
    return violations.length > 0 ? { kind: 'violations', violations } : { kind: 'changes', changes, after }
  } catch (error) {
    if (!(error instanceof ChangeError)) throw error
    const { op, entity, id } = error.change
    return { kind: 'conflicts', conflicts: [{ kind: op === 'create' ? 'exists' : 'missing', entity, id }] }
  }
}
