import type { Id } from '@fahrplan/shared/kernel'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { commits } from '../tables'

/** When a commit was made, without reading what it changed: that can be a whole plan. */
export async function readMoment(db: Database, strategyId: Id, revision: number): Promise<string | null> {
  const [entry] = await db
    .select({ at: commits.at })
    .from(commits)
    .where(and(eq(commits.strategyId, strategyId), eq(commits.revision, revision)))
  return entry?.at.toISOString() ?? null
}
