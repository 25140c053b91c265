import type { Id } from '@fahrplan/shared/kernel'
import type { Commit, Conflict } from '@fahrplan/shared/plan'
import type { Database } from '../../../plugins/database'
import { type AttributedConflict, ConflictError } from '../errors'
import { findLastChange } from '../journal/findLastChange'

/** Names who changed the things first; beyond this many conflicts, no one reads names. */
const MOST_NAMED = 20

export async function conflictError(
  db: Database,
  strategyId: Id,
  recent: readonly Commit[],
  conflicts: readonly Conflict[],
): Promise<ConflictError> {
  const attributed: AttributedConflict[] = []
  for (const [index, conflict] of conflicts.entries()) {
    const changedBy = index < MOST_NAMED ? await findLastChange(db, strategyId, recent, conflict) : null
    attributed.push({ ...conflict, changedBy })
  }
  return new ConflictError(attributed)
}
