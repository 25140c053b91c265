import { newId } from '@fahrplan/shared/kernel'
import {
  applyChanges,
  type Cause,
  type Change,
  ChangeError,
  diffPlans,
  type Plan,
} from '@fahrplan/shared/plan'
import type { FieldError, KnownConflict, Problem } from '../api'

export type CommitResult =
  | { readonly status: 'saved'; readonly revision: number }
  | { readonly status: 'conflict'; readonly conflicts: readonly KnownConflict[] }
  | { readonly status: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly status: 'refused'; readonly problem: Problem }

/** A commit on its way to the server. */
export interface PendingCommit {
  readonly key: string
  readonly changes: readonly Change[]
  /** Asked when it is sent: an undo names a revision that may not be known before. */
  readonly cause: () => Cause
  /** The server's revision of it, once answered. */
  readonly revision?: number
}

export function pendingCommit(changes: readonly Change[], cause: () => Cause): PendingCommit {
  return { key: newId(), changes, cause }
}

/** What is shown: the server's plan with the own changes that are still on the way. */
export function overlay(plan: Plan, pending: readonly PendingCommit[]): Plan {
  return pending.reduce((current, { changes }) => applyWherePossible(current, changes), plan)
}

/**
 * The plan of before, if the next one holds the same: that the server has taken a change which is on the screen already
 * moves it from one hand to the other, and is no reason to calculate anything again.
 */
export function sameOr(before: Plan | undefined, next: Plan): Plan {
  return before && diffPlans(before, next).length === 0 ? before : next
}

/** A change that no longer fits is left out here; the server will say why it was refused. */
function applyWherePossible(plan: Plan, changes: readonly Change[]): Plan {
  try {
    return applyChanges(plan, changes)
  } catch (error) {
    if (error instanceof ChangeError) return plan
    throw error
  }
}
