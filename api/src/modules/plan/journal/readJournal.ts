import type { Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import { and, asc, eq, gt, gte } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { commits } from '../tables'

export interface JournalRange {
  readonly after: number
  /** ISO; only what was committed at this moment or later. */
  readonly since?: string | undefined
  readonly limit: number
}

export async function readJournal(
  db: Database,
  strategyId: Id,
  { after, since, limit }: JournalRange,
): Promise<Commit[]> {
  const entries = await db
    .select(commitColumns)
    .from(commits)
    .where(
      and(
        eq(commits.strategyId, strategyId),
        gt(commits.revision, after),
        since === undefined ? undefined : gte(commits.at, new Date(since)),
      ),
    )
    .orderBy(asc(commits.revision))
    .limit(limit)
  return entries.map(toCommit)
}

export const commitColumns = {
  revision: commits.revision,
  at: commits.at,
  author: commits.author,
  cause: commits.cause,
  changes: commits.changes,
}

export function toCommit(entry: Omit<Commit, 'at'> & { at: Date }): Commit {
  return { ...entry, at: entry.at.toISOString() }
}
