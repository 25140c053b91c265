import type { Id } from '@fahrplan/shared/kernel'
import type { SavedView } from '@fahrplan/shared/tenancy'
import { and, asc, eq, or } from 'drizzle-orm'
import type { Database } from '../../plugins/database'
import { Problem } from '../../plugins/errors'
import { savedViews } from './tables'

type Row = typeof savedViews.$inferSelect

export function toSavedView({ strategyId: _strategyId, createdAt, updatedAt, ...row }: Row): SavedView {
  return { ...row, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
}

/** In whose list it stands. */
const isFor = (userId: Id) => or(eq(savedViews.ownerId, userId), savedViews.shared)

/** The own ones and the shared ones, by their names. */
export async function listViews(db: Database, strategyId: Id, userId: Id): Promise<SavedView[]> {
  const rows = await db
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.strategyId, strategyId), isFor(userId)))
    .orderBy(asc(savedViews.name), asc(savedViews.id))
  return rows.map(toSavedView)
}

/** @throws Problem when there is none, or another one's own */
export async function findView(db: Database, strategyId: Id, id: Id, userId: Id): Promise<SavedView> {
  const [row] = await db
    .select()
    .from(savedViews)
    .where(and(isView(strategyId, id), isFor(userId)))
  if (!row) throw new Problem('not-found', 'There is no such view.')
  return toSavedView(row)
}

export function isView(strategyId: Id, id: Id) {
  return and(eq(savedViews.strategyId, strategyId), eq(savedViews.id, id))
}
