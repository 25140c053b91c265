import type { Id } from '@fahrplan/shared/kernel'
import type { Author, Change } from '@fahrplan/shared/plan'

/** Called once a strategy has left the archive: meanwhile the world around it has moved on. */
export type OnWoken = (strategyId: Id, author: Author) => Promise<void>

export function leavesArchive(changes: readonly Change[]): boolean {
  return changes.some(
    (change) =>
      change.entity === 'strategy' &&
      change.op === 'update' &&
      change.before.status === 'archived' &&
      change.after.status !== 'archived',
  )
}
