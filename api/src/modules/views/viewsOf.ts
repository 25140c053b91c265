import type { Id } from '@fahrplan/shared/kernel'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../plugins/database'
import { savedViews } from './tables'

export interface OwnView {
  readonly strategyId: Id
  readonly id: Id
  readonly name: string
  readonly query: string
  readonly shared: boolean
  readonly createdAt: string
}

/** Which views somebody has saved. */
export async function viewsOf(db: Database, userId: Id): Promise<OwnView[]> {
  const { strategyId, id, name, query, shared, createdAt } = savedViews
  const rows = await db
    .select({ strategyId, id, name, query, shared, createdAt })
    .from(savedViews)
    .where(eq(savedViews.ownerId, userId))
    .orderBy(asc(createdAt))
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}
