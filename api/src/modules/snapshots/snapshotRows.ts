import type { Snapshot } from '@fahrplan/shared/tenancy'
import { getTableColumns } from 'drizzle-orm'
import { snapshots } from './tables'

const { plan: _plan, strategyId: _strategyId, ...columns } = getTableColumns(snapshots)

/** Everything but the plan, which is large. */
export const snapshotColumns = columns

type Row = Omit<typeof snapshots.$inferSelect, 'plan' | 'strategyId'>

export function toSnapshot({ takenAt, releasedAt, ...row }: Row): Snapshot {
  return { ...row, takenAt: takenAt.toISOString(), releasedAt: releasedAt?.toISOString() ?? null }
}
