import type { Id } from '@fahrplan/shared/kernel'
import { desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import type { AuthoredCommit } from '../planStore'
import { commits, strategies } from '../tables'

export async function readAuthored(db: Database, userId: Id): Promise<AuthoredCommit[]> {
  const entries = await db
    .select({
      strategyId: commits.strategyId,
      strategyTitle: strategies.title,
      revision: commits.revision,
      at: commits.at,
      cause: commits.cause,
    })
    .from(commits)
    .innerJoin(strategies, eq(strategies.id, commits.strategyId))
    .where(sql`${commits.author} ->> 'id' = ${userId}`)
    .orderBy(desc(commits.at), desc(commits.revision))
  return entries.map((entry) => ({ ...entry, at: entry.at.toISOString() }))
}
