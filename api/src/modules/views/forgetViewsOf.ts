import type { Id } from '@fahrplan/shared/kernel'
import { and, eq, not } from 'drizzle-orm'
import type { Database } from '../../plugins/database'
import { savedViews } from './tables'

/** A leaver's own views go; those that others use stay, without the name. */
export async function forgetViewsOf(db: Database, userId: Id): Promise<void> {
  await db.delete(savedViews).where(and(eq(savedViews.ownerId, userId), not(savedViews.shared)))
  await db.update(savedViews).set({ ownerName: null }).where(eq(savedViews.ownerId, userId))
}
