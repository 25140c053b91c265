import { createHash } from 'node:crypto'
import type { Id } from '@fahrplan/shared/kernel'
import { type Author, toDocument } from '@fahrplan/shared/plan'
import type { Snapshot } from '@fahrplan/shared/tenancy'
import type { Database } from '../../plugins/database'
import { Problem } from '../../plugins/errors'
import type { PlanAtRevision } from '../plan'
import { canonicalJson } from './canonicalJson'
import { findSnapshot } from './findSnapshot'
import { snapshotColumns, toSnapshot } from './snapshotRows'
import { snapshots } from './tables'

export interface NewSnapshot {
  readonly strategyId: Id
  readonly id: Id
  readonly title: string
  readonly author: Author
  readonly at: Date
}

/**
 * Keeps the plan whole, as it is at this revision. Asked again with the same id, it finds the one that it took.
 * @throws Problem when that is another one
 */
export async function takeSnapshot(
  db: Database,
  { revision, plan }: PlanAtRevision,
  { strategyId, id, title, author, at }: NewSnapshot,
): Promise<Snapshot> {
  const document = toDocument(plan)
  const sha256 = createHash('sha256').update(canonicalJson(document)).digest('hex')
  const [taken] = await db
    .insert(snapshots)
    .values({ strategyId, id, title, revision, takenAt: at, takenBy: author, sha256, plan: document })
    .onConflictDoNothing()
    .returning(snapshotColumns)
  if (taken) return toSnapshot(taken)
  const first = await findSnapshot(db, strategyId, id)
  if (first.title === title && first.takenBy.id === author.id) return first
  throw new Problem('already-exists', 'There is another snapshot with this id.')
}
